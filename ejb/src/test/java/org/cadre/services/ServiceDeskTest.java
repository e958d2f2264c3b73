package org.cadre.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;

import org.cadre.accounts.AccountDesk;
import org.cadre.accounts.CountingHash;
import org.cadre.accounts.SignedIn;
import org.cadre.clock.CompanyClock;
import org.cadre.database.TestDatabase;
import org.cadre.governance.BadInput;
import org.cadre.governance.Classification;
import org.cadre.outbox.TestOutbox;
import org.cadre.people.Colleagues;
import org.cadre.people.Company;
import org.cadre.people.Cursor;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.people.WallId;
import org.cadre.scopes.Area;
import org.cadre.scopes.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ServiceDeskTest {
    private static final Set<Scope> READING = Set.of(Area.ASKS.read());

    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private final CompanyClock time = new CompanyClock();
    private Reader admin;
    private Reader owner;
    private Reader stranger;

    @SuppressWarnings("NullAway.Init")
    ServiceDeskTest() {}

    @BeforeEach
    void hire() {
        database.beans().with(Clock.class, time.clock()).with(Pbkdf2PasswordHash.class, new CountingHash());
        new TestOutbox(database);
        var company = new Company(database);
        owner = company.hire("Olga Owner");
        stranger = company.hire("Stefan Stranger");
        admin = as(company.hire("Ada Admin"), Set.of());
    }

    @Test
    void aMachineActsInItsOwnNameAndDoesWhatItsScopesSay() {
        var made = create(Classification.INTERNAL, Set.of());
        SignedIn machine = in(made).orElseThrow();
        assertThat(machine.name()).isEqualTo("CI bot");
        assertThat(machine.reader().id().value()).isEqualTo(made.id().value());
        assertThat(machine.reader().roles()).containsExactly(Role.EMPLOYEE);
        assertThat(machine.may(Area.ASKS.read())).isTrue();
        assertThat(machine.may(Area.ASKS.write())).isFalse();
    }

    @Test
    void itIsNotListedAndNeverInvited() {
        var made = create(Classification.INTERNAL, Set.of());
        var colleagues = database.beans().get(Colleagues.class);
        assertThat(database.call(() -> colleagues.list(owner, "", "", new Cursor(Optional.empty(), 50))))
                .noneMatch(one -> one.machine());
        assertThat(database.call(() -> colleagues.profile(made.id().colleague())).optedOut()).isTrue();
    }

    @Test
    void itCannotBeGivenMoreThanOwnerAndAdministratorBothSee() {
        var wall = wall(admin);
        assertThatThrownBy(() -> create(Classification.CONFIDENTIAL, Set.of())).isInstanceOf(BadInput.class)
                .hasMessageContaining("bad.above-owner");
        assertThatThrownBy(() -> create(Classification.INTERNAL, Set.of(wall))).hasMessageContaining("bad.wall");
        String unknown = told(new WallId(UUID.randomUUID()));
        execute("insert into wall_member (wall_id, colleague_id) values ('%s', '%s')".formatted(wall, owner.id()));
        assertThat(told(wall)).isEqualTo(unknown); // the administrator's own reader is not in it
        assertThat(database.call(() -> desk().create(as(admin, Set.of(wall)), wanted(Classification.INTERNAL,
                Set.of(wall))))).isNotNull();
    }

    @Test
    void whatItsOwnerLosesItLosesInTheSameMoment() {
        var wall = wall(admin);
        execute("insert into wall_member (wall_id, colleague_id) values ('%s', '%s')".formatted(wall, owner.id()));
        var made = database.call(() -> desk().create(as(admin, Set.of(wall)), wanted(Classification.INTERNAL,
                Set.of(wall))));
        assertThat(in(made).orElseThrow().reader().walls()).containsExactly(wall);
        execute("delete from wall_member where colleague_id = '%s'".formatted(owner.id()));
        execute("update colleague set clearance = 0 where id = '%s'".formatted(owner.id()));
        assertThat(in(made).orElseThrow().reader().walls()).isEmpty();
        assertThat(in(made).orElseThrow().reader().clearance()).isEqualTo(Classification.PUBLIC);
    }

    @Test
    void itEndsWhenItsOwnerLeavesAndStaysSo() {
        var made = create(Classification.INTERNAL, Set.of());
        execute("update colleague set left_at = now() where id = '%s'".formatted(owner.id()));
        assertThat(in(made)).isEmpty();
        execute("update colleague set left_at = null where id = '%s'".formatted(owner.id()));
        assertThat(in(made)).isEmpty();
        assertThat(database.call(() -> desk().story(admin, made.id()))).extracting(ServiceEvent::what)
                .containsExactly(ServiceDeed.CREATED, ServiceDeed.OWNER_LEFT);
        assertThatThrownBy(() -> database.call(() -> desk().renew(owner, made.id()))).isInstanceOf(ServiceFixed.class);
    }

    @Test
    void itEndsByTime() {
        var made = create(Classification.INTERNAL, Set.of());
        time.advance(Duration.ofDays(31));
        assertThat(in(made)).isEmpty();
    }

    @Test
    void itsOwnerRenewsAndTheOldTokenOpensNothing() {
        var made = create(Classification.INTERNAL, Set.of());
        var fresh = database.call(() -> desk().renew(owner, made.id()));
        assertThat(in(made)).isEmpty();
        assertThat(in(new NewAccount(made.id(), fresh))).isPresent();
        assertThatThrownBy(() -> database.call(() -> desk().renew(admin, made.id())))
                .hasMessageContaining("service.owner-only");
    }

    @Test
    void endingIsForGoodAndNoted() {
        var made = create(Classification.INTERNAL, Set.of());
        database.run(() -> desk().end(admin, made.id()));
        assertThat(in(made)).isEmpty();
        assertThat(database.call(() -> desk().story(owner, made.id()))).extracting(ServiceEvent::what)
                .containsExactly(ServiceDeed.CREATED, ServiceDeed.ENDED);
        assertThatThrownBy(() -> database.run(() -> desk().end(admin, made.id()))).isInstanceOf(ServiceFixed.class);
    }

    @Test
    void toOthersItDoesNotExist() {
        var made = create(Classification.INTERNAL, Set.of());
        assertThat(database.call(() -> desk().list(stranger))).isEmpty();
        assertThat(database.call(() -> desk().list(owner))).hasSize(1);
        assertThatThrownBy(() -> database.call(() -> desk().see(stranger, made.id())))
                .isInstanceOf(ServiceNotFound.class);
        assertThatThrownBy(() -> database.run(() -> desk().end(stranger, made.id())))
                .isInstanceOf(ServiceNotFound.class);
        assertThatThrownBy(() -> database.call(() -> desk().create(stranger, wanted(Classification.PUBLIC, Set.of()))))
                .isInstanceOf(ServiceNotFound.class);
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        assertThatThrownBy(() -> new NewService(" ", "x".repeat(501), "", Classification.PUBLIC, Set.of(), Set.of(),
                Duration.ofDays(400))).isInstanceOfSatisfying(BadInput.class,
                        bad -> assertThat(bad.faults()).extracting(fault -> fault.field()).containsExactly("name",
                                "purpose", "owner", "scopes", "days"));
    }

    private String told(WallId wall) {
        try {
            return "made " + create(Classification.INTERNAL, Set.of(wall));
        } catch (BadInput bad) {
            return bad.faults().getFirst().field() + bad.faults().getFirst().reason().key();
        }
    }

    private NewAccount create(Classification clearance, Set<WallId> walls) {
        return database.call(() -> desk().create(admin, wanted(clearance, walls)));
    }

    private static NewService wanted(Classification clearance, Set<WallId> walls) {
        return new NewService("CI bot", "Files what fails in the night build", "olga.owner@example.org", clearance,
                walls, READING, Duration.ofDays(30));
    }

    private WallId wall(Reader member) {
        var wall = new WallId(UUID.randomUUID());
        execute("insert into wall (id, name) values ('%s', 'Deal')".formatted(wall));
        execute("insert into wall_member (wall_id, colleague_id) values ('%s', '%s')".formatted(wall, member.id()));
        return wall;
    }

    private Optional<SignedIn> in(NewAccount made) {
        return database.call(() -> database.beans().get(AccountDesk.class).byToken(made.token().secret()));
    }

    private void execute(String sql) {
        database.run(() -> database.entities().createNativeQuery(sql).executeUpdate());
    }

    private static Reader as(Reader one, Set<WallId> walls) {
        return new Reader(one.id(), one.clearance(), walls, EnumSet.of(Role.EMPLOYEE, Role.ADMIN), one.language(),
                one.zone());
    }

    private ServiceDesk desk() {
        return database.beans().get(ServiceDesk.class);
    }
}
