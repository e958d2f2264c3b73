/** Tests of uploads. Why without a server: what a large body leaves behind is a matter of files. */
@NullMarked
package org.cadre.web.imports;

import org.jspecify.annotations.NullMarked;
