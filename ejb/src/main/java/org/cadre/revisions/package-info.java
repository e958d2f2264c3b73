/**
 * What asks and answers said earlier: edited, compared, restored.
 *
 * <p>Why whole texts and no differences are kept: each can be shown and restored by itself, and a difference is made for
 * whoever looks, word by word. The first edit also keeps what stood there before, so that what is never edited costs
 * nothing.
 *
 * <p>Why an edit names the revision that it was made on: two people who edit one answer shall both be heard. The second
 * is shown what the first did, and keeps what they typed; a row's version would also change by a vote.
 */
@NullMarked
package org.cadre.revisions;

import org.jspecify.annotations.NullMarked;
