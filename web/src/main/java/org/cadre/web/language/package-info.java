/**
 * The portal's words in the reader's language and time zone.
 *
 * <p>Why the languages are found and not listed: a file {@code messages_fr.properties} beside the others is all that a
 * further language needs; the tests then hold it to the same keys.
 */
@NullMarked
package org.cadre.web.language;

import org.jspecify.annotations.NullMarked;
