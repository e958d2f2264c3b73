/**
 * My own skills, availability, language and zone.
 *
 * <p>Why skills and availability are separate forms: a mistake in one keeps nothing else from being saved.
 */
@NullMarked
package org.cadre.web.profile;

import org.jspecify.annotations.NullMarked;
