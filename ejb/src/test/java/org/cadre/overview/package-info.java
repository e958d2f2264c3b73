@NullMarked
package org.cadre.overview;

import org.jspecify.annotations.NullMarked;
