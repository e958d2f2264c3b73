@NullMarked
package org.cadre.forms;

import org.jspecify.annotations.NullMarked;
