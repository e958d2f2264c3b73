/**
 * What the office reports month by month, by one definition for page, API and export.
 *
 * <p>Why asks behind walls and labelled ones are in no figure, and those above the reader's clearance neither: no role opens
 * them, and a count that moves is as good as a title. So there is one set of figures for each clearance and not one for each
 * reader, every row behind a number may be seen by whoever sees the number, and a period can be closed.
 *
 * <p>Why facts and not tables of numbers: a report is one query that gives a row for each thing that is counted, and measures
 * are sums over those rows. A drill-down is the same query with the measure's own condition, so that they cannot differ.
 *
 * <p>Why figures of all units are computed at once: whoever sees a unit and all but one of its parts can subtract. What
 * may be shown of a part is therefore decided from the company down, by {@link org.cadre.suppression.Suppression} at each step, and
 * a closed period keeps what nobody sees, under a hash.
 *
 * <p>Why events and not states: that an ask is solved today says nothing about the end of March. All that is counted has a
 * time of its own, so that a period that is over can be counted again with the same result.
 *
 * <p>Why what controls find is told as of the end of a period: an exception that is over today was open then. Acts and stored times
 * tell of it; what nothing tells of is left out and said so in the definition. Such findings have names, since who is to mend
 * something has to know what, and are of nobody's performance.
 *
 * <p>Why people who count in several units are counted once more by themselves: three who help four units are three, and a sum over
 * units would take them for twelve.
 *
 * <p>Why gaps, ratios and trends are worked out of what is shown and not of what is kept: a number that follows from shown ones
 * betrays nothing that they do not, and one over all would give away the last that is left out.
 *
 * <p>Why some numbers tell of nobody: how many skills one person knows, how many records were thrown away or requests were
 * answered in time is what the office answers for. They stand for the whole company only and never for a unit, which may be of
 * one member, and nothing is left out of them unless the whole company is of too few.
 *
 * <p>What is left: rows of two axes, such as a site and a language, are each covered by themselves; whoever knows that all
 * of one are within the other can subtract. That is why countries do not stand beside their sites.
 *
 * <p>What is left as well: a quarter without two of its months is the third. Each is shown by itself where enough people are behind it.
 */
@NullMarked
package org.cadre.reports;

import org.jspecify.annotations.NullMarked;
