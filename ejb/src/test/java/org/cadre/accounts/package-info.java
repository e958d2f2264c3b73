/**
 * Tests of signing in.
 *
 * <p>Why with a hash of its own: what is tested is who is let in and when, not how long a hash takes.
 */
@NullMarked
package org.cadre.accounts;

import org.jspecify.annotations.NullMarked;
