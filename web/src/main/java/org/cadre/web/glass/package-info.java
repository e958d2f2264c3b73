/**
 * Requests to learn who asked anonymously, for GOVERNANCE and AUDITOR, and what an asker is told of them.
 *
 * <p>Why one request has an address that everybody may call: to whom it is nobody's business it is not there, as a hidden ask
 * is not; a refusal for want of a role would tell that it is.
 */
@NullMarked
package org.cadre.web.glass;

import org.jspecify.annotations.NullMarked;
