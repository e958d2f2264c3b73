/**
 * What time it is.
 *
 * <p>Why a bean: waves, retries and retention are decided by time, and a test moves it instead of waiting.
 */
@NullMarked
package org.cadre.clock;

import org.jspecify.annotations.NullMarked;
