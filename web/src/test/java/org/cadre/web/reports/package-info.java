/** Tests of {@link org.cadre.web.reports}. */
@NullMarked
package org.cadre.web.reports;

import org.jspecify.annotations.NullMarked;
