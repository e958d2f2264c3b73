/**
 * Tests of the history import. Why no archive among the resources: what is real belongs to others; each test writes the few
 * lines that it needs, and the large ones are read from the path in `cadre.corpus` where there is one.
 */
@NullMarked
package org.cadre.history;

import org.jspecify.annotations.NullMarked;
