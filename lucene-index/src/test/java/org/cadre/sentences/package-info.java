@NullMarked
package org.cadre.sentences;

import org.jspecify.annotations.NullMarked;
