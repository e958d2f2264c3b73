/** Tests of plans. */
@NullMarked
package org.cadre.plans;

import org.jspecify.annotations.NullMarked;
