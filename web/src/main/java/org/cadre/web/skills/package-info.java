/**
 * The taxonomy to look things up in.
 *
 * <p>Why it is open to everybody: people name their skills better when they see the words in use.
 */
@NullMarked
package org.cadre.web.skills;

import org.jspecify.annotations.NullMarked;
