@NullMarked
package org.cadre.picks;

import org.jspecify.annotations.NullMarked;
