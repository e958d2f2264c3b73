package org.cadre.rulemaking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.cadre.asks.LabelRules;
import org.cadre.governance.BadInput;
import org.cadre.governance.Classification;
import org.cadre.governance.Facts;
import org.cadre.governance.RuleBook;
import org.cadre.governance.Ruling;
import org.cadre.governance.Stage;
import org.cadre.handling.Handling;
import org.cadre.people.ColleagueId;
import org.cadre.people.LabelSet;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.people.WallId;
import org.cadre.rulebook.BookCompiler;
import org.cadre.rulebook.Effect;
import org.cadre.rulebook.Mode;
import org.cadre.rulebook.RuleText;
import org.cadre.rulebook.StarterBook;
import org.cadre.rulebook.WrittenRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Law: what a rule that may be published says of a reader and an ask, the one predicate of visibility says too. */
class ReadableTest {
    private static final int CASES = 3_000;
    private static final List<String> SCOPES = List.of("'EXPORT_CONTROLLED' in ask.labels", "ask.region == 'EU'",
            "'PERSONAL_DATA' in ask.labels && ask.region != 'EU'", "size(ask.labels) > 1", "true");
    private static final List<String> PARTS = List.of("overlaps(reader.authorisations, ['EAR'])",
            "reader.country == 'DE'", "reader.clearance < CONFIDENTIAL", "reader.employment == 'CONTRACTOR'",
            "reader.id == asker.id", "reader.id != asker.id", "ask.region != reader.region",
            "'GOVERNANCE' in reader.roles",
            "reader.inside_wall", "ask.classification >= CONFIDENTIAL", "asker.id == 'x'");
    private static final List<Optional<String>> REGIONS = List.of(Optional.empty(), Optional.of("EU"),
            Optional.of("US"), Optional.of("JP"));
    private static final BookCompiler COMPILER = new BookCompiler(StarterBook.text());
    private static final WallId WALL = new WallId(UUID.randomUUID());

    private final Random random = new Random(20_261_129);

    @Test
    void thePredicateSaysWhatTheRulesSay() {
        int hidden = 0;
        int refused = 0;
        for (int i = 0; i < CASES; i++) {
            var rules = new ArrayList<WrittenRule>();
            for (int wanted = 1 + random.nextInt(3); wanted > 0; wanted--) {
                var rule = rule("r" + wanted, one(SCOPES), condition(2));
                try {
                    Readable.check(rule, StarterBook.text().limits());
                    rules.add(rule);
                } catch (BadInput bad) {
                    assertThat(bad).hasMessageContaining("bad.rule-reading");
                    refused++;
                }
            }
            hidden += compare(new RuleBook(List.copyOf(rules), StarterBook.text().limits()));
        }
        assertThat(hidden).isGreaterThan(CASES / 50);
        assertThat(refused).isGreaterThan(CASES / 10);
        System.out.println(CASES + " books, readers and asks alike by rules and by predicate, " + hidden
                + " hidden by a rule; " + refused + " rules that no list could hold refused");
    }

    /** @return 1 where a rule hides the ask */
    private int compare(RuleBook book) {
        var me = new ColleagueId(UUID.randomUUID());
        var asker = random.nextInt(4) == 0 ? me : new ColleagueId(UUID.randomUUID());
        var clearance = one(List.of(Classification.values()));
        var level = one(List.of(Classification.values()));
        boolean walled = random.nextBoolean();
        boolean inside = random.nextBoolean();
        Set<Role> roles = random.nextBoolean() ? Set.of(Role.EMPLOYEE) : Set.of(Role.EMPLOYEE, Role.GOVERNANCE);
        var known = Facts.of("reader.id", me.value()).and("reader.clearance", clearance)
                .and("reader.country", one(List.of("DE", "US"))).and("reader.region", one(List.of("EU", "US")))
                .and("reader.employment", one(List.of("EMPLOYEE", "CONTRACTOR"))).and("reader.roles", roles)
                .and("reader.authorisations", one(List.of(List.of(), List.of("EAR"))))
                .and("time.now", Instant.EPOCH);
        var handling = new Handling(random.nextBoolean(), one(REGIONS));
        var reading = LabelRules.of(me, book, known, everySet());
        var reader = new Reader(me, clearance, inside ? Set.of(WALL) : Set.of(), roles, Locale.ENGLISH, ZoneOffset.UTC,
                reading);
        var ask = Facts.of("ask.labels", handling.labels()).and("ask.region", handling.region().orElse(""))
                .and("ask.classification", level).and("asker.id", asker.value())
                .and("reader.inside_wall", !walled || inside);
        boolean may = reader.maySee(level, Optional.of(WALL).filter(_ -> walled), handling.labelSet(), asker);
        boolean open = clearance.covers(level) && (!walled || inside);
        boolean ruled = book.at(Stage.DISCLOSE).stream().noneMatch(
                rule -> rule.rule(known.and(ask).and(book.limits())) instanceof Ruling.Refused);
        if (asker.equals(me)) // one's own are all readable or are read as others'
            assertThat(may && !(open && ruled)).as("%s %s %s", book, known, ask).isFalse();
        else
            assertThat(may).as("%s %s %s", book, known, ask).isEqualTo(open && ruled);
        return open && !ruled ? 1 : 0;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"true | ask.classification == RESTRICTED", "true | reader.country == 'DE'",
            "'X' in ask.tags | reader.country == 'DE'", "'EXPORT_CONTROLLED' in ask.labels | asker.country == 'DE'",
            "'EXPORT_CONTROLLED' in ask.labels | time.hour > 18",
            "'EXPORT_CONTROLLED' in ask.labels | asker.id == 'x'"})
    void whatNoListCouldHoldIsNotTaken(String scope, String when) {
        assertThatThrownBy(() -> Readable.check(rule("hours", scope, when), StarterBook.text().limits()))
                .isInstanceOf(BadInput.class).hasMessageContaining("bad.rule-reading");
    }

    @Test
    void theStartersRulesAreReadable() {
        for (RuleText text : StarterBook.text().rules())
            Readable.check(COMPILER.compile("", text, 1, List.of()), StarterBook.text().limits());
        assertThat(StarterBook.text().rules()).filteredOn(text -> text.stage() == Stage.DISCLOSE).hasSize(4);
    }

    @Test
    void everySetOfLabelsIsToldFromItsId() {
        for (boolean controlled : List.of(true, false))
            for (var region : REGIONS) {
                var handling = new Handling(controlled, region);
                assertThat(handling.labelSet().map(Handling::of).orElse(Handling.NONE)).isEqualTo(handling);
            }
    }

    private static Set<LabelSet> everySet() {
        return REGIONS.stream().flatMap(region -> List.of(new Handling(true, region), new Handling(false, region))
                .stream()).flatMap(handling -> handling.labelSet().stream()).collect(Collectors.toSet());
    }

    private String condition(int depth) {
        String part = (random.nextInt(3) == 0 ? "!" : "") + "(" + one(PARTS) + ")";
        return depth == 0 ? part : part + (random.nextBoolean() ? " && " : " || ") + "(" + condition(depth - 1) + ")";
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static WrittenRule rule(String id, String scope, String when) {
        return COMPILER.compile("", new RuleText(id.length() < 2 ? id + "x" : id, "Title", "Owner", "Purpose",
                List.of(), Stage.DISCLOSE, scope, when, Effect.REFUSE, Optional.empty(), Map.of("en", "No."),
                Mode.ENFORCED, Optional.empty(), Optional.empty(), List.of()), 1, List.of());
    }
}
