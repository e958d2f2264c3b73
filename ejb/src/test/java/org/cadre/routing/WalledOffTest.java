package org.cadre.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.cadre.asks.AskId;
import org.cadre.asks.AskNotFound;
import org.cadre.asks.Asks;
import org.cadre.asks.NewAsk;
import org.cadre.audit.Act;
import org.cadre.audit.Acts;
import org.cadre.database.TestDatabase;
import org.cadre.follows.FollowDesk;
import org.cadre.follows.Followable;
import org.cadre.governance.BadInput;
import org.cadre.governance.Classification;
import org.cadre.invitations.InvitationState;
import org.cadre.people.Colleagues;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.people.WallId;
import org.cadre.walls.NewWall;
import org.cadre.walls.Wall;
import org.cadre.walls.WallDesk;
import org.cadre.walls.WallEvent;
import org.cadre.walls.WallEvent.Deed;
import org.cadre.walls.WallNotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WalledOffTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private TestCompany company;
    private Reader governor;
    private Reader owner;
    private Reader member;
    private WallId wall;

    @SuppressWarnings("NullAway.Init")
    WalledOffTest() {}

    @BeforeEach
    void people() {
        company = new TestCompany(database, Map.of());
        var one = company.hire(Classification.CONFIDENTIAL);
        governor = new Reader(one.id(), one.clearance(), Set.of(), Set.of(Role.EMPLOYEE, Role.GOVERNANCE),
                one.language(), one.zone());
        owner = company.hire(Classification.INTERNAL);
        member = company.hire(Classification.INTERNAL);
        wall = database.call(() -> desk().create(governor,
                new NewWall("Deal", "The purchase of Initech", owner.id().toString(), Optional.empty())));
        database.run(() -> desk().add(owner, wall, member.id().toString(), "does the numbers"));
        company.find(List.of(member));
    }

    @Test
    void whoMakesAWallSeesNothingOfItAndNobodyElseLetsAnybodyIn() {
        var admin = new Reader(governor.id(), Classification.RESTRICTED, Set.of(), Set.of(Role.values()),
                Locale.ENGLISH, governor.zone());
        assertThat(database.call(() -> desk().mine(admin))).isEmpty();
        for (var other : List.of(admin, member)) {
            assertThatThrownBy(() -> database.run(() -> desk().add(other, wall, admin.id().toString(), "curious")))
                    .isInstanceOf(WallNotFound.class);
            assertThatThrownBy(() -> database.run(() -> desk().remove(other, wall, owner.id(), "curious")))
                    .isInstanceOf(WallNotFound.class);
            assertThatThrownBy(() -> database.call(() -> desk().members(other, wall)))
                    .isInstanceOf(WallNotFound.class);
        }
        assertThat(database.call(() -> desk().mine(member))).extracting(Wall::name).containsExactly("Deal");
        assertThatThrownBy(() -> database.call(() -> desk().create(owner,
                new NewWall("Mine", "Mine", owner.id().toString(), Optional.empty())))).isInstanceOf(
                        WallNotFound.class);
    }

    @Test
    void whoIsLetOutLosesAccessInvitationFollowAndTheWholeAtOnce() {
        var ask = filed();
        assertThat(company.invitation(ask, member).state()).isEqualTo(InvitationState.ISSUED);
        database.run(() -> database.beans().get(FollowDesk.class).follow(now(member),
                new Followable.OneAsk(ask)));
        assertThat(database.call(() -> database.beans().get(Asks.class).sees(now(member), ask))).isTrue();
        database.run(() -> desk().remove(owner, wall, member.id(), "left the project"));
        assertThatThrownBy(() -> database.call(() -> database.beans().get(Asks.class).seenBy(now(member), ask)))
                .isInstanceOf(AskNotFound.class);
        assertThat(database.call(() -> company.desk().invitationTo(now(member), ask))).as("before any message")
                .isEmpty();
        assertThat(number("select count(*) from follow where subject = '" + ask + "'")).isZero();
        company.outbox.relay();
        assertThat(company.invitation(ask, member).state()).isEqualTo(InvitationState.WITHDRAWN);
        assertThat(database.call(() -> desk().mine(now(member)))).isEmpty();
    }

    @Test
    void theLogTellsWhoLetWhomInWhenAndWhy() {
        database.run(() -> desk().remove(owner, wall, member.id(), "left the project"));
        assertThat(database.call(() -> desk().log(owner, wall))).extracting(WallEvent::deed, WallEvent::person,
                WallEvent::actor, WallEvent::reason).containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Deed.CREATED, owner.id(), governor.id(), ""),
                        org.assertj.core.groups.Tuple.tuple(Deed.ADDED, member.id(), owner.id(), "does the numbers"),
                        org.assertj.core.groups.Tuple.tuple(Deed.REMOVED, member.id(), owner.id(),
                                "left the project"));
        assertThat(database.call(() -> database.beans().get(Acts.class).of(wall.value()))).extracting(Act::kind)
                .containsExactly("WALL_CREATED", "WALL_ADDED", "WALL_REMOVED");
    }

    @Test
    void aRequestToJoinIsTakenAlikeForAWallThatIsNotThere() {
        var outsider = company.hire(Classification.INTERNAL);
        database.run(() -> desk().ask(outsider, new WallId(UUID.randomUUID()), "I do the audit"));
        assertThat(number("select count(*) from wall_event")).isEqualTo(2);
        database.run(() -> desk().ask(outsider, wall, "I do the audit"));
        database.run(() -> desk().ask(outsider, wall, "I still do"));
        assertThat(database.call(() -> desk().requests(owner, wall))).isEqualTo(
                Map.of(outsider.id(), "I do the audit"));
        database.run(() -> desk().add(owner, wall, outsider.id().toString(), "the audit"));
        assertThat(database.call(() -> desk().requests(owner, wall))).isEmpty();
    }

    @Test
    void onceItIsOverNothingNewComesBehindItAndTheOldStaysClosed() {
        var ask = filed();
        database.run(() -> desk().end(owner, wall, Optional.of(desk().today())));
        filed();
        company.pass(java.time.Duration.ofDays(2));
        assertThatThrownBy(this::filed).isInstanceOf(BadInput.class);
        assertThat(database.call(() -> desk().open(now(member)))).isEmpty();
        var outsider = company.hire(Classification.RESTRICTED);
        assertThat(database.call(() -> database.beans().get(Asks.class).sees(now(outsider), ask))).isFalse();
        assertThat(database.call(() -> database.beans().get(Asks.class).sees(now(member), ask))).isTrue();
    }

    @Test
    void nobodyFilesBehindAWallThatTheyAreNotIn() {
        var outsider = company.hire(Classification.INTERNAL);
        assertThatThrownBy(() -> database.call(() -> company.asks().file(outsider,
                NewAsk.question("How?", Locale.ENGLISH).behind(Optional.of(wall))))).isInstanceOf(BadInput.class)
                .hasMessageContaining("ask.no-wall");
        assertThatThrownBy(() -> database.call(() -> company.asks().file(outsider,
                NewAsk.question("How?", Locale.ENGLISH).behind(Optional.of(new WallId(UUID.randomUUID()))))))
                .hasMessageContaining("ask.no-wall");
    }

    private AskId filed() {
        var id = database.call(() -> company.asks().file(now(owner),
                NewAsk.question("What is it worth?", Locale.ENGLISH).behind(Optional.of(wall))));
        company.outbox.relay();
        return id;
    }

    /** As the next request finds them. */
    private Reader now(Reader who) {
        return database.beans().get(Colleagues.class).reader(who.id()).orElseThrow();
    }

    private long number(String sql) {
        return database.call(
                () -> ((Number) database.entities().createNativeQuery(sql).getSingleResult()).longValue());
    }

    private WallDesk desk() {
        return database.beans().get(WallDesk.class);
    }
}
