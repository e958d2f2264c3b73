package org.cadre.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.cadre.asks.AskId;
import org.cadre.asks.NewAsk;
import org.cadre.asks.Urgency;
import org.cadre.database.TestDatabase;
import org.cadre.invitations.Invitation;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;
import org.cadre.people.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever asks anonymously does not want the manager to be asked because of it. */
class LastResortTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private TestCompany company;
    private Reader manager;
    private Reader other;
    private Reader asker;

    @SuppressWarnings("NullAway.Init")
    LastResortTest() {}

    @BeforeEach
    void company() {
        company = new TestCompany(database,
                Map.of("cadre.routing.last-resort", "colleague1@example.org,colleague2@example.org"));
        manager = company.hire(1).getFirst();
        other = company.hire(1).getFirst();
        asker = company.hire(1).getFirst();
        database.run(() -> database.beans().get(Colleagues.class).get(asker.id()).reportsTo(manager.id()));
    }

    @Test
    void theLastResortOfAnAnonymousAskerIsNeverTheManager() {
        company.find(List.of());
        assertThat(invited(anonymously())).containsExactly(other.id());
        assertThat(invited(company.ask(asker, Urgency.NORMAL))).as("where the name stands there")
                .containsExactlyInAnyOrder(manager.id(), other.id());
    }

    @Test
    void aManagerWhoKnowsTheMatterIsAskedLikeEverybody() {
        company.find(List.of(manager));
        assertThat(invited(anonymously())).containsExactly(manager.id());
    }

    private AskId anonymously() {
        var id = database.call(() -> company.asks().fileAnonymously(asker,
                NewAsk.question("How do I renew the licence?", Locale.ENGLISH)));
        company.outbox.relay();
        return id;
    }

    private List<ColleagueId> invited(AskId ask) {
        return company.invitations(ask).stream().map(Invitation::invitee).toList();
    }
}
