package org.cadre.conditions;

import static org.cadre.conditions.FactType.LEVEL;
import static org.cadre.conditions.FactType.NUMBER;
import static org.cadre.conditions.FactType.TEXT;
import static org.cadre.conditions.FactType.TEXTS;
import static org.cadre.conditions.FactType.TIME;
import static org.cadre.conditions.FactType.TRUTH;
import static org.cadre.governance.Stage.DELIVER;
import static org.cadre.governance.Stage.DISCLOSE;
import static org.cadre.governance.Stage.EXPORT;
import static org.cadre.governance.Stage.INTAKE;
import static org.cadre.governance.Stage.MATCH;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.cadre.governance.Stage;

/**
 * The facts that conditions may name at a stage, and the parameters of the book. Immutable.
 *
 * @param facts by name
 */
public record Vocabulary(Map<String, Fact> facts) {
    /** Thresholds that are kept apart from the rules are facts that begin so. */
    public static final String PARAMETER = "limit.";

    private static final Set<Stage> EVERYWHERE = Set.of(Stage.values());
    /** What is exported may be of many asks, or of none. */
    private static final Set<Stage> OF_ONE_ASK = Set.of(INTAKE, MATCH, DISCLOSE, DELIVER);
    private static final List<Fact> DECLARED = declared();

    public Vocabulary {
        facts = Map.copyOf(facts);
    }

    /** Everything that is known at a stage, without parameters. */
    public static Vocabulary of(Stage stage) {
        var known = new TreeMap<String, Fact>();
        DECLARED.stream().filter(fact -> fact.stages().contains(stage)).forEach(fact -> known.put(fact.name(), fact));
        return new Vocabulary(known);
    }

    /** The facts that stay the same whoever is asked or reads: what a rule's scope may name. */
    public Vocabulary ofTheAsk() {
        var known = new TreeMap<>(facts);
        known.values().removeIf(fact -> !Set.of("ask", "asker", "time", "limit").contains(fact.about()));
        return new Vocabulary(known);
    }

    /** The same with the book's parameters. */
    public Vocabulary with(Map<String, FactType> parameters) {
        var known = new TreeMap<>(facts);
        parameters.forEach(
                (name, type) -> known.put(PARAMETER + name, new Fact(PARAMETER + name, type, EVERYWHERE)));
        return new Vocabulary(known);
    }

    public Optional<Fact> find(String name) {
        return Optional.ofNullable(facts.get(name));
    }

    private static List<Fact> declared() {
        var all = new ArrayList<Fact>();
        declare(all, OF_ONE_ASK, "ask", Map.ofEntries(Map.entry("id", TEXT), Map.entry("kind", TEXT),
                Map.entry("classification", LEVEL), Map.entry("walled", TRUTH), Map.entry("urgency", TEXT),
                Map.entry("language", TEXT), Map.entry("tags", TEXTS), Map.entry("labels", TEXTS),
                Map.entry("region", TEXT), Map.entry("effort_minutes", NUMBER), Map.entry("stack", TEXTS),
                Map.entry("experiment", TRUTH), Map.entry("anonymous", TRUTH), Map.entry("age_days", NUMBER)));
        declare(all, OF_ONE_ASK, "asker", person());
        declare(all, EVERYWHERE, "time", Map.of("now", TIME, "weekday", NUMBER, "hour", NUMBER));
        declare(all, Set.of(INTAKE), "ask", Map.of("findings", TEXTS));
        declare(all, Set.of(INTAKE), "asker", Map.of("asks_today", NUMBER));
        declare(all, Set.of(MATCH), "candidate", person());
        declare(all, Set.of(MATCH), "candidate", Map.of("inside_wall", TRUTH, "skills", TEXTS, "weekly_minutes",
                NUMBER, "minutes_this_week", NUMBER, "open_invitations", NUMBER));
        declare(all, Set.of(DISCLOSE, EXPORT), "reader", person());
        declare(all, Set.of(DISCLOSE, EXPORT), "reader", Map.of("inside_wall", TRUTH, "roles", TEXTS));
        declare(all, Set.of(DISCLOSE), "disclosed", Map.of("classification", LEVEL, "others_wrote", TRUTH));
        declare(all, Set.of(DELIVER), "author", person());
        declare(all, Set.of(DELIVER), "reviewer", person());
        declare(all, Set.of(DELIVER), "delivery",
                Map.of("ip_terms_accepted", TRUTH, "findings", TEXTS, "stack", TEXTS, "approval", TRUTH));
        declare(all, Set.of(EXPORT), "export", Map.of("kind", TEXT, "rows", NUMBER, "personal", TRUTH, "own", TRUTH,
                "region", TEXT, "age_days", NUMBER));
        return List.copyOf(all);
    }

    private static Map<String, FactType> person() {
        return Map.of("id", TEXT, "clearance", LEVEL, "org_unit", TEXT, "country", TEXT, "region", TEXT, "site", TEXT,
                "employment", TEXT, "manager", TEXT, "authorisations", TEXTS);
    }

    private static void declare(List<Fact> into, Set<Stage> stages, String about, Map<String, FactType> types) {
        types.forEach((name, type) -> into.add(new Fact(about + '.' + name, type, stages)));
    }
}
