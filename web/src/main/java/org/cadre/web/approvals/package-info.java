/**
 * What waits for somebody's approval: an approver's queue, and for its asker where it stands.
 *
 * <p>Why one page for both: who asks should read the reason and the facts that the approver reads, and in the same words.
 */
@NullMarked
package org.cadre.web.approvals;

import org.jspecify.annotations.NullMarked;
