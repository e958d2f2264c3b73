/**
 * What becomes of a micro-task: taken for a time, delivered, sent back with reasons, accepted, or given up.
 *
 * <p>Why there is no table of tasks: whether one is free, taken or delivered is what its ask, its invitations and its
 * deliveries say together; a state of its own beside them could say something else.
 *
 * <p>Why a delivery is an answer: its text, files, comments, acceptance, evidence and who may see it are those of an answer.
 * Only what the rules hold back before anybody has seen it is kept apart, under the id that the answer will have.
 */
@NullMarked
package org.cadre.tasks;

import org.jspecify.annotations.NullMarked;
