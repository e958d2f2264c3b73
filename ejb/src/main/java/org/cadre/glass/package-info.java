/**
 * Breaking the glass: two people with cause learn who asked anonymously, and the asker hears of it.
 *
 * <p>Why two: whoever could look alone would look for less. One of GOVERNANCE or AUDITOR says why, another one of them says yes
 * within some days, and for some days both of them see the name, and nobody else. Each step and each look is an
 * {@link org.cadre.audit.Act}; the words of the cause stand in the request only.
 *
 * <p>Why a request about one's own ask does not exist until it is approved: an asker who has one of these roles may not take
 * part, and a refusal would tell what the asker is to be told at the approval and not before. Others see nothing of that: a
 * request that one of them cannot find is only ever missed by the asker, who knows. To open one about an ask of one's own is
 * refused in the words that a requester reads who wants to approve alone.
 *
 * <p>Why anonymity is not perfect, and what remains: whoever sees the ask knows that the asker may see it too, which is few
 * behind a small wall; the asker is never invited, so an expert who would be sure to be is conspicuous by absence, and so is a
 * manager whom the last resort leaves out; the words, the language and the hour of a text are the asker's own; and who ran
 * the database can read it.
 */
@NullMarked
package org.cadre.glass;

import org.jspecify.annotations.NullMarked;
