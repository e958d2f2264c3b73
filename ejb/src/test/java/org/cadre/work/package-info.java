@NullMarked
package org.cadre.work;

import org.jspecify.annotations.NullMarked;
