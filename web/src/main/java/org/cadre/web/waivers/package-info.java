/**
 * What changes how rules count without touching them: exceptions for a time, and limits.
 *
 * <p>Why apart from the rules: who grants an exception looks at a case and a day, not at a condition and its tests.
 */
@NullMarked
package org.cadre.web.waivers;

import org.jspecify.annotations.NullMarked;
