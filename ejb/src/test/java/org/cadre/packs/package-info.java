@NullMarked
package org.cadre.packs;

import org.jspecify.annotations.NullMarked;
