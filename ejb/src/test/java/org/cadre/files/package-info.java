/**
 * Files as people and attackers hand them in.
 *
 * <p>Why they are made here and not kept as samples: a test says by itself what is wrong with each.
 */
@NullMarked
package org.cadre.files;

import org.jspecify.annotations.NullMarked;
