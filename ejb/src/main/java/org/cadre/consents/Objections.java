package org.cadre.consents;

import java.util.Map;

import org.cadre.suppression.Shown;

/**
 * How many of a site object to what, as far as it may be shown.
 *
 * @param tables each of one row: who objects, who does not, and all. One for each signal, as no sum over signals is told by which
 *     one could be worked out of the others
 * @param least under which size a count is left out
 */
public record Objections(Map<Signal, Shown> tables, int least) {}
