/**
 * Work to do after a commit, and the trail of changes that copies follow.
 *
 * <p>Why two tables: the outbox is work, done once by whoever claims it, in order within its stream; the change log is
 * news, read by every copy at its own pace. A broker would be a third system to lose data in.
 */
@NullMarked
package org.cadre.outbox;

import org.jspecify.annotations.NullMarked;
