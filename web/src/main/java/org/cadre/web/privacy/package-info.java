/**
 * What Cadre uses about me, for everybody; requests to be erased, for GOVERNANCE; archives, for whoever they were made for.
 *
 * <p>Why one page tells a colleague everything: whoever has to look in six places for what is known of them finds five.
 */
@NullMarked
package org.cadre.web.privacy;

import org.jspecify.annotations.NullMarked;
