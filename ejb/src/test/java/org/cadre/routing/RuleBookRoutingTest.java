package org.cadre.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.cadre.asks.AskId;
import org.cadre.asks.NewAsk;
import org.cadre.asks.Urgency;
import org.cadre.audit.Decision;
import org.cadre.audit.Decisions;
import org.cadre.conditions.FactType;
import org.cadre.database.TestDatabase;
import org.cadre.governance.Classification;
import org.cadre.governance.Stage;
import org.cadre.handling.Handling;
import org.cadre.invitations.InvitationState;
import org.cadre.people.Reader;
import org.cadre.revisions.RevisionDesk;
import org.cadre.rulebook.BookText;
import org.cadre.rulebook.BookYaml;
import org.cadre.rulebook.Parameter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The starter book on real asks and people. */
class RuleBookRoutingTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private TestCompany company;
    private Reader asker;
    private Reader expert;

    @SuppressWarnings("NullAway.Init")
    RuleBookRoutingTest() {}

    @BeforeEach
    void company() {
        company = new TestCompany(database, Map.of());
        company.outbox.with(WithdrawUncleared.class);
        asker = company.hire(Classification.CONFIDENTIAL);
        expert = company.hire(Classification.CONFIDENTIAL);
        company.find(List.of(expert));
    }

    @Test
    void whoHasAPileIsNotAskedAgainButKeepsWhatIsThere() {
        limit("open_invitations", 1);
        var first = company.ask(asker, Urgency.NORMAL);
        var second = company.ask(asker, Urgency.NORMAL);
        assertThat(company.invitations(first)).hasSize(1);
        assertThat(company.invitations(second)).isEmpty();
        assertThat(refusedBy(second)).containsExactly("open-invitations@1");
        raise(first);
        assertThat(company.invitation(first, expert).state()).isEqualTo(InvitationState.ISSUED);
    }

    @Test
    void exportControlledWorkReachesOnlyWhoWasVerified() {
        var controlled = file(new Handling(true, Optional.empty()));
        assertThat(company.invitations(controlled)).isEmpty();
        assertThat(refusedBy(controlled)).containsExactly("export-control@1", "export-controlled-reading@1");
        var verifier = company.hire(Classification.INTERNAL);
        company.act(() -> database.entities().createNativeQuery(
                """
                        insert into authorisation (id, person_id, regime, scope, valid_until, requester_id, requested_at, state,
                          decider_id, decided_at, version)
                        values (gen_random_uuid(), ?1, 'DUAL_USE', 'pumps', date '2999-01-01', ?2, now(), 'GRANTED', ?3, now(), 1)""")
                .setParameter(1, expert.id().value()).setParameter(2, asker.id().value())
                .setParameter(3, verifier.id().value()).executeUpdate());
        assertThat(company.invitations(file(new Handling(true, Optional.empty())))).hasSize(1);
    }

    @Test
    void personalDataOfAnotherRegionStaysThere() {
        var american = file(new Handling(false, Optional.of("US")));
        assertThat(company.invitations(american)).isEmpty();
        assertThat(refusedBy(american)).containsExactly("personal-data-stays-in-its-region@1");
        assertThat(company.invitations(file(new Handling(false, Optional.of("FR"))))).hasSize(1);
    }

    private AskId file(Handling handling) {
        var wanted = new NewAsk("", "Which seal fits the pump?", List.of(), Locale.ENGLISH, Classification.INTERNAL,
                Urgency.NORMAL).labelled(handling);
        var id = database.call(() -> company.asks().file(asker, wanted));
        company.outbox.relay();
        return id;
    }

    private List<String> refusedBy(AskId ask) {
        return database.call(() -> database.beans().get(Decisions.class).of(ask.value())).stream()
                .filter(decision -> decision.stage() == Stage.MATCH).map(Decision::rules)
                .flatMap(rules -> rules.entrySet().stream()).filter(said -> said.getValue().equals("REFUSED"))
                .map(Map.Entry::getKey).distinct().toList();
    }

    private void raise(AskId ask) {
        var revisions = database.beans().get(RevisionDesk.class);
        var base = database.call(() -> revisions.of(asker, ask)).getLast();
        company.act(() -> revisions.edit(asker, ask, base.id(), new NewAsk(base.title(), base.body(), base.tags(),
                Locale.ENGLISH, Classification.CONFIDENTIAL, Urgency.NORMAL), "it names the client"));
    }

    private void limit(String name, int value) {
        var text = BookYaml.write(new BookText(List.of(), List.of(new Parameter(name, name, FactType.NUMBER, value))));
        database.run(() -> database.entities().createNativeQuery(
                """
                        insert into rule_parameter (name, version, body, author, set_at, reason) values (?1, 1, ?2, ?3, now(), 'x')""")
                .setParameter(1, name).setParameter(2, text).setParameter(3, UUID.randomUUID()).executeUpdate());
    }
}
