package org.cadre.system;

import java.util.function.Predicate;

/**
 * What is asked for in one round.
 *
 * @param name under which the answers stand
 * @param operations which of them are asked
 * @param pages the same of pages
 */
record Asked(String name, Targets targets, Predicate<Operation> operations, Predicate<String> pages) {
    /** Everything there is, and what changes something is sent too. */
    static Asked everything(String name, Targets targets) {
        return new Asked(name, targets, _ -> true, _ -> true);
    }

    /** What names a part of what is hidden, and what changes something is sent too. */
    static Asked parts(String name, Targets targets) {
        return new Asked(name, targets, Targets::namesPart, Targets::namesPart);
    }

    /** The same, but only what reads. */
    static Asked readings(String name, Targets targets) {
        return new Asked(name, targets, one -> one.reads() && Targets.namesPart(one), Targets::namesPart);
    }

    /** Where something is looked for by words. */
    static Asked words(String name, Targets targets) {
        return new Asked(name, targets, one -> one.reads() && Targets.takesWords(one), Sweep::takesWords);
    }
}
