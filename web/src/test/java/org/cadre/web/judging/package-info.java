@NullMarked
package org.cadre.web.judging;

import org.jspecify.annotations.NullMarked;
