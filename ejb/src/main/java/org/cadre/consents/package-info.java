/**
 * What may be used of the people at a site, and of each of them: the works council's consents, and objections.
 *
 * <p>Why one place: whatever ranks, shows or counts by how people behave asks {@link org.cadre.consents.Consents} first. The rule
 * itself is a function of the database, since queries ask it too.
 *
 * <p>Why figures about named people, timing and response behaviour are off until a works council agrees to them, everywhere,
 * and the rest only where a council is asked: law and habit differ from site to site, and a site without a council must not wait for
 * one. Once COUNCIL is on at a site, everything is off there that was not agreed to.
 *
 * <p>Why it takes two people to change under which size a count is left out, one of them of the council: who could
 * alone would open a small group today and close it again tomorrow. Under five nobody can.
 *
 * <p>Why every switch stays on record and everybody reads it: whom it concerns shall see what holds for them, since when, and
 * why. An objection is stronger than any consent, and nobody asks for its reason.
 */
@NullMarked
package org.cadre.consents;

import org.jspecify.annotations.NullMarked;
