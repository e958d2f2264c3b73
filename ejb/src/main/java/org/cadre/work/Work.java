package org.cadre.work;

import java.util.List;
import java.util.function.BinaryOperator;

/** What kind of help is wanted, with what rules and routing know of it. */
public sealed interface Work {
    /** An answer. */
    record Question() implements Work {}

    /**
     * One piece of work that one colleague delivers.
     *
     * @param split whether it is done once its steps are, and nobody is looked for
     */
    record MicroTask(Brief brief, boolean split) implements Work {
        public MicroTask(Brief brief) {
            this(brief, false);
        }
    }

    /**
     * Many small judgments.
     *
     * @param effortMinutes of all together
     * @param hands how many colleagues are looked for, from 1
     * @param findings what of secrets and personal data stays in its items' texts
     */
    record Batch(int effortMinutes, int hands, List<String> findings) implements Work {
        public Batch {
            findings = List.copyOf(findings);
        }
    }

    Work QUESTION = new Question();

    /** The same with each text in it as that makes it. @param made of a field's name and a text */
    default Work worded(BinaryOperator<String> made) {
        return this instanceof MicroTask task ? new MicroTask(task.brief().worded(made), task.split()) : this;
    }

    /** Every text in it that somebody typed. */
    default String words() {
        return this instanceof MicroTask task ? task.brief().words() : "";
    }

    /** Of everybody's work together; none of a question. */
    default int effortMinutes() {
        return switch (this) {
            case Question _ -> 0;
            case MicroTask task -> task.brief().effortMinutes();
            case Batch batch -> batch.effortMinutes();
        };
    }

    /** Skills by label in lower case that whoever does it must all have. */
    default List<String> stack() {
        return this instanceof MicroTask task ? task.brief().stack() : List.of();
    }

    /** How many colleagues are looked for. */
    default int hands() {
        return switch (this) {
            case Question _ -> 1;
            case MicroTask task -> task.split() ? 0 : 1;
            case Batch batch -> batch.hands();
        };
    }

    /** Whether only one at a time may be at it. */
    default boolean exclusive() {
        return this instanceof MicroTask;
    }

    /** What of secrets and personal data stays in it beside the words that somebody typed. */
    default List<String> findings() {
        return this instanceof Batch batch ? batch.findings() : List.of();
    }

    default boolean experiment() {
        return this instanceof MicroTask task && task.brief().experiment();
    }
}
