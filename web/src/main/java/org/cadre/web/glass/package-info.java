/**
 * Requests to learn who asked anonymously, for GOVERNANCE and AUDITOR, and what an asker is told of them.
 *
 * <p>Why one request has an address that everybody may call: an asker without any role reads there who knows the name, and
 * why. To whom it is nobody's business it is not there, as a hidden ask is not.
 */
@NullMarked
package org.cadre.web.glass;

import org.jspecify.annotations.NullMarked;
