@NullMarked
package org.cadre.web.operation;

import org.jspecify.annotations.NullMarked;
