package org.cadre.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;

import org.cadre.clock.CompanyClock;
import org.cadre.database.TestDatabase;
import org.cadre.people.Company;
import org.cadre.people.Reader;
import org.cadre.scopes.Area;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What opened a door once is forgotten when it opens none any more. */
class PurgeAccessTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private final CompanyClock time = new CompanyClock();
    private Reader me;

    @SuppressWarnings("NullAway.Init")
    PurgeAccessTest() {}

    @BeforeEach
    void hire() {
        database.beans().with(Clock.class, time.clock());
        me = new Company(database).hire("Bea Brown");
    }

    @Test
    void sessionsGoOnceTheyAreOver() {
        var now = time.clock().instant();
        database.run(() -> accounts().openSession(new byte[]{1}, me.id(), "csrf", now, now.plusSeconds(60)));
        assertThat(tidy()).isZero();
        time.advance(Duration.ofMinutes(2));
        assertThat(tidy()).isEqualTo(1);
    }

    @Test
    void aFormIsRememberedForLongerThanItsSessionLasts() {
        var form = UUID.randomUUID();
        database.run(() -> accounts().firstTime(form, me.id(), time.clock().instant()));
        time.advance(AccountDesk.SESSION.plusHours(1));
        assertThat(tidy()).isZero();
        time.advance(AccountDesk.SESSION);
        assertThat(tidy()).isEqualTo(1);
    }

    @Test
    void tokensAreShownToTheirOwnerForAMonthAfterTheirEnd() {
        var now = time.clock().instant();
        var revoked = UUID.randomUUID();
        database.run(() -> {
            add("revoked", revoked, 90);
            add("valid", UUID.randomUUID(), 40);
            accounts().revoke(me.id(), revoked, now);
        });
        time.advance(Duration.ofDays(29));
        assertThat(tidy()).isZero();
        time.advance(Duration.ofDays(2));
        assertThat(tidy()).isEqualTo(1);
        assertThat(database.call(() -> accounts().tokensOf(me.id()))).extracting(ApiToken::label)
                .containsExactly("valid");
        time.advance(Duration.ofDays(40));
        assertThat(tidy()).isEqualTo(1);
    }

    private void add(String label, UUID id, int days) {
        var now = time.clock().instant();
        var wish = new TokenWish(label, Set.of(Area.ASKS.read()), Duration.ofDays(days));
        accounts().addToken(new IssuedToken(id, label, now.plus(wish.lifetime())), me.id(), wish, now);
    }

    private int tidy() {
        return database.call(() -> database.beans().get(PurgeAccess.class).tidy(time.clock().instant(), 100));
    }

    private Accounts accounts() {
        return database.beans().get(Accounts.class);
    }
}
