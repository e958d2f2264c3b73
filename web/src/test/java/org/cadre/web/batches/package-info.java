@NullMarked
package org.cadre.web.batches;

import org.jspecify.annotations.NullMarked;
