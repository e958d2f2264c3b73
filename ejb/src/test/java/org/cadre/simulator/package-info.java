/** Tests of the simulator. */
@NullMarked
package org.cadre.simulator;

import org.jspecify.annotations.NullMarked;
