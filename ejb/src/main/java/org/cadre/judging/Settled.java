package org.cadre.judging;

import java.util.Optional;

import org.cadre.consensus.Stopping.Next;
import org.cadre.forms.Answer;

/**
 * What becomes of an item that was judged as often as it was to be.
 *
 * @param next whether it is decided, wants another judgment or a person
 * @param result what is most probable; without inputs on which there can be no consensus, such as free texts
 * @param confidence in it, 0 to 1; empty where there can be no consensus
 */
record Settled(Next next, Optional<Answer> result, Optional<Double> confidence) {}
