package org.cadre.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.cadre.database.TestDatabase;
import org.cadre.governance.Classification;
import org.cadre.people.Company;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.people.WallId;
import org.cadre.scopes.Area;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WayInTest {
    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
    private static final byte[] SECRET = Secret.hash("secret");

    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private Reader bea;

    @BeforeEach
    void hire() {
        bea = new Company(database).hire("Bea Brown");
        database.run(() -> {
            accounts().openSession(SECRET, bea.id(), "csrf", NOW, NOW.plusSeconds(60));
            accounts().addToken(new IssuedToken(UUID.randomUUID(), "secret", NOW.plusSeconds(7200)), bea.id(),
                    new TokenWish("test", Set.of(Area.ASKS.write()), Duration.ofDays(1)), NOW);
        });
    }

    @Test
    void whoeverHasNoAccountIsAnEmployee() {
        SignedIn found = session(NOW);
        assertThat(found.reader()).isEqualTo(bea);
        assertThat(found.name()).isEqualTo("Bea Brown");
        assertThat(found.csrf()).contains("csrf");
    }

    @Test
    void rolesWallsAndOwnChoicesAreTheReaders() {
        var wall = UUID.randomUUID();
        database.run(() -> {
            accounts().add(Account.of(bea.id(), "hash", Set.of(Role.ADMIN, Role.AUDITOR), Instant.now()));
            execute("insert into wall (id, name) values ('%s', 'Deal')".formatted(wall));
            execute("insert into wall_member (wall_id, colleague_id) values ('%s', '%s')".formatted(wall, bea.id()));
            execute("update colleague set clearance = 3, own_language = 'de', own_zone = 'Asia/Tokyo'");
        });
        assertThat(session(NOW).reader()).isEqualTo(new Reader(bea.id(), Classification.RESTRICTED,
                Set.of(new WallId(wall)), Set.of(Role.EMPLOYEE, Role.ADMIN, Role.AUDITOR), Locale.GERMAN,
                ZoneId.of("Asia/Tokyo")));
    }

    @Test
    void aSessionThatIsOverOrWhoseOwnerHasLeftOpensNothing() {
        assertThat(database.call(() -> accounts().bySession(SECRET, NOW.plusSeconds(60)))).isEmpty();
        database.run(() -> execute("update colleague set left_at = now()"));
        assertThat(database.call(() -> accounts().bySession(SECRET, NOW))).isEmpty();
        assertThat(database.call(() -> accounts().byToken(SECRET, NOW))).isEmpty();
    }

    @Test
    void whoComesBackHasToSignInAnew() {
        database.run(() -> execute("update colleague set left_at = now()"));
        database.run(() -> execute("update colleague set left_at = null"));
        assertThat(database.call(() -> accounts().bySession(SECRET, NOW))).isEmpty();
        assertThat(database.call(() -> accounts().byToken(SECRET, NOW))).isEmpty();
    }

    @Test
    void aTokenAllowsWhatItWasMadeForAndASessionAll() {
        var machine = database.call(() -> accounts().byToken(SECRET, NOW)).orElseThrow();
        assertThat(machine.may(Area.ASKS.write())).isTrue();
        assertThat(machine.may(Area.ASKS.read())).isFalse();
        assertThat(session(NOW).may(Area.IMPORTS.write())).isTrue();
    }

    @Test
    void theUseOfATokenIsWrittenOnceAnHour() {
        assertThat(used(NOW)).isEqualTo(NOW);
        assertThat(used(NOW.plus(Duration.ofMinutes(59)))).isEqualTo(NOW);
        assertThat(used(NOW.plus(Duration.ofMinutes(61)))).isEqualTo(NOW.plus(Duration.ofMinutes(61)));
    }

    private Instant used(Instant now) {
        assertThat(database.call(() -> accounts().byToken(SECRET, now))).isPresent();
        return database.call(() -> ((Timestamp) database.entities()
                .createNativeQuery("select used_at from api_token").getSingleResult()).toInstant());
    }

    private SignedIn session(Instant now) {
        return database.call(() -> accounts().bySession(SECRET, now)).orElseThrow();
    }

    private void execute(String sql) {
        database.entities().createNativeQuery(sql).executeUpdate();
    }

    private Accounts accounts() {
        return database.beans().get(Accounts.class);
    }
}
