/**
 * Who sees which part of a colleague's page: everybody, the colleague's unit and managers, or nobody else.
 *
 * <p>Why only these parts: skills, links, answered questions, absence and local time are what a colleague tells of oneself.
 * Name, unit, site, country, mail and manager are the company's, and who works with whom must be able to look them up.
 *
 * <p>Why a hidden skill is still matched: who hides skills wants fewer readers and not fewer questions; being invited is the
 * opt-out's business. So matching counts a hidden skill, and no reason, list, facet or count names it to those from whom it
 * is hidden: its share is worded as a fitting profile. The index of people holds only skills that everybody may see, so that
 * a unit's colleagues find a half-hidden skill on the page and not by searching. The same for an absence: it is not shown,
 * and nobody is invited meanwhile.
 *
 * <p>Why the rule is a function of the database: lists filter by it while they page, and pages ask it for one colleague; in
 * one place the two cannot differ.
 */
@NullMarked
package org.cadre.disclosure;

import org.jspecify.annotations.NullMarked;
