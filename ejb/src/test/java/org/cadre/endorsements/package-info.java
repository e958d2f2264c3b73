/** Endorsements, to the weight that they have. */
@NullMarked
package org.cadre.endorsements;

import org.jspecify.annotations.NullMarked;
