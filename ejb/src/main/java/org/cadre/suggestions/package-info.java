/**
 * Skills that a colleague's accepted answers show: offered to that colleague alone, until confirmed or dismissed for good.
 *
 * <p>Why nobody else ever sees a suggestion, and neither index nor matching knows of it: it is a guess about a person, and a
 * person decides what is said of them. No mail tells of one either; the number stands on one's own pages.
 *
 * <p>Why a suggestion is kept as answers and not as a verdict: whether it still holds is looked up each time. An acceptance
 * that was taken back or moved to another answer supports nothing any more, a merged ask names nothing, and an ask that its
 * author may no longer see leaves the skill's name alone.
 *
 * <p>Why a confirmed skill's answers are not links in the profile: a link would tell everybody that there is an ask. They
 * are ids, and each reader is shown those of asks that the reader may see now.
 */
@NullMarked
package org.cadre.suggestions;

import org.jspecify.annotations.NullMarked;
