@NullMarked
package org.cadre.schedules;

import org.jspecify.annotations.NullMarked;
