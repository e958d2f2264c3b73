/**
 * What is wanted beside words: nothing more of a question, a brief of a micro-task, the whole effort of a batch.
 *
 * <p>Why below the asks: rules at intake and at every match know the effort, the stack and whether it is an experiment, so
 * it must be there before an ask is; what becomes of a task stands far above, in {@code org.cadre.tasks}.
 */
@NullMarked
package org.cadre.work;

import org.jspecify.annotations.NullMarked;
