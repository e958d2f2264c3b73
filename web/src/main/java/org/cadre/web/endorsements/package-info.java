/**
 * Endorsing a colleague's skill on their page, and by the API.
 *
 * <p>Why it has no page: it is said where the skill stands.
 */
@NullMarked
package org.cadre.web.endorsements;

import org.jspecify.annotations.NullMarked;
