/**
 * Asks that a rule lets nobody see before somebody approves: who is asked, what they say, and what follows when they say nothing.
 *
 * <p>Why what is held is no ask: a column that every query has to remember is forgotten by one of them. What stands in no
 * table of asks is listed, counted, searched, routed and told by nobody, and {@code AskFiled} is appended at its release.
 *
 * <p>Why an anonymous ask is never its asker's manager's to approve: the manager of a dozen people would know too well which of them
 * asks. It goes to GOVERNANCE, which is not told who it is.
 *
 * <p>Why nobody is skipped for being silent: an approval that comes by itself is none. It goes up instead, and stands there as
 * overdue before everybody who could give it, who are told again each time that their time is over: nothing waits unheard of.
 */
@NullMarked
package org.cadre.approvals;

import org.jspecify.annotations.NullMarked;
