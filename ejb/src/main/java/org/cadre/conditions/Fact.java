package org.cadre.conditions;

import java.util.Set;

import org.cadre.governance.Stage;

/**
 * A fact that conditions may name.
 *
 * @param name as conditions write it, such as {@code ask.classification}
 * @param stages at which it is known
 */
public record Fact(String name, FactType type, Set<Stage> stages) {
    public Fact {
        stages = Set.copyOf(stages);
    }

    /** What it tells of: {@code ask}, {@code asker}, {@code candidate}, {@code reader}, {@code time}, … */
    public String about() {
        return name.substring(0, name.indexOf('.'));
    }
}
