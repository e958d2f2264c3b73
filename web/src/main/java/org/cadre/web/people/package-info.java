/**
 * The directory and a colleague's page.
 *
 * <p>Why no figures stand here: a person is shown by skills and topics, never by performance.
 */
@NullMarked
package org.cadre.web.people;

import org.jspecify.annotations.NullMarked;
