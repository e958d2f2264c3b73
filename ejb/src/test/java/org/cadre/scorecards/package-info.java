@NullMarked
package org.cadre.scorecards;

import org.jspecify.annotations.NullMarked;
