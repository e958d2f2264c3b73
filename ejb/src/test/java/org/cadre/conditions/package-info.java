@NullMarked
package org.cadre.conditions;

import org.jspecify.annotations.NullMarked;
