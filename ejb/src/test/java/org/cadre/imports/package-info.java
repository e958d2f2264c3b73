/** Tests of imports. Why a thread pool of the test's own: the server's is not there. */
@NullMarked
package org.cadre.imports;

import org.jspecify.annotations.NullMarked;
