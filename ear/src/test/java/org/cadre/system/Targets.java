package org.cadre.system;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What stands in the place of each parameter of an address. A name that is not in the tables fails the test, so that a new
 * endpoint cannot be forgotten.
 *
 * @param things ids by what they are of, such as `ask`; for what is not there, of nothing at all
 */
record Targets(Map<String, String> things) {
    /** The parts of what is hidden. */
    static final List<String> PARTS = List.of("ask", "answer", "comment", "file", "merged", "duplicate", "meeting",
            "invitation", "revision", "notice", "held", "contest", "batch", "job", "item");
    /** What leads to what is hidden. */
    private static final List<String> CLUES = List.of("ask", "tag", "person");
    private static final List<String> WORDS = List.of("word", "text");
    private static final String NOTHING = "nothing";
    /** What a parameter names, by the part of the path before it. */
    private static final Map<String, String> IN_PATH = Map.ofEntries(entry("asks/id", "ask"), entry("tasks/id", "ask"),
            entry("templates/id", NOTHING), entry("task-templates/id", NOTHING),
            entry("deliveries/answer", "answer"), entry("reviews/review", NOTHING),
            entry("answers/answer", "answer"), entry("answers/id", "answer"), entry("comments/id", "comment"),
            entry("files/id", "file"), entry("meetings/id", "meeting"), entry("invitations/id", "invitation"),
            entry("duplicates/duplicate", "duplicate"), entry("revisions/revision", "revision"),
            entry("batches/id", "batch"), entry("imports/job", "job"), entry("exports/archive", NOTHING),
            entry("batch-forms/form", NOTHING), entry("adjudications/item", "item"), entry("runs/run", NOTHING),
            entry("flags/flag", NOTHING),
            entry("adjudicators/colleague", "person"), entry("notices/id", "notice"), entry("approvals/id", "held"),
            entry("contests/id", "contest"),
            entry("rules/rule", "rule"), entry("versions/version", NOTHING), entry("rule-limits/name", NOTHING),
            entry("rule-exceptions/id", NOTHING), entry("authors/colleague", "person"),
            entry("colleagues/id", "person"),
            entry("people/id", "person"), entry("skills/id", "skill"), entry("skill-suggestions/skill", "skill"),
            entry("tags/tag", "tag"), entry("walls/id", "wall"), entry("skills/skill", NOTHING),
            entry("accounts/id", NOTHING), entry("glass/id", NOTHING), entry("authorisations/id", NOTHING),
            entry("imports/id", NOTHING), entry("mandates/id", NOTHING), entry("pools/id", NOTHING),
            entry("service-accounts/id", NOTHING), entry("sites/country", NOTHING), entry("sites/name", NOTHING),
            entry("tokens/id", NOTHING), entry("webhooks/id", NOTHING), entry("deliveries/delivery", NOTHING),
            entry("erasures/id", NOTHING), entry("archives/id", NOTHING), entry("exports/id", NOTHING),
            entry("holds/id", NOTHING), entry("mentions/subject", NOTHING), entry("objections/signal", NOTHING),
            entry("recertifications/id", NOTHING), entry("access-review/id", NOTHING), entry("key/secret", NOTHING),
            entry("pass/secret", NOTHING), entry("unsubscribe/secret", NOTHING), entry("assets/build", NOTHING),
            entry("assets/name", NOTHING), entry("reports/report", "resolution"), entry("packs/month", NOTHING),
            entry("schedules/id", NOTHING), entry("ranking-weights/id", NOTHING),
            entry("ranking/id", NOTHING), entry("first-steps/step", NOTHING), entry("samples/name", NOTHING));
    /** What is asked for by each name in a query; empty for what is left out. */
    private static final Map<String, String> IN_QUERY = Map.ofEntries(entry("q", "word"), entry("text", "text"),
            entry("need", "text"), entry("tag", "tag"), entry("ask", "ask"), entry("person", "person"),
            entry("with", "person"), entry("limit", "hundred"), entry("state", ""), entry("cursor", ""),
            entry("kind", ""), entry("from", ""), entry("until", ""), entry("name", ""), entry("apply", ""),
            entry("confirmLeavers", ""), entry("language", ""), entry("skill", "claimed"), entry("unit", ""),
            entry("sort", ""), entry("minutes", ""), entry("mine", ""), entry("next", ""), entry("period", ""),
            entry("part", ""), entry("measure", "asked"), entry("format", ""));
    /** Operations whose body names the hidden ask. */
    private static final Set<String> NAMING = Set.of("openGlassRequest", "placeHold");
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    /** The same, but that the parts of what is hidden are other ids. */
    Targets with(Map<String, String> parts) {
        var other = new HashMap<>(things);
        other.putAll(parts);
        return new Targets(other);
    }

    /** With ids of which there is nothing. */
    Targets withoutParts() {
        return with(PARTS.stream().collect(Collectors.toMap(part -> part, _ -> UUID.randomUUID().toString())));
    }

    /** Whether a part of what is hidden is named, and not only in a query. */
    static boolean namesPart(String path) {
        return parameters(path).stream().anyMatch(PARTS::contains);
    }

    /** The same, or one is named in the query or sent in the body, or what it is told by. */
    static boolean namesPart(Operation operation) {
        return namesPart(operation.path()) || NAMING.contains(operation.id()) || operation.query().stream()
                .map(name -> IN_QUERY.getOrDefault(name, "")).anyMatch(CLUES::contains);
    }

    /** Whether something is looked for by words. */
    static boolean takesWords(Operation operation) {
        return operation.query().stream().map(name -> IN_QUERY.getOrDefault(name, "")).anyMatch(WORDS::contains);
    }

    private static List<String> parameters(String path) {
        return PARAMETER.matcher(path).results().map(found -> thing(path.substring(0, found.start()), found.group(1)))
                .toList();
    }

    private static String thing(String before, String parameter) {
        String[] parts = before.split("/");
        int last = parts.length - 1;
        while (parts[last].startsWith("{"))
            last--;
        String name = parts[last] + "/" + parameter;
        String thing = IN_PATH.get(name);
        if (thing == null)
            throw new AssertionError("add '" + name + "' to Targets.IN_PATH with what it names: one of " + PARTS
                    + " where a walled ask has such a thing, else '" + NOTHING + "'");
        return thing;
    }

    /** The address with its parameters filled. */
    String path(String template) {
        var names = parameters(template).iterator();
        return PARAMETER.matcher(template).replaceAll(_ -> value(names.next()));
    }

    /** The query that asks for what is hidden, with its question mark; empty where nothing in it could. */
    String query(Operation operation) {
        String query = operation.query().stream().map(name -> {
            String thing = IN_QUERY.get(name);
            if (thing == null)
                throw new AssertionError("add '" + name + "', which " + operation.id()
                        + " takes, to Targets.IN_QUERY with what a curious reader would ask for by it, or '' to leave it out");
            return thing.isEmpty() || value(thing).isEmpty() ? "" : name + "=" + value(thing).replace(" ", "%20");
        }).filter(pair -> !pair.isEmpty()).collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    /** A text with names in braces, such as {@code {ask}}, filled. */
    String filled(String text) {
        return PARAMETER.matcher(text).replaceAll(name -> value(name.group(1)));
    }

    /** The id, or the word itself where it is no thing's name. */
    String value(String thing) {
        return things.getOrDefault(thing, thing);
    }

    /** What was sent, or came back, with the names of the parts instead of their ids. */
    String nameless(String told) {
        String text = told;
        for (String part : PARTS)
            text = text.replace(value(part), "(" + part + ")");
        return text;
    }
}
