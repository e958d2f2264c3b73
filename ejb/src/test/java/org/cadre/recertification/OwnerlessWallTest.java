package org.cadre.recertification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.cadre.database.TestDatabase;
import org.cadre.governance.BadInput;
import org.cadre.governance.Classification;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;
import org.cadre.people.WallId;
import org.cadre.walls.OwnerlessWall;
import org.cadre.walls.WallEvent;
import org.cadre.walls.WallEvent.Deed;
import org.cadre.walls.WallNotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Walls whose owner is gone, and how they get another. */
class OwnerlessWallTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private Access access;
    private WallId wall;

    @SuppressWarnings("NullAway.Init")
    OwnerlessWallTest() {}

    @BeforeEach
    void aWallWithAMember() {
        access = new Access(database);
        wall = access.wall(access.employee, access.auditor);
    }

    @Test
    void theNamedOwnerIsLetInAndReviewsItsMembers() {
        access.company.leave(access.employee.id());
        var review = access.opened();
        assertThat(item(review).reviewer()).as("nobody may").isEmpty();
        assertThat(ownerless()).containsExactly(new OwnerlessWall(wall, Optional.of(access.employee.id())));
        name(access.governor, access.manager.id(), "runs the purchase now");
        assertThat(ownerless()).isEmpty();
        assertThat(database.call(() -> access.walls().members(access.manager, wall))).contains(access.manager.id(),
                access.auditor.id());
        assertThat(database.call(() -> access.walls().log(access.manager, wall)).getLast())
                .extracting(WallEvent::deed, WallEvent::person, WallEvent::actor, WallEvent::reason)
                .containsExactly(Deed.OWNER_NAMED, access.manager.id(), access.governor.id(), "runs the purchase now");
        assertThat(access.acts(wall.value())).endsWith("WALL_OWNER_NAMED");
        access.tick();
        assertThat(item(review).reviewer()).contains(access.manager.id());
        assertThat(access.told).extracting(AccessReviewDue::recipient).contains(access.manager.id().value());
        assertThat(access.owned).singleElement().satisfies(owned -> {
            assertThat(owned.owner()).isEqualTo(access.manager.id().value());
            assertThat(owned.by()).isEqualTo(access.governor.id().value());
        });
    }

    @Test
    void aWallOfNobodyIsFoundToo() {
        access.sql("update wall set owner_id = null");
        assertThat(ownerless()).containsExactly(new OwnerlessWall(wall, Optional.empty()));
        name(access.governor, access.auditor.id(), "is in it already");
        assertThat(database.call(() -> access.walls().members(access.auditor, wall)))
                .containsExactlyInAnyOrder(access.auditor.id(), access.employee.id());
    }

    @Test
    void ofAWallWhoseOwnerIsHereGovernanceLearnsNotEvenThatItExists() {
        assertThat(ownerless()).isEmpty();
        for (var id : List.of(wall, new WallId(UUID.randomUUID())))
            assertThatThrownBy(() -> database.run(() -> access.walls().nameOwner(access.governor, id,
                    access.manager.id().toString(), "curious"))).isInstanceOf(WallNotFound.class);
        assertThat(access.acts(wall.value())).doesNotContain("WALL_OWNER_NAMED");
        database.run(() -> access.walls().handOver(access.employee, wall, access.manager.id().toString()));
        access.tick();
        assertThat(access.owned).singleElement()
                .satisfies(owned -> assertThat(owned.by()).isEqualTo(access.employee.id().value()));
    }

    @Test
    void nobodyButGovernanceNamesOneAndNotItselfNorAMachineNorWhoLeftOrCouldNotSignIn() {
        var machine = access.machine(access.manager);
        var gone = access.person("Lee");
        access.company.leave(gone.id());
        var without = access.company.colleague("Neo", Classification.CONFIDENTIAL);
        access.company.leave(access.employee.id());
        for (Reader other : List.of(access.admin, access.auditor, access.manager)) {
            assertThatThrownBy(() -> name(other, access.manager.id(), "mine")).isInstanceOf(WallNotFound.class);
            assertThatThrownBy(() -> database.call(() -> access.walls().ownerless(other)))
                    .isInstanceOf(WallNotFound.class);
        }
        for (var wrong : List.of(machine, gone.id(), without, access.governor.id()))
            assertThatThrownBy(() -> name(access.governor, wrong, "should")).isInstanceOfSatisfying(BadInput.class,
                    bad -> assertThat(bad.faults()).singleElement()
                            .satisfies(fault -> assertThat(fault.field()).isEqualTo("owner")));
        assertThatThrownBy(() -> name(access.governor, access.manager.id(), " ")).isInstanceOfSatisfying(
                BadInput.class, bad -> assertThat(bad.faults()).singleElement()
                        .satisfies(fault -> assertThat(fault.field()).isEqualTo("reason")));
        assertThat(ownerless()).as("nothing came of any").hasSize(1);
        assertThat(access.owned).isEmpty();
    }

    private List<OwnerlessWall> ownerless() {
        return database.call(() -> access.walls().ownerless(access.governor));
    }

    private void name(Reader governor, ColleagueId owner, String reason) {
        database.run(() -> access.walls().nameOwner(governor, wall, owner.toString(), reason));
    }

    private AccessItem item(Recertification review) {
        return access.item(review, AccessKind.WALL, access.auditor.id());
    }
}
