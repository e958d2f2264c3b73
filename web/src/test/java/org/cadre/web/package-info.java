/**
 * Tests of the parts that views are made of.
 *
 * <p>Why without a server: they are plain values.
 */
@NullMarked
package org.cadre.web;

import org.jspecify.annotations.NullMarked;
