@NullMarked
package org.cadre.waves;

import org.jspecify.annotations.NullMarked;
