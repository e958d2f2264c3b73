@NullMarked
package org.cadre.learning;

import org.jspecify.annotations.NullMarked;
