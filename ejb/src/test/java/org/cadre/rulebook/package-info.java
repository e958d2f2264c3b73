@NullMarked
package org.cadre.rulebook;

import org.jspecify.annotations.NullMarked;
