@NullMarked
package org.cadre.exports;

import org.jspecify.annotations.NullMarked;
