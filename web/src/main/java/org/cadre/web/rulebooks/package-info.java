/**
 * Governance rules by the API, for the office and for the pipelines that its books live in.
 *
 * <p>Why a rule in JSON is read by way of YAML: what may stand in a rule is said in one place, and every fault names its field
 * the same way, whichever of the two somebody writes.
 */
@NullMarked
package org.cadre.web.rulebooks;

import org.jspecify.annotations.NullMarked;
