package org.cadre.conditions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.cadre.conditions.Condition.EvaluationFailed;
import org.cadre.governance.BadInput;
import org.cadre.governance.Classification;
import org.cadre.governance.Facts;
import org.cadre.governance.Facts.FactMissing;
import org.cadre.governance.Stage;
import org.cadre.governance.Texts;
import org.junit.jupiter.api.Test;

class ConditionTest {
    private static final Vocabulary MATCH = Vocabulary.of(Stage.MATCH).with(Map.of("most", FactType.NUMBER));
    private static final Language LANGUAGE = new Language(MATCH);

    @Test
    void levelsCompareByTheirRank() {
        var condition = condition("candidate.clearance < ask.classification");
        var facts = Facts.of("ask.classification", Classification.CONFIDENTIAL);
        assertThat(condition.holds(facts.and("candidate.clearance", Classification.INTERNAL))).isTrue();
        assertThat(condition.holds(facts.and("candidate.clearance", Classification.RESTRICTED))).isFalse();
        assertThat(condition("ask.classification >= CONFIDENTIAL").holds(facts)).isTrue();
    }

    @Test
    void aMissingFactFailsWhateverTheOthersSay() {
        var condition = condition("candidate.open_invitations < 3 && false");
        assertThatThrownBy(() -> condition.holds(new Facts(Map.of()))).isInstanceOf(FactMissing.class)
                .hasMessageContaining("candidate.open_invitations");
        assertThatThrownBy(() -> condition("candidate.inside_wall || true").holds(new Facts(Map.of())))
                .isInstanceOf(FactMissing.class);
    }

    @Test
    void aFactOfAnotherTypeIsMissing() {
        assertThatThrownBy(() -> condition("candidate.inside_wall").holds(Facts.of("candidate.inside_wall", "yes")))
                .isInstanceOf(FactMissing.class).hasMessageContaining("TRUTH");
    }

    @Test
    void whatFailsGivesNoAnswer() {
        var condition = condition("10 / candidate.open_invitations > 1");
        assertThatThrownBy(() -> condition.holds(Facts.of("candidate.open_invitations", 0)))
                .isInstanceOf(EvaluationFailed.class);
    }

    @Test
    void everyFaultIsToldWithItsPlace() {
        assertThatThrownBy(() -> condition("candidate.clearance < 'high' || nonsense")).isInstanceOfSatisfying(
                BadInput.class, bad -> assertThat(bad.faults())
                        .extracting(fault -> Texts.render(fault.reason(), Locale.ENGLISH))
                        .satisfiesExactly(first -> assertThat(first).startsWith("Line 1, column 21: "),
                                second -> assertThat(second).contains("nonsense")));
        assertThatThrownBy(() -> condition("1 +")).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> condition("ask.effort_minutes")).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> condition("")).isInstanceOf(BadInput.class);
    }

    @Test
    void nothingThatLoopsCanBeWritten() {
        assertThatThrownBy(() -> condition("ask.tags.exists(tag, tag == 'a')")).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> condition("true || ".repeat(400) + "true")).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> condition("(".repeat(200) + "true" + ")".repeat(200))).isInstanceOf(BadInput.class);
    }

    @Test
    void factsOfAnotherStageAreUnknown() {
        assertThatThrownBy(() -> condition("reader.clearance > PUBLIC")).isInstanceOf(BadInput.class);
        assertThat(new Language(Vocabulary.of(Stage.DISCLOSE)).condition("when", "reader.clearance > PUBLIC").needs())
                .containsExactly("reader.clearance");
    }

    @Test
    void listsPathsTimesAndLimitsCompare() {
        var facts = new Facts(Map.of("ask.tags", List.of("java", "payara"), "candidate.skills", List.of("java"),
                "candidate.org_unit", "R&D/Lab", "time.now", Instant.parse("2026-03-01T10:00:00Z"), "limit.most", 3,
                "candidate.open_invitations", 4));
        for (String holds : List.of("overlaps(ask.tags, candidate.skills)", "!subset(ask.tags, candidate.skills)",
                "'java' in ask.tags", "within(candidate.org_unit, 'R&D')", "!within(candidate.org_unit, 'R')",
                "time.now < timestamp('2026-04-01T00:00:00Z')", "candidate.open_invitations > limit.most"))
            assertThat(condition(holds).holds(facts)).as(holds).isTrue();
    }

    @Test
    void aConditionReadsAsASentence() {
        assertThat(sentence("candidate.clearance < ask.classification && !candidate.inside_wall", Locale.ENGLISH))
                .isEqualTo("the colleague's clearance is below the question's classification and it is not so that "
                        + "the colleague is inside the wall");
        assertThat(sentence("ask.classification == RESTRICTED || (ask.walled && 'x' in ask.tags)", Locale.GERMAN))
                .isEqualTo("die Einstufung der Frage ist streng vertraulich oder (die Frage ist hinter einer Wand und "
                        + "die Stichwörter der Frage enthalten x)");
        assertThat(sentence("candidate.open_invitations + 1 > limit.most", Locale.ENGLISH))
                .contains("candidate.open_invitations + 1 > limit.most");
    }

    @Test
    void everyFactHasWords() {
        for (Stage stage : Stage.values())
            for (String name : Vocabulary.of(stage).facts().keySet())
                for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN))
                    assertThat(Texts.render(Sentence.of(new Term.Known(name)), language)).as(name)
                            .doesNotStartWith("fact.");
    }

    @Test
    void aListReadsBackAsItWasWritten() {
        for (List<String> list : List.of(List.<String>of(), List.of("a"),
                List.of("C, C++", "say \"hi\"", "back\\slash")))
            assertThat(FactType.TEXTS.read(FactType.written(list))).isEqualTo(list);
        assertThat(FactType.TEXTS.read("[java, go]")).isEqualTo(List.of("java", "go"));
    }

    private static String sentence(String text, Locale language) {
        return Texts.render(Sentence.of(condition(text).term()), language);
    }

    private static Condition condition(String text) {
        return LANGUAGE.condition("when", text);
    }
}
