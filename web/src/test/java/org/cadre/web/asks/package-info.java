@NullMarked
package org.cadre.web.asks;

import org.jspecify.annotations.NullMarked;
