@NullMarked
package org.cadre.web.reports;

import org.jspecify.annotations.NullMarked;
