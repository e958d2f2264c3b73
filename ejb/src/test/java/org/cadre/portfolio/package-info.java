@NullMarked
package org.cadre.portfolio;

import org.jspecify.annotations.NullMarked;
