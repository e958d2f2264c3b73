@NullMarked
package org.cadre.rulemaking;

import org.jspecify.annotations.NullMarked;
