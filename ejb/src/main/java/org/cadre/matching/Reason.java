package org.cadre.matching;

import org.cadre.governance.Message;

/**
 * One reason why a candidate fits, in words for a reader and as the number that ranked.
 *
 * @param contribution its share of the score
 */
public record Reason(Message message, double contribution) {}
