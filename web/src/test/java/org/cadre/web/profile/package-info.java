/**
 * Tests of the profile's forms.
 *
 * <p>Why here: a wrong value must come back beside the field that the page shows, whatever the desk calls it.
 */
@NullMarked
package org.cadre.web.profile;

import org.jspecify.annotations.NullMarked;
