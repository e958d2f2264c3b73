@NullMarked
package org.cadre.batches;

import org.jspecify.annotations.NullMarked;
