@NullMarked
package org.cadre.foresight;

import org.jspecify.annotations.NullMarked;
