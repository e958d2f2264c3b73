/**
 * Schedules of reports on the portal and in the API.
 *
 * <p>Why recipients are a list of names in a text and no picker: an office pastes its list, and each line that cannot be taken is named
 * with the reason.
 */
@NullMarked
package org.cadre.web.schedules;

import org.jspecify.annotations.NullMarked;
