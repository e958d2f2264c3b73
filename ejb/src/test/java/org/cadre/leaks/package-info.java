/**
 * What is found and what is not, on published examples, on numbers drawn by lot and on people's own posts.
 *
 * <p>Why the posts come from a path: they are other people's, and stay where they are.
 */
@NullMarked
package org.cadre.leaks;

import org.jspecify.annotations.NullMarked;
