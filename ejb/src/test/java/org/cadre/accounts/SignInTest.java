package org.cadre.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.Executors;

import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;

import org.cadre.clock.Watch;
import org.cadre.database.TestDatabase;
import org.cadre.outbox.TestOutbox;
import org.cadre.people.Company;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SignInTest {
    private static final TokenWish WISH = new TokenWish("test", java.util.Set.of(org.cadre.scopes.Area.ASKS.read()),
            java.time.Duration.ofDays(90));
    private static final String MAIL = "bea.brown@example.org";
    private static final String RIGHT = "correct horse battery";
    private static final SignInLimit LIMIT = new SignInLimit(5, Duration.ofMinutes(10));
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private final CountingHash hash = new CountingHash();
    private final Watch watch = new Watch(Instant.parse("2026-03-10T12:00:00Z"));
    private AccountDesk desk;
    private Reader bea;

    @BeforeEach
    void open() {
        new TestOutbox(database);
        bea = new Company(database).hire("Bea Brown");
        desk = desk(database);
        database.run(() -> desk.open(bea.id(), RIGHT, Set.of(Role.EMPLOYEE)));
    }

    @Test
    void anAddressThatGuessesManyMailsWaits() {
        for (int guess = 0; guess < 5; guess++)
            assertThat(signIn("nobody" + guess + "@example.org", "guess", "10.0.0.1")).isEqualTo("refused");
        assertThat(signIn("other@example.org", "guess", "10.0.0.1")).isEqualTo("wait PT10M");
        assertThat(signIn(MAIL, RIGHT, "10.0.0.1")).isEqualTo("wait PT10M");
        assertThat(signIn(MAIL, RIGHT, "10.0.0.2")).isEqualTo("in");
    }

    @Test
    void theWindowSlides() {
        for (int guess = 0; guess < 5; guess++) {
            assertThat(signIn("nobody@example.org", "guess", "10.0.0.1")).isEqualTo("refused");
            watch.advance(Duration.ofMinutes(1));
        }
        assertThat(signIn(MAIL, RIGHT, "10.0.0.1")).isEqualTo("wait PT5M");
        watch.advance(Duration.ofMinutes(5));
        assertThat(signIn("nobody@example.org", "guess", "10.0.0.1")).isEqualTo("refused");
        assertThat(signIn(MAIL, RIGHT, "10.0.0.1")).isEqualTo("wait PT1M");
        watch.advance(Duration.ofMinutes(10));
        assertThat(signIn(MAIL, RIGHT, "10.0.0.1")).isEqualTo("in");
        assertThat(rows()).isZero();
    }

    @Test
    void whoSignsInRightIsNotCounted() {
        for (int time = 0; time < 20; time++)
            assertThat(signIn(MAIL, RIGHT, "10.0.0.1")).isEqualTo("in");
    }

    @Test
    void issuingTokensIsLimitedTogetherWithSigningIn() {
        for (int guess = 0; guess < 5; guess++)
            assertThat(guess % 2 == 0 ? signIn("a@b.c", "guess", "10.0.0.1") : token("a@b.c", "guess", "10.0.0.1"))
                    .isEqualTo("refused");
        assertThat(token(MAIL, RIGHT, "10.0.0.1")).startsWith("wait");
    }

    @Test
    void anUnknownMailIsAnsweredAsAWrongPasswordIs() {
        int before = hash.compared;
        String unknown = signIn("nobody@example.org", "guess", "10.0.0.1");
        int forUnknown = hash.compared - before;
        assertThat(signIn(MAIL, "guess", "10.0.0.1")).isEqualTo(unknown);
        assertThat(hash.compared - before - forUnknown).isEqualTo(forUnknown).isEqualTo(1);
    }

    @Test
    void parallelGuessesCountOneAnother() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var said = threads.invokeAll(java.util.Collections.nCopies(12, () -> {
                try (var beside = database.beside()) {
                    beside.database().beans().with(Clock.class, watch).with(SignInLimit.class, LIMIT);
                    var attempts = beside.database().beans().get(SignInAttempts.class);
                    return beside.database().call(() -> {
                        try {
                            attempts.begin("10.0.0.9");
                            return "looked at";
                        } catch (TooManyAttempts _) {
                            return "wait";
                        }
                    });
                }
            }));
            assertThat(said).extracting(done -> done.get()).filteredOn("looked at"::equals).hasSize(5);
        }
    }

    private AccountDesk desk(TestDatabase database) {
        database.beans().with(Clock.class, watch).with(Pbkdf2PasswordHash.class, hash).with(SignInLimit.class, LIMIT);
        return database.beans().get(AccountDesk.class);
    }

    private String signIn(String mail, String password, String from) {
        return told(() -> desk.signIn(mail, password, from));
    }

    private String token(String mail, String password, String from) {
        return told(() -> desk.issueToken(mail, password, WISH, from));
    }

    private String told(Runnable attempt) {
        return database.call(() -> {
            try {
                attempt.run();
                return "in";
            } catch (SignInRefused _) {
                return "refused";
            } catch (TooManyAttempts many) {
                return "wait " + many.patience();
            }
        });
    }

    private long rows() {
        return ((Number) database.entities().createNativeQuery("select count(*) from sign_in_attempt")
                .getSingleResult()).longValue();
    }
}
