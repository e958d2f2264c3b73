@NullMarked
package org.cadre.operation;

import org.jspecify.annotations.NullMarked;
