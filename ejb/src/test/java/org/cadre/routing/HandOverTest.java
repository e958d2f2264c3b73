package org.cadre.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.cadre.asks.AskId;
import org.cadre.asks.Urgency;
import org.cadre.audit.Decision;
import org.cadre.audit.Decisions;
import org.cadre.database.TestDatabase;
import org.cadre.governance.BadInput;
import org.cadre.governance.Classification;
import org.cadre.governance.Message;
import org.cadre.invitations.HandOver;
import org.cadre.invitations.HandedOver;
import org.cadre.invitations.Invitation;
import org.cadre.invitations.InvitationExpired;
import org.cadre.invitations.InvitationNotFound;
import org.cadre.invitations.InvitationOver;
import org.cadre.invitations.InvitationState;
import org.cadre.people.Reader;
import org.cadre.people.WallId;
import org.cadre.plans.RoutingState;
import org.cadre.plans.RoutingStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An invitee gives an invitation to a colleague. The experts are colleagues 2 to 6, of whom three are invited at once. */
class HandOverTest {
    private static final String NOTE = "You built it, I only run it.";
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private TestCompany company;
    private Reader asker;
    private List<Reader> experts;
    private Reader giver;
    private Reader friend;

    @SuppressWarnings("NullAway.Init")
    HandOverTest() {}

    @BeforeEach
    void company() {
        company = new TestCompany(database, Map.of());
        asker = company.hire(1).getFirst();
        experts = company.hire(5);
        giver = experts.getFirst();
        friend = company.hire(1).getFirst();
        company.find(experts);
    }

    @Test
    void theColleagueIsInvitedInTheSameWaveWithTheNoteAndNobodyElseIs() {
        var ask = company.ask(asker, Urgency.HIGH);
        assertThat(give(ask, friend)).isEmpty();
        var given = company.invitation(ask, friend);
        assertThat(given.state()).isEqualTo(InvitationState.ISSUED);
        assertThat(given.wave()).isEqualTo(1);
        assertThat(given.handedOver()).contains(new HandedOver(giver.id(), NOTE));
        assertThat(Duration.between(given.issuedAt(), given.expiresAt())).isEqualTo(Duration.ofHours(1));
        assertThat(company.invitation(ask, giver).state()).isEqualTo(InvitationState.HANDED_OVER);
        assertThat(company.invitation(ask, giver).endedAt()).isPresent();
        assertThat(company.invitations(ask)).hasSize(4);
        assertThat(company.status(asker, ask).steps()).extracting(RoutingStatus.Step::what)
                .contains(RoutingStatus.What.HANDED_OVER);
        company.pass(Duration.ofHours(2));
        assertThat(company.inviteesOfWave(ask, 2)).as("the colleague did not reply either").hasSize(2);
    }

    @Test
    void whoAcceptedMayStillHandOverAndHasTheTimeBack() {
        company.change(giver, profile -> profile.available(15, 9, null, false));
        var ask = company.ask(asker, Urgency.NORMAL);
        var id = company.invitation(ask, giver).id();
        company.act(() -> company.desk().accept(giver, id));
        assertThat(company.status(asker, ask).accepted()).isEqualTo(1);
        assertThat(give(ask, friend)).isEmpty();
        assertThat(company.status(asker, ask).accepted()).isZero();
        company.pass(Duration.ofHours(20));
        assertThat(company.invitation(ask, giver).state()).as("nobody waits for the answer").isEqualTo(
                InvitationState.HANDED_OVER);
        assertThat(company.inviteesOfWave(company.ask(asker, Urgency.LOW), 1)).contains(giver.id());
    }

    @Test
    void whoGotItMayAcceptAndAnswerOrHandItOn() {
        var ask = company.ask(asker, Urgency.NORMAL);
        give(ask, friend);
        var third = company.hire(1).getFirst();
        assertThat(give(ask, friend, third.id().toString())).isEmpty();
        assertThat(company.invitation(ask, third).handedOver()).contains(new HandedOver(friend.id(), NOTE));
        assertThat(give(ask, third, giver.id().toString())).as("not back").isPresent();
        company.act(() -> company.asks().answer(third, ask, "By the portal."));
        assertThat(company.invitation(ask, third).state()).isEqualTo(InvitationState.FULFILLED);
    }

    @Test
    void whoeverCannotTakeItTheSentenceIsTheSameAndNothingChanges() {
        var back = company.time.clock().instant().plus(Duration.ofDays(2));
        var away = company.hire(1).getFirst();
        company.change(away, profile -> profile.available(120, 3, back, false));
        var silent = company.hire(1).getFirst();
        company.change(silent, profile -> profile.available(120, 3, null, true));
        var full = company.hire(1).getFirst();
        company.change(full, profile -> profile.available(120, 0, null, false));
        var uncleared = company.hire(Classification.PUBLIC);
        var archived = company.hire(1).getFirst();
        sql("update colleague set employment = 'ARCHIVE' where id = ?1", archived.id().value());
        var ask = company.ask(asker, Urgency.NORMAL);
        for (var one : List.of(away, silent, full, uncleared, archived, asker, experts.get(1), giver))
            assertThat(give(ask, one).map(Message::key)).as(one.id().toString()).contains("handover.not-now");
        assertThat(company.invitation(ask, giver).state()).isEqualTo(InvitationState.ISSUED);
        assertThat(company.invitations(ask)).hasSize(3);
        assertThat(give(ask, friend)).as("and it can still be given").isEmpty();
    }

    @Test
    void behindAWallItIsGivenInsideOnlyWithoutAWordOfIt() {
        var ask = company.ask(asker, Urgency.NORMAL);
        var wall = UUID.randomUUID();
        sql("insert into wall (id, name) values (?1, 'Deal')", wall);
        sql("update ask set wall_id = ?1", wall);
        var inside = new Reader(giver.id(), giver.clearance(), Set.of(new WallId(wall)), giver.roles(),
                giver.language(), giver.zone());
        var outside = give(ask, inside, friend.id().toString());
        assertThat(outside.map(Message::key)).contains("handover.not-now");
        database.run(() -> database.entities().createNativeQuery(
                "insert into wall_member (wall_id, colleague_id) values (?1, ?2)").setParameter(1, wall)
                .setParameter(2, friend.id().value()).executeUpdate());
        assertThat(give(ask, inside, friend.id().toString())).isEmpty();
    }

    @Test
    void whatTheRulesSaidOfTheColleagueIsKeptAlsoWhereTheyRefused() {
        var uncleared = company.hire(Classification.PUBLIC);
        var ask = company.ask(asker, Urgency.NORMAL);
        give(ask, uncleared);
        give(ask, friend);
        assertThat(database.call(() -> database.beans().get(Decisions.class).of(ask.value()))).filteredOn(
                decision -> Set.of(Optional.of(uncleared.id().value()), Optional.of(friend.id().value()))
                        .contains(decision.person()))
                .extracting(Decision::outcome).containsExactly("REFUSED", "ALLOWED");
    }

    @Test
    void aColleagueIsNamedByIdByMailOrByTheWholeName() {
        var ask = company.ask(asker, Urgency.NORMAL);
        assertThat(give(ask, giver, "COLLEAGUE7@example.org")).isEmpty();
        assertThat(give(ask, experts.get(1), experts.get(3).id().toString())).isEmpty();
        assertThat(give(ask, experts.get(2), " colleague 6 ")).isEmpty();
        assertThat(company.invitations(ask)).filteredOn(one -> one.state() == InvitationState.ISSUED)
                .extracting(Invitation::invitee).containsExactlyInAnyOrder(friend.id(), experts.get(3).id(),
                        experts.get(4).id());
    }

    @Test
    void nobodyOrMoreThanOneOfTheNameIsTold() {
        var ask = company.ask(asker, Urgency.NORMAL);
        sql("update colleague set name = 'Twin' where id = ?1", friend.id().value());
        sql("update colleague set name = 'Twin' where id = ?1", experts.get(4).id().value());
        var gone = company.hire(1).getFirst();
        company.leave(gone);
        for (var nobody : List.of("Twin", "Nobody", "x@example.org", UUID.randomUUID().toString(),
                gone.id().toString()))
            assertThatThrownBy(() -> give(ask, giver, nobody)).isInstanceOfSatisfying(BadInput.class,
                    bad -> assertThat(bad.faults().getFirst().field()).isEqualTo("to"));
    }

    @Test
    void withoutANoteOrColleagueNothingIsHandedOver() {
        assertThatThrownBy(() -> new HandOver(" ", "\n")).isInstanceOfSatisfying(BadInput.class,
                bad -> assertThat(bad.faults()).extracting(BadInput.Fault::field).containsExactly("to", "note"));
        assertThatThrownBy(() -> new HandOver("Ada", "x".repeat(1001))).isInstanceOfSatisfying(BadInput.class,
                bad -> assertThat(bad.faults().getFirst().reason()).isEqualTo(Message.of("bad.too-long", 1000)));
        assertThat(new HandOver(" Ada ", " " + "x".repeat(1000) + " ").note()).hasSize(1000);
    }

    @Test
    void onlyTheInviteeHandsOverAndOnlyWhileItIsOpen() {
        var ask = company.ask(asker, Urgency.HIGH);
        var id = company.invitation(ask, giver).id();
        for (var other : List.of(asker, friend, experts.get(1)))
            assertThatThrownBy(() -> database.call(() -> company.desk().handOver(other, id, wish(friend))))
                    .isInstanceOf(InvitationNotFound.class);
        give(ask, friend);
        assertThatThrownBy(() -> give(ask, company.hire(1).getFirst())).isInstanceOf(InvitationOver.class);
        company.time.advance(Duration.ofHours(2));
        assertThatThrownBy(() -> give(ask, friend, giver.id().toString())).isInstanceOf(InvitationExpired.class);
        var closed = company.ask(asker, Urgency.HIGH);
        database.run(() -> company.asks().close(asker, closed));
        assertThatThrownBy(() -> give(closed, friend)).isInstanceOf(InvitationOver.class);
    }

    @Test
    void aLateOneWhoHandsOverBringsAPlanBackThatHadComeToItsEnd() {
        company.find(List.of(giver));
        var ask = company.ask(asker, Urgency.HIGH);
        var id = company.invitation(ask, giver).id();
        company.act(() -> company.desk().accept(giver, id));
        company.pass(Duration.ofHours(5));
        assertThat(company.status(asker, ask).state()).isEqualTo(RoutingState.EXHAUSTED);
        assertThat(give(ask, friend)).isEmpty();
        assertThat(company.status(asker, ask).state()).isEqualTo(RoutingState.RUNNING);
        company.pass(Duration.ofHours(2));
        assertThat(company.status(asker, ask).state()).isEqualTo(RoutingState.EXHAUSTED);
    }

    private Optional<Message> give(AskId ask, Reader to) {
        return give(ask, giver, to.id().toString());
    }

    private Optional<Message> give(AskId ask, Reader from, String to) {
        var id = company.invitations(ask).stream()
                .filter(invitation -> invitation.invitee().equals(from.id())).findFirst().orElseThrow().id();
        var said = database.call(() -> company.desk().handOver(from, id, new HandOver(to, " " + NOTE + " ")));
        company.outbox.relay();
        return said;
    }

    private static HandOver wish(Reader to) {
        return new HandOver(to.id().toString(), NOTE);
    }

    private void sql(String statement, UUID id) {
        database.run(() -> database.entities().createNativeQuery(statement).setParameter(1, id).executeUpdate());
    }
}
