/**
 * A colleague has seen another's skill, and says so.
 *
 * <p>Why an endorsement is shown by name and never counted on a page: whom to trust is a question of who says so, and a
 * number beside a person would be a ranking of people. It is shown wherever, and to whomever, the skill is.
 *
 * <p>Why matching lets it count little: a claim is one's own word and a few others' word makes it likelier, but favours are
 * cheap. What two colleagues say of each other counts for neither, a leaver's word counts no more, the tenth says next to
 * nothing, and all together they make up for less than two levels of the claim.
 *
 * <p>Why it outlives the claim: who takes a skill away and claims it again is the same person with the same witnesses.
 * Without the claim it is shown nowhere and counts nowhere.
 */
@NullMarked
package org.cadre.endorsements;

import org.jspecify.annotations.NullMarked;
