/**
 * How much of their time colleagues have left, and whom to choose by it; and how the company wants to route.
 *
 * <p>Why load is counted from the invitations and kept nowhere: a counter would drift from what it counts. It is counted
 * under a lock for each colleague that lasts until the commit, so that two asks cannot both take somebody's last hour.
 */
@NullMarked
package org.cadre.capacity;

import org.jspecify.annotations.NullMarked;
