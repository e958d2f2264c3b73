/**
 * Who sees which file.
 *
 * <p>Why beside the tests of what is taken: a rule about readers should not need to know how a picture is cleaned.
 */
@NullMarked
package org.cadre.attachments;

import org.jspecify.annotations.NullMarked;
