/** Tests of the made-up company. Why similarity is measured: nobody reads two thousand texts to see whether they are one. */
@NullMarked
package org.cadre.demo;

import org.jspecify.annotations.NullMarked;
