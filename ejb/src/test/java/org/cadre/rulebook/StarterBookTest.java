package org.cadre.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.cadre.governance.BadInput;
import org.cadre.governance.Facts;
import org.cadre.governance.Rule;
import org.cadre.governance.RuleBook;
import org.cadre.governance.Ruling;
import org.cadre.governance.Stage;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class StarterBookTest {
    private static final BookText BOOK = StarterBook.text();
    private static final BookCompiler COMPILER = new BookCompiler(BOOK);

    @TestFactory
    Stream<DynamicTest> everyRulePassesItsOwnTestsAndShowsBothSides() {
        return BOOK.rules().stream().map(text -> DynamicTest.dynamicTest(text.id(), () -> {
            var run = TestRun.of(compiled(text), BOOK);
            assertThat(run.results()).allMatch(TestRun.Result::passed);
            assertThat(run.sound()).isTrue();
        }));
    }

    /** In the case that a rule stops, each fact that it names is taken away in turn: it must refuse every time. */
    @Test
    void everyRuleRefusesWhenAnyFactThatItNamesIsAbsent() {
        var tried = new ArrayList<String>();
        for (RuleText text : BOOK.rules()) {
            var rule = compiled(text);
            var stopped = text.tests().stream().filter(test -> !test.expect().equals("ALLOWED")).findFirst()
                    .orElseThrow();
            var facts = BOOK.limits().and(TestRun.facts(stopped, BOOK.vocabulary(text.stage())));
            for (String fact : rule.needs()) {
                var without = facts.only(without(facts, fact));
                var verdict = new RuleBook(List.<Rule>of(enforced(text)), new Facts(java.util.Map.of()))
                        .rule(text.stage(), without);
                assertThat(verdict.refusal()).as("%s without %s", text.id(), fact).isPresent();
                tried.add(text.id() + " without " + fact);
            }
        }
        System.out.println(tried.size() + " times a fact was absent, " + tried.size() + " times the rule refused");
        assertThat(tried).hasSizeGreaterThan(50);
    }

    @Test
    void aRuleThatOnlyWatchesLetsPassAndKeepsWhatItWouldHaveSaid() {
        var watching = BOOK.rules().stream().filter(text -> text.mode() == Mode.AUDIT).findFirst().orElseThrow();
        var facts = BOOK.limits().and(TestRun.facts(watching.tests().getFirst(), BOOK.vocabulary(watching.stage())));
        var ruling = compiled(watching).rule(facts);
        assertThat(ruling).isInstanceOf(Ruling.Noted.class);
        assertThat(ruling.said()).isEqualTo("WOULD_HAVE_REFUSED");
    }

    @Test
    void theBookReadsTheSameAfterItWasWritten() {
        assertThat(BookYaml.read(BookYaml.write(BOOK))).isEqualTo(BOOK);
    }

    @Test
    void aTestMaySayThatALimitIsAbsentAndTheRuleRefuses() {
        var text = BOOK.rules().stream().filter(rule -> rule.id().equals("asks-per-day")).findFirst().orElseThrow();
        var lacking = new RuleTest("no limit", java.util.Map.of("asker.asks_today", 1), List.of("limit.asks_a_day"),
                "REFUSED");
        var rule = tested(text, lacking);
        var read = BookYaml.read(BookYaml.write(new BookText(List.of(rule), BOOK.parameters()))).rules().getFirst();
        assertThat(read.tests()).containsExactly(lacking);
        assertThat(TestRun.of(compiled(read), BOOK).results()).singleElement().matches(TestRun.Result::passed);
        assertThatThrownBy(() -> compiled(
                tested(text, new RuleTest("no such", java.util.Map.of(), List.of("limit.asks"), "REFUSED"))))
                .isInstanceOfSatisfying(BadInput.class,
                        bad -> assertThat(bad.faults().getFirst().field()).isEqualTo("tests[0].absent"));
    }

    @Test
    void everyStageHasRulesAndEveryRuleServesAControl() {
        for (Stage stage : Stage.values())
            assertThat(BOOK.rules()).anyMatch(text -> text.stage() == stage);
        assertThat(BOOK.rules()).allSatisfy(text -> assertThat(text.controls()).isNotEmpty()
                .allMatch(control -> control.matches("(ISO27001:A\\.[5-8]\\.\\d+|COBIT2019:[A-Z]{3}\\d\\d\\.\\d\\d)")));
    }

    private static RuleText tested(RuleText text, RuleTest by) {
        return new RuleText(text.id(), text.title(), text.owner(), text.purpose(), text.controls(), text.stage(),
                text.scope(), text.when(), text.effect(), text.approver(), text.message(), text.mode(), text.from(),
                text.until(), List.of(by));
    }

    private static java.util.Set<String> without(Facts facts, String name) {
        var names = new java.util.HashSet<>(facts.values().keySet());
        names.remove(name);
        return names;
    }

    private static WrittenRule compiled(RuleText text) {
        return COMPILER.compile("", text, 1, List.of());
    }

    private static WrittenRule enforced(RuleText text) {
        return compiled(new RuleText(text.id(), text.title(), text.owner(), text.purpose(), text.controls(),
                text.stage(), text.scope(), text.when(), text.effect(), text.approver(), text.message(), Mode.ENFORCED,
                text.from(), text.until(), text.tests()));
    }
}
