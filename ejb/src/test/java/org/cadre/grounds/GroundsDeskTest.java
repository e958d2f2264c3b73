package org.cadre.grounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.cadre.asks.AskId;
import org.cadre.asks.AskNotFound;
import org.cadre.asks.NotAllowedNow;
import org.cadre.audit.Decisions;
import org.cadre.database.TestDatabase;
import org.cadre.governance.BadInput;
import org.cadre.governance.Classification;
import org.cadre.governance.Message;
import org.cadre.governance.Texts;
import org.cadre.handling.Handling;
import org.cadre.handling.Handlings;
import org.cadre.matching.TestCompany;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.outbox.TestOutbox;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.routing.DefaultSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GroundsDeskTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private final TestCompany company = new TestCompany(database);
    private final List<UUID> told = new ArrayList<>();
    private TestOutbox outbox;
    private Reader asker;
    private Reader ada;
    private Reader governor;
    private AskId ask;

    @SuppressWarnings("NullAway.Init")
    GroundsDeskTest() {}

    @BeforeEach
    void people() {
        DefaultSettings.in(database.beans());
        outbox = new TestOutbox(database);
        outbox.with(new Handler<ContestAnswered>() {
            @Override
            public Class<ContestAnswered> message() {
                return ContestAnswered.class;
            }

            @Override
            public void handle(ContestAnswered one, Delivery delivery) {
                told.add(one.person());
            }
        });
        asker = company.reader(company.colleague("Grace", Classification.CONFIDENTIAL));
        ada = company.reader(company.colleague("Ada", Classification.CONFIDENTIAL));
        governor = governor(company.reader(company.colleague("Gus", Classification.CONFIDENTIAL)));
        ask = new AskId(company.ask(asker.id(), "How?", "How?", Classification.CONFIDENTIAL, "tls"));
    }

    @Test
    void whomTheQueryLeftOutIsToldWhatCountsNowAndThatIsKept() {
        database.run(() -> get(Handlings.class).keep(ask.value(), new Handling(true, Optional.empty())));
        assertThat(lines(ada)).containsExactly("This needs a verified authorisation for export-controlled material.");
        assertThat(database.call(() -> get(Decisions.class).of(ask.value()))).singleElement()
                .satisfies(one -> assertThat(one.person()).contains(ada.id().value()));
        assertThat(lines(ada)).as("from then on what was decided").singleElement().asString()
                .contains("Export-controlled material needs a verified authorisation");
        assertThat(database.call(() -> get(Decisions.class).of(ask.value()))).hasSize(1);
    }

    @Test
    void whatOneWishesAndWhatIsMissingStandThereInWords() {
        company.optOut(ada.id());
        UUID skill = company.skill("Kubernetes");
        database.run(() -> database.entities().createNativeQuery("""
                insert into ask_skill (ask_id, skill_id, position, mandatory) values (?1, ?2, 0, true)""")
                .setParameter(1, ask.value()).setParameter(2, skill).executeUpdate());
        assertThat(lines(ada)).containsExactly("You said that you do not want to be asked.",
                "The asker wants Kubernetes, which your profile does not name.");
        company.claims(ada.id(), skill, 3);
        assertThat(lines(ada)).containsExactly("You said that you do not want to be asked.");
    }

    @Test
    void againstWhomNothingStandsIsToldThatOthersComeFirst() {
        assertThat(lines(ada)).singleElement().asString().startsWith("Nothing stands against it");
        assertThat(lines(asker)).containsExactly("You asked this yourself.");
    }

    @Test
    void whoWasInvitedIsToldWhen() {
        database.run(() -> database.entities().createNativeQuery("""
                insert into invitation (id, ask_id, invitee_id, wave, state, issued_at, expires_at, version)
                values (gen_random_uuid(), ?1, ?2, 1, 'ISSUED', now(), now() + interval '4 hours', 1)""")
                .setParameter(1, ask.value()).setParameter(2, ada.id().value()).executeUpdate());
        assertThat(grounds(ada).invited()).isTrue();
        assertThat(lines(ada)).singleElement().asString().startsWith("You were asked on");
    }

    @Test
    void whatIsFoundWrongIsAnsweredOnceByAnotherPersonOfGovernance() {
        assertThatThrownBy(() -> database.run(() -> desk().contest(ada, ask, " "))).isInstanceOf(BadInput.class);
        database.run(() -> desk().contest(ada, ask, "I wrote the page on it."));
        assertThat(grounds(ada).mayContest()).isFalse();
        assertThatThrownBy(() -> database.run(() -> desk().contest(ada, ask, "Once more.")))
                .isInstanceOf(NotAllowedNow.class);
        assertThatThrownBy(() -> database.call(() -> desk().open(ada))).isInstanceOf(ContestNotFound.class);
        var one = database.call(() -> desk().open(governor)).getFirst();
        assertThatThrownBy(() -> database.run(() -> desk().answer(governor(ada), one.id(), "Fine.")))
                .as("not one's own").isInstanceOf(ContestNotFound.class);
        database.run(() -> desk().answer(governor, one.id(), "You are right; your answers were not found."));
        outbox.relay();
        assertThat(told).containsExactly(ada.id().value());
        assertThat(grounds(ada).contest().orElseThrow().answer().orElseThrow().words()).startsWith("You are right");
        assertThat(database.call(() -> desk().open(governor))).isEmpty();
        assertThatThrownBy(() -> database.run(() -> desk().answer(governor, one.id(), "Or not.")))
                .isInstanceOf(NotAllowedNow.class);
    }

    @Test
    void ofAHiddenAskThereIsNothingToKnowOrToContest() {
        var low = company.reader(company.colleague("Low", Classification.INTERNAL));
        assertThatThrownBy(() -> grounds(low)).isInstanceOf(AskNotFound.class);
        assertThatThrownBy(() -> database.run(() -> desk().contest(low, ask, "Why?")))
                .isInstanceOf(AskNotFound.class);
        database.run(() -> desk().contest(ada, ask, "I know it."));
        assertThat(database.call(() -> desk().open(governor(low)))).isEmpty();
    }

    private static Reader governor(Reader one) {
        return new Reader(one.id(), one.clearance(), Set.of(), Set.of(Role.EMPLOYEE, Role.GOVERNANCE), one.language(),
                one.zone());
    }

    private Grounds grounds(Reader reader) {
        return database.call(() -> desk().of(reader, ask));
    }

    private List<String> lines(Reader reader) {
        return grounds(reader).lines().stream().map((Message line) -> Texts.render(line, Locale.ENGLISH)).toList();
    }

    private GroundsDesk desk() {
        return get(GroundsDesk.class);
    }

    private <T> T get(Class<T> type) {
        return database.beans().get(type);
    }
}
