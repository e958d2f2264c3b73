/**
 * The review of access once a quarter: what one is to decide, and for governance and auditors the whole.
 *
 * <p>Why deciding and overseeing are two pages: a manager has five rows to look at and wants no report, an auditor decides
 * nothing.
 */
@NullMarked
package org.cadre.web.recertifications;

import org.jspecify.annotations.NullMarked;
