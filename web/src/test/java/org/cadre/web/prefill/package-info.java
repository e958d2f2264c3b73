@NullMarked
package org.cadre.web.prefill;

import org.jspecify.annotations.NullMarked;
