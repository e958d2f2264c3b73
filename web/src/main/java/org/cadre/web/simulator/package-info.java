/**
 * The simulator on the portal and by the API.
 *
 * <p>Why the page answers the form itself and leads nowhere: nothing is stored that an address could name.
 */
@NullMarked
package org.cadre.web.simulator;

import org.jspecify.annotations.NullMarked;
