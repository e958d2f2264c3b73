package org.cadre.judging;

import org.cadre.forms.Answer;

/**
 * One answer to an item.
 *
 * @param trust how often its worker is believed to be right, 0 to 1
 */
record Vote(Answer answer, double trust) {}
