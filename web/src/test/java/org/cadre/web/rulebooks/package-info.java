/**
 * Tests of rules in JSON.
 *
 * <p>Why against YAML: both say the same, fault by fault.
 */
@NullMarked
package org.cadre.web.rulebooks;

import org.jspecify.annotations.NullMarked;
