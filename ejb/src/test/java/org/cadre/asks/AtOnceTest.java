package org.cadre.asks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;

import org.cadre.database.AtOnce;
import org.cadre.database.TestDatabase;
import org.cadre.governance.Classification;
import org.cadre.matching.TestCompany;
import org.cadre.outbox.TestOutbox;
import org.cadre.people.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two people do something with one ask, the second before the first is done. */
class AtOnceTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private final TestCompany company = new TestCompany(database);
    private Reader asker;
    private Reader ada;
    private Reader bob;
    private AskId ask;
    private AnswerId answer;

    @SuppressWarnings("NullAway.Init")
    AtOnceTest() {}

    @BeforeEach
    void people() {
        new TestOutbox(database);
        asker = company.reader(company.colleague("Grace", Classification.INTERNAL));
        ada = company.reader(company.colleague("Ada", Classification.INTERNAL));
        bob = company.reader(company.colleague("Bob", Classification.INTERNAL));
        ask = new AskId(company.ask(asker.id(), "How?", "How?", Classification.INTERNAL));
        answer = new AnswerId(company.answer(ask.value(), asker.id(), "So."));
    }

    @Test
    void twoAnswersAreBothTaken() {
        atOnce(desk -> desk.answer(ada, ask, "Restart it."), desk -> desk.answer(bob, ask, "Roll it back."));
        assertThat(answers()).extracting(Answer::body).containsExactlyInAnyOrder("So.", "Restart it.", "Roll it back.");
    }

    @Test
    void twoVotesAreBothCounted() {
        atOnce(desk -> desk.vote(ada, answer, 1), desk -> desk.vote(bob, answer, 1));
        assertThat(answers()).extracting(Answer::score).containsExactly(2);
    }

    @Test
    void anAnswerThatComesWhileAnotherIsAcceptedIsTaken() {
        atOnce(desk -> desk.accept(asker, answer), desk -> desk.answer(bob, ask, "Roll it back."));
        assertThat(answers()).hasSize(2);
        assertThat(database.call(() -> asks().find(ask)).orElseThrow().state()).isEqualTo(AskState.SOLVED);
    }

    @Test
    void anAnswerThatComesWhileItIsClosedIsRefusedInWords() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                () -> atOnce(desk -> desk.close(asker, ask), desk -> desk.answer(bob, ask, "Roll it back."))))
                .hasCauseInstanceOf(NotAllowedNow.class);
        assertThat(answers()).hasSize(1);
    }

    private void atOnce(Consumer<AskDesk> first, Consumer<AskDesk> second) {
        try (var beside = database.beside()) {
            var other = beside.database();
            new TestOutbox(other);
            AtOnce.run(database, () -> first.accept(database.beans().get(AskDesk.class)), other,
                    () -> second.accept(other.beans().get(AskDesk.class)));
        }
    }

    private List<Answer> answers() {
        return database.call(() -> asks().answersTo(asks().find(ask).orElseThrow()));
    }

    private Asks asks() {
        return database.beans().get(Asks.class);
    }
}
