/**
 * Requests for roles that wait for a second person.
 *
 * <p>Why apart from the accounts: who decides is seldom who administrates, and needs no passwords for it.
 */
@NullMarked
package org.cadre.web.mandates;

import org.jspecify.annotations.NullMarked;
