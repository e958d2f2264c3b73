package org.cadre.judging;

import java.time.Instant;

/**
 * That a worker has an item before them.
 *
 * @param seq the item's number
 * @param lapsed whether it is over and keeps no place for them any more
 */
record Lease(int seq, Instant since, Instant until, boolean lapsed) {}
