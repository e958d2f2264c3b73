/**
 * Questions and their answers: filed, answered, voted, accepted, closed, reopened.
 *
 * <p>Why an ask is only a header: later kinds (tasks, batches) bring tables of their own by its id, and routing sees
 * nothing but the header.
 */
@NullMarked
package org.cadre.asks;

import org.jspecify.annotations.NullMarked;
