package org.cadre.rulebook;

import java.util.List;
import java.util.Map;

/**
 * A case with the ruling that its author expects.
 *
 * @param facts by name, written as text, numbers, truths and lists are in YAML
 * @param absent limits that the case does not have either, though the book has them
 * @param expect {@code ALLOWED}, {@code NOTED}, {@code WARNED}, {@code NEEDS_APPROVAL} or {@code REFUSED}, whatever the mode
 */
public record RuleTest(String name, Map<String, Object> facts, List<String> absent, String expect) {
    public RuleTest {
        facts = Map.copyOf(facts);
        absent = List.copyOf(absent);
    }

    public RuleTest(String name, Map<String, Object> facts, String expect) {
        this(name, facts, List.of(), expect);
    }
}
