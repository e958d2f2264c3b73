package org.cadre.rulebook;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.cadre.conditions.Condition;
import org.cadre.conditions.Language;
import org.cadre.governance.BadInput;
import org.cadre.governance.BadInput.Fault;
import org.cadre.governance.Message;
import org.cadre.governance.RuleId;
import org.cadre.governance.Stage;

/** Compiles rules against a book's vocabulary, telling every fault of a rule at once. Safe for any thread. */
public final class BookCompiler {
    /** Longest title, owner or message in characters. */
    public static final int LONGEST = 2_000;
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{1,63}");

    private final BookText book;
    private final Map<Stage, Language> wide = new EnumMap<>(Stage.class);
    private final Map<Stage, Language> narrow = new EnumMap<>(Stage.class);

    public BookCompiler(BookText book) {
        this.book = book;
        for (Stage stage : Stage.values()) {
            var vocabulary = book.vocabulary(stage);
            wide.put(stage, new Language(vocabulary));
            narrow.put(stage, new Language(vocabulary.ofTheAsk()));
        }
    }

    /**
     * @param path put before each field of a fault, such as {@code rules[3].}
     * @throws BadInput with every fault
     */
    public WrittenRule compile(String path, RuleText text, int version, List<WrittenRule.Waiver> waivers) {
        var faults = new ArrayList<Fault>();
        check(path, text, faults);
        var scope = collect(faults, () -> scope(path + "scope", text));
        var when = collect(faults, () -> condition(path + "when", text.stage(), text.when()));
        if (!faults.isEmpty() || scope.isEmpty() || when.isEmpty())
            throw new BadInput(faults);
        return new WrittenRule(new RuleId(text.id(), version), text, scope.getFirst(), when.getFirst(), waivers);
    }

    /** A condition over everything that is known at a stage. */
    public Condition condition(String field, Stage stage, String text) {
        return language(wide, stage).condition(field, text);
    }

    private Condition scope(String field, RuleText text) {
        return language(narrow, text.stage()).condition(field, text.scope());
    }

    private static Language language(Map<Stage, Language> languages, Stage stage) {
        return java.util.Objects.requireNonNull(languages.get(stage));
    }

    private static List<Condition> collect(List<Fault> faults, Supplier<Condition> compiled) {
        try {
            return List.of(compiled.get());
        } catch (BadInput bad) {
            faults.addAll(bad.faults());
            return List.of();
        }
    }

    private void check(String path, RuleText text, List<Fault> faults) {
        if (!ID.matcher(text.id()).matches())
            faults.add(new Fault(path + "id", text.id(), Message.of("bad.rule-id")));
        said(path + "title", text.title(), faults);
        said(path + "owner", text.owner(), faults);
        said(path + "purpose", text.purpose(), faults);
        if (text.effect() == Effect.REQUIRE_APPROVAL && text.approver().isEmpty())
            faults.add(new Fault(path + "approver", "", Message.of("bad.approver")));
        if (!text.message().containsKey("en"))
            faults.add(new Fault(path + "message", text.message().keySet().toString(), Message.of("bad.rule-message")));
        text.message().forEach((language, message) -> {
            said(path + "message." + language, message, faults);
            named(path + "message." + language, text, message, faults);
        });
        if (text.from().isPresent() && text.until().isPresent()
                && !text.from().orElseThrow().isBefore(text.until().orElseThrow()))
            faults.add(new Fault(path + "until", text.until().orElseThrow().toString(), Message.of("bad.rule-period")));
        var names = new HashSet<String>();
        for (int i = 0; i < text.tests().size(); i++)
            tested(path + "tests[" + i + "].", text, text.tests().get(i), names, faults);
    }

    private static void said(String field, String value, List<Fault> faults) {
        if (value.isBlank() || value.length() > LONGEST)
            faults.add(new Fault(field, value, Message.of("bad.rule-words", LONGEST)));
    }

    /** A message may tell of the ask and its asker, and of limits; never of a colleague whom its reader may not know. */
    private void named(String field, RuleText text, String message, List<Fault> faults) {
        var known = book.vocabulary(text.stage()).ofTheAsk();
        WrittenRule.NAMED.matcher(message).results().map(found -> found.group(1))
                .filter(name -> known.find(name).isEmpty())
                .forEach(name -> faults.add(new Fault(field, name, Message.of("bad.fact-in-message"))));
    }

    private void tested(String path, RuleText text, RuleTest test, Set<String> names, List<Fault> faults) {
        if (test.name().isBlank() || !names.add(test.name()))
            faults.add(new Fault(path + "name", test.name(), Message.of("bad.test-name")));
        if (!Set.of("ALLOWED", "NOTED", "WARNED", "NEEDS_APPROVAL", "REFUSED").contains(test.expect()))
            faults.add(new Fault(path + "expect", test.expect(), Message.of("bad.expectation")));
        var vocabulary = book.vocabulary(text.stage());
        test.absent().stream().filter(name -> vocabulary.find(name).isEmpty()).forEach(
                name -> faults.add(new Fault(path + "absent", name, Message.of("bad.fact", text.stage()))));
        test.facts().forEach((name, value) -> {
            try {
                vocabulary.find(name).orElseThrow(() -> new IllegalArgumentException(name)).type().read(value);
            } catch (RuntimeException _) {
                faults.add(new Fault(path + "facts." + name, value.toString(), Message.of("bad.fact", text.stage())));
            }
        });
    }
}
