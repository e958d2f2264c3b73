/**
 * How much one caller may ask of the API, so that a program that runs wild does not slow the others.
 *
 * <p>Why in memory and for each node: a count that every node shared would cost each request a trip to the database, which
 * is what is to be spared. Why a token and its account are counted both: whoever makes ten tokens is still one caller.
 */
@NullMarked
package org.cadre.web.limits;

import org.jspecify.annotations.NullMarked;
