package org.cadre.revisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.cadre.asks.AnswerId;
import org.cadre.asks.AskDesk;
import org.cadre.asks.Asks;
import org.cadre.asks.AuthorDesk;
import org.cadre.asks.Byline;
import org.cadre.asks.NotAllowedNow;
import org.cadre.database.TestDatabase;
import org.cadre.governance.BadInput;
import org.cadre.governance.Classification;
import org.cadre.matching.TestCompany;
import org.cadre.outbox.TestOutbox;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AuthorDeskTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private final TestCompany company = new TestCompany(database);
    private Reader asker;
    private Reader ada;
    private Reader bob;
    private AnswerId answer;

    @SuppressWarnings("NullAway.Init")
    AuthorDeskTest() {}

    @BeforeEach
    void people() {
        new TestOutbox(database);
        asker = company.reader(company.colleague("Grace", Classification.CONFIDENTIAL));
        ada = company.reader(company.colleague("Ada", Classification.CONFIDENTIAL));
        bob = company.reader(company.colleague("Bob", Classification.CONFIDENTIAL));
        company.colleague("Low", Classification.INTERNAL);
        var ask = company.ask(asker.id(), "How?", "How?", Classification.CONFIDENTIAL);
        answer = new AnswerId(company.answer(ask, ada.id(), "So."));
    }

    @Test
    void whoeverIsAddedMayEditAndIsNobodysVoter() {
        assertThat(add("bob")).isEqualTo(List.of(ada.id(), bob.id()));
        database.run(() -> database.beans().get(RevisionDesk.class).edit(bob, answer, new RevisionId(answer.value()),
                "So, together.", ""));
        assertThatThrownBy(() -> database.run(() -> database.beans().get(AskDesk.class).vote(bob, answer, 1)))
                .isInstanceOf(NotAllowedNow.class);
        assertThat(database.call(() -> database.beans().get(Asks.class).answeredBy(asker, bob.id(), 5))).hasSize(1);
    }

    @Test
    void whoMayNotSeeTheAskReadsLikeWhoIsNotThere() {
        var uncleared = org.assertj.core.api.Assertions.catchThrowableOfType(BadInput.class, () -> add("Low"));
        var nobody = org.assertj.core.api.Assertions.catchThrowableOfType(BadInput.class, () -> add("No"));
        assertThat(uncleared.faults().getFirst().reason()).isEqualTo(nobody.faults().getFirst().reason());
        assertThat(uncleared.faults().getFirst().field()).isEqualTo(nobody.faults().getFirst().field());
    }

    @Test
    void aNameThatTwoHaveIsNobodys() {
        company.colleague("Bob", Classification.CONFIDENTIAL);
        assertThatThrownBy(() -> add("Bob")).isInstanceOf(BadInput.class);
        assertThat(add("n3@example.org")).contains(bob.id());
    }

    @Test
    void onlyAuthorsAddAndOnlyTheFirstTakesOthersOff() {
        assertThatThrownBy(() -> database.run(() -> desk().add(bob, answer, "Bob"))).isInstanceOf(NotAllowedNow.class);
        add("Bob");
        assertThatThrownBy(() -> database.run(() -> desk().remove(bob, answer, ada.id())))
                .isInstanceOf(NotAllowedNow.class);
        database.run(() -> desk().remove(bob, answer, bob.id()));
        assertThat(database.call(() -> desk().of(asker, answer))).containsExactly(new Byline.Named(ada.id()));
    }

    @Test
    void takenTwiceIsAddedOnce() {
        add("Bob");
        assertThat(add("Bob")).hasSize(2);
    }

    private AuthorDesk desk() {
        return database.beans().get(AuthorDesk.class);
    }

    private List<ColleagueId> add(String who) {
        database.run(() -> desk().add(ada, answer, who));
        return database.call(() -> desk().of(asker, answer)).stream().flatMap(one -> one.known().stream()).toList();
    }
}
