/**
 * The audit trail on the portal and in the API.
 *
 * <p>Why the search is a form by GET: what somebody found can be sent to somebody else as an address, and each of them finds
 * what they may see.
 */
@NullMarked
package org.cadre.web.inspection;

import org.jspecify.annotations.NullMarked;
