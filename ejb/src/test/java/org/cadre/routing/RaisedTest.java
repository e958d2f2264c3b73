package org.cadre.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.cadre.asks.AskId;
import org.cadre.asks.AskNotFound;
import org.cadre.asks.Asks;
import org.cadre.asks.NewAsk;
import org.cadre.asks.NotAllowedNow;
import org.cadre.asks.Urgency;
import org.cadre.audit.Act;
import org.cadre.audit.Acts;
import org.cadre.comments.CommentDesk;
import org.cadre.database.TestDatabase;
import org.cadre.follows.FollowDesk;
import org.cadre.follows.Followable;
import org.cadre.governance.Classification;
import org.cadre.invitations.InvitationState;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.revisions.RevisionDesk;
import org.cadre.sightings.Sighting;
import org.cadre.sightings.Sighting.Way;
import org.cadre.sightings.SightingDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RaisedTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @Test
    void aMoreSecretAskIsTakenFromWhoeverIsNotClearedAndTheAskerLearnsWhoKnewOfIt() {
        var company = new TestCompany(database, Map.of());
        company.outbox.with(WithdrawUncleared.class);
        var asker = company.hire(Classification.CONFIDENTIAL);
        var cleared = company.hire(Classification.CONFIDENTIAL);
        var invited = company.hire(Classification.INTERNAL);
        var talker = company.hire(Classification.INTERNAL);
        company.find(List.of(invited, cleared));
        var ask = company.ask(asker, Urgency.NORMAL);
        database.call(() -> database.beans().get(CommentDesk.class).write(talker, ask, "Which one?"));
        database.run(() -> database.beans().get(FollowDesk.class).follow(talker, new Followable.OneAsk(ask)));
        raise(asker, ask);
        assertThat(number("select count(*) from follow where follower_id = '" + talker.id() + "' and kind = 'ASK'"))
                .isZero();
        for (var below : List.of(invited, talker))
            assertThatThrownBy(() -> database.call(() -> database.beans().get(Asks.class).seenBy(below, ask)))
                    .isInstanceOf(AskNotFound.class);
        assertThat(number("select count(*) from change_log where kind = 'ask' and subject = '" + ask + "'"))
                .as("the index hears of it").isPositive();
        company.outbox.relay();
        assertThat(company.invitation(ask, invited).state()).isEqualTo(InvitationState.WITHDRAWN);
        assertThat(company.invitation(ask, cleared).state()).isEqualTo(InvitationState.ISSUED);
        assertThat(seen(asker, ask)).extracting(Sighting::person, Sighting::way, Sighting::mayStill)
                .containsExactlyInAnyOrder(org.assertj.core.groups.Tuple.tuple(invited.id(), Way.INVITED, false),
                        org.assertj.core.groups.Tuple.tuple(talker.id(), Way.COMMENTED, false),
                        org.assertj.core.groups.Tuple.tuple(cleared.id(), Way.INVITED, true));
        assertThat(seen(asker, ask)).extracting(Sighting::mayStill).containsExactly(false, false, true);
        assertThatThrownBy(() -> seen(cleared, ask)).isInstanceOf(NotAllowedNow.class);
        assertThatThrownBy(() -> seen(invited, ask)).isInstanceOf(AskNotFound.class);
        var auditor = new Reader(cleared.id(), cleared.clearance(), Set.of(), Set.of(Role.EMPLOYEE, Role.AUDITOR),
                Locale.ENGLISH, cleared.zone());
        assertThat(seen(auditor, ask)).hasSize(3);
        assertThat(database.call(() -> database.beans().get(Acts.class).of(ask.value()))).extracting(Act::kind)
                .contains(SightingDesk.LOOKED);
    }

    private void raise(Reader asker, AskId ask) {
        var base = database.call(() -> database.beans().get(RevisionDesk.class).of(asker, ask)).getLast();
        database.call(() -> database.beans().get(RevisionDesk.class).edit(asker, ask, base.id(),
                new NewAsk(base.title(), base.body(), base.tags(), Locale.ENGLISH, Classification.CONFIDENTIAL,
                        Urgency.NORMAL),
                "it names the client"));
    }

    private List<Sighting> seen(Reader reader, AskId ask) {
        return database.call(() -> database.beans().get(SightingDesk.class).of(reader, ask));
    }

    private long number(String sql) {
        return database.call(
                () -> ((Number) database.entities().createNativeQuery(sql).getSingleResult()).longValue());
    }
}
