package org.cadre.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.mail.internet.MimeMessage;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;

import org.cadre.accounts.AccountAdministration;
import org.cadre.accounts.AccountDesk;
import org.cadre.accounts.CountingHash;
import org.cadre.accounts.PasswordReplaced;
import org.cadre.accounts.SignInRefused;
import org.cadre.accounts.TokenWish;
import org.cadre.accounts.TooManyAttempts;
import org.cadre.asks.NotAllowedNow;
import org.cadre.clock.CompanyClock;
import org.cadre.database.TestDatabase;
import org.cadre.directory.DirectoryTakenOver;
import org.cadre.governance.BadInput;
import org.cadre.governance.NotFound;
import org.cadre.notices.Settings;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.outbox.Outbox;
import org.cadre.outbox.TestOutbox;
import org.cadre.people.Company;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.scopes.Area;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;

class KeysTest {
    private static final TokenWish CI = new TokenWish("ci", Set.of(Area.ASKS.read()), Duration.ofDays(1));
    private static final String OLD = "correct horse battery";
    private static final String NEW = "amber window boat 55";
    private static final Pattern LINK = Pattern.compile("https://cadre\\.example/key/([A-Za-z0-9_-]{43})\\s");
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private final GreenMail postOffice = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final CompanyClock time = new CompanyClock();
    private final Map<String, String> settings = new HashMap<>();
    private TestOutbox outbox;
    private Reader bea;
    private Reader admin;

    @SuppressWarnings("NullAway.Init")
    KeysTest() {}

    @BeforeEach
    void open() {
        postOffice.start();
        settings.putAll(Map.of("cadre.base.url", "https://cadre.example", "cadre.smtp.host", "127.0.0.1",
                "cadre.smtp.port", Integer.toString(postOffice.getSmtp().getPort()), "cadre.smtp.from",
                "Cadre <cadre@company.example>"));
        database.beans().with(Clock.class, time.clock()).with(Pbkdf2PasswordHash.class, new CountingHash())
                .with(Config.class, new Settings(settings));
        outbox = new TestOutbox(database).with(SendReset.class).with(SendActivations.class).with(ActivateNew.class)
                .with(new Sent<>(KeyDue.class, MailKey.class)).with(new Told());
        bea = new Company(database).hire("Bea Brown");
        var ada = new Company(database).hire("Ada Admin");
        admin = new Reader(ada.id(), ada.clearance(), ada.walls(), Set.of(Role.EMPLOYEE, Role.ADMIN), ada.language(),
                ada.zone());
        database.run(() -> accounts().open(admin.id(), OLD, Set.of(Role.ADMIN)));
    }

    @AfterEach
    void close() {
        postOffice.stop();
    }

    @Test
    void whoeverTheDirectoryBroughtGetsAnAccountByALinkThatWorksOnce() {
        act(() -> activations().send(admin, bea.id()));
        assertThat(mails()).hasSize(1);
        String secret = secret(0);
        for (int scanner = 0; scanner < 3; scanner++)
            assertThat(look(secret).over()).isEmpty();
        assertThatThrownBy(() -> database.run(() -> keys().use(secret, "short"))).isInstanceOf(BadInput.class);
        assertThat(signsIn("bea.brown@example.org", NEW)).isFalse();
        act(() -> keys().use(secret, NEW));
        assertThat(signsIn("bea.brown@example.org", NEW)).isTrue();
        assertThat(look(secret).over().orElseThrow().key()).isEqualTo("key.used");
        assertThatThrownBy(() -> database.run(() -> keys().use(secret, OLD))).isInstanceOf(NotAllowedNow.class);
        assertThat(mails()).as("a first password replaces none").hasSize(1);
    }

    @Test
    void anActivationExpiresAfterAWeekAndIsSentAgain() {
        act(() -> activations().send(admin, bea.id()));
        act(() -> activations().send(admin, bea.id()));
        assertThat(mails()).as("a second press").hasSize(1);
        time.advance(Duration.ofDays(7));
        assertThat(look(secret(0)).over().orElseThrow().key()).isEqualTo("key.expired");
        assertThatThrownBy(() -> database.run(() -> keys().use(secret(0), NEW))).isInstanceOf(NotAllowedNow.class);
        act(() -> activations().send(admin, bea.id()));
        act(() -> keys().use(secret(1), NEW));
        assertThat(signsIn("bea.brown@example.org", NEW)).isTrue();
    }

    @Test
    void everybodyWithoutAnAccountGetsOneAndNobodyElse() {
        for (int i = 0; i < 450; i++)
            new Company(database).hire("Colleague " + i);
        var gone = new Company(database).hire("Gone");
        sql("update colleague set left_at = now() where id = '" + gone.id() + "'");
        assertThat(database.call(() -> activations().sendAll(admin))).isEqualTo(451);
        outbox.relay();
        assertThat(mails()).hasSize(451);
        assertThat(Arrays.stream(mails()).flatMap(mail -> recipients(mail).stream()).distinct())
                .hasSize(451).doesNotContain("ada.admin@example.org", "gone@example.org");
        assertThatThrownBy(() -> activations().sendAll(bea)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> activations().send(bea, admin.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void anImportSendsThemToWhoIsNewWhereTheCompanyWantsIt() {
        takeOver();
        assertThat(mails()).isEmpty();
        settings.put("cadre.activation.on-import", "true");
        takeOver();
        assertThat(mails()).hasSize(1);
        time.advance(Duration.ofDays(1));
        new Company(database).hire("Cem Can");
        takeOver();
        assertThat(recipients(mails()[1])).containsExactly("cem.can@example.org");
        assertThat(mails()).as("the next night").hasSize(2);
    }

    @Test
    void aResetEndsSessionsTokensAndMailLinksAndIsTold() {
        database.run(() -> accounts().open(bea.id(), OLD, Set.of()));
        var session = database.call(() -> accounts().signIn("bea.brown@example.org", OLD, "10.0.0.1")).secret();
        var token = database.call(() -> accounts().issueToken("bea.brown@example.org", OLD, CI, "10.0.0.1")).secret();
        sql("insert into pass (hash, holder_id, verb, issued_at, expires_at) values ('\\x01', '" + bea.id()
                + "', 'UNSUBSCRIBE', now(), now())");
        act(() -> keys().forgotten(" Bea.Brown@example.org ", "10.0.0.1"));
        String secret = secret(0);
        assertThat(database.call(() -> accounts().bySession(session))).as("before it is used").isPresent();
        act(() -> keys().use(secret, NEW));
        assertThat(database.call(() -> accounts().bySession(session))).isEmpty();
        assertThat(database.call(() -> accounts().byToken(token))).isEmpty();
        assertThat(count("pass")).isZero();
        assertThat(signsIn("bea.brown@example.org", OLD)).isFalse();
        assertThat(signsIn("bea.brown@example.org", NEW)).isTrue();
        assertThat(text(1)).contains("was replaced. All sessions").doesNotContain("/key/");
    }

    @Test
    void anAdministratorsResetEndsTheSame() {
        database.run(() -> accounts().open(bea.id(), OLD, Set.of()));
        var token = database.call(() -> accounts().issueToken("bea.brown@example.org", OLD, CI, "10.0.0.1")).secret();
        act(() -> keys().forgotten("bea.brown@example.org", "10.0.0.1"));
        act(() -> database.beans().get(AccountAdministration.class).password(admin, bea.id(), NEW));
        assertThat(database.call(() -> accounts().byToken(token))).isEmpty();
        assertThat(look(secret(0)).over()).as("the link of the mail before").isPresent();
        assertThat(mails()).hasSize(2);
    }

    @Test
    void aResetExpiresAfterAnHour() {
        database.run(() -> accounts().open(bea.id(), OLD, Set.of()));
        act(() -> keys().forgotten("bea.brown@example.org", "10.0.0.1"));
        time.advance(Duration.ofMinutes(59));
        assertThat(look(secret(0)).over()).isEmpty();
        time.advance(Duration.ofMinutes(1));
        assertThatThrownBy(() -> database.run(() -> keys().use(secret(0), NEW))).isInstanceOf(NotAllowedNow.class);
        assertThat(signsIn("bea.brown@example.org", OLD)).isTrue();
    }

    @Test
    void anUnknownAddressIsAnsweredByTheVerySameStatements() {
        database.run(() -> accounts().open(bea.id(), OLD, Set.of()));
        database.statements();
        database.run(() -> keys().forgotten("bea.brown@example.org", "10.0.0.1"));
        var known = database.statements();
        database.run(() -> keys().forgotten("nobody@example.org", "10.0.0.2"));
        assertThat(database.statements()).isEqualTo(known).isNotEmpty();
        outbox.relay();
        assertThat(mails()).hasSize(1);
        assertThat(count("reset_request")).as("addresses that are kept").isZero();
    }

    @Test
    void nobodyIsSentOneWhoHasLeftOrHasNoAccount() {
        act(() -> keys().forgotten("bea.brown@example.org", "10.0.0.1"));
        sql("update colleague set left_at = now() where id = '" + admin.id() + "'");
        act(() -> keys().forgotten("ada.admin@example.org", "10.0.0.1"));
        assertThat(mails()).isEmpty();
    }

    @Test
    void aKeyEndsForGoodWhenItsHolderLeavesAndAnInventedOneIsAnsweredAlike() {
        act(() -> activations().send(admin, bea.id()));
        sql("update colleague set left_at = now() where id = '" + bea.id() + "'");
        sql("update colleague set left_at = null where id = '" + bea.id() + "'");
        assertThatThrownBy(() -> look(secret(0))).isInstanceOf(KeyNotFound.class);
        assertThatThrownBy(() -> look("invented")).isInstanceOf(KeyNotFound.class);
    }

    @Test
    void neitherAMailboxNorTheServerIsFloodedByOthers() {
        database.run(() -> accounts().open(bea.id(), OLD, Set.of()));
        for (int i = 0; i < 20; i++)
            act(() -> keys().forgotten("bea.brown@example.org", "10.0.0.1"));
        assertThat(mails()).hasSize(1);
        assertThatThrownBy(() -> database.run(() -> keys().forgotten("other@example.org", "10.0.0.1")))
                .isInstanceOf(TooManyAttempts.class);
        assertThat(signsIn("bea.brown@example.org", OLD)).as("which is counted apart").isTrue();
    }

    @Test
    void whatIsNoAddressIsRefused() {
        for (String bad : List.of("", "bea", "bea@", "a b@c.d", "a\u0000@b.c", "x".repeat(300) + "@b.c"))
            assertThatThrownBy(() -> database.run(() -> keys().forgotten(bad, "10.0.0.1"))).as(bad)
                    .isInstanceOf(BadInput.class);
    }

    @Test
    void withoutAMailServerItIsSaid() {
        try (var beside = database.beside()) {
            var other = beside.database();
            other.beans().with(Config.class, new Settings(Map.of())).with(Clock.class, time.clock())
                    .with(Pbkdf2PasswordHash.class, new CountingHash());
            new TestOutbox(other);
            assertThat(other.beans().get(KeyDesk.class).possible()).isFalse();
            assertThatThrownBy(() -> other.run(() -> other.beans().get(KeyDesk.class)
                    .forgotten("bea.brown@example.org", "10.0.0.1"))).isInstanceOf(NotAllowedNow.class);
            assertThatThrownBy(() -> other.run(() -> other.beans().get(Activations.class).send(admin, bea.id())))
                    .isInstanceOf(NotAllowedNow.class);
        }
    }

    @Test
    void nothingInTheTablesOpensAnything() {
        act(() -> activations().send(admin, bea.id()));
        assertThat(stored("account_key")).contains("ACTIVATE").doesNotContain(secret(0));
        assertThat(stored("outbox")).doesNotContain(secret(0)).doesNotContain("example.org");
    }

    @Test
    void aMailThatIsTriedAgainCarriesAnotherKeyAndBothWorkUntilOneIsUsed() {
        act(() -> activations().send(admin, bea.id()));
        var letters = database.beans().get(KeyLetters.class);
        var due = new KeyDue(bea.id().value(), Purpose.ACTIVATE, time.clock().instant().plusSeconds(60));
        database.run(() -> letters.write(due, UUID.randomUUID()));
        act(() -> keys().use(secret(0), NEW));
        assertThat(database.call(() -> letters.write(due, UUID.randomUUID()))).as("there is an account now").isEmpty();
        assertThat(count("account_key where used_at is null")).isZero();
    }

    /** In one transaction, which the letters open themselves on the server. */
    private class Sent<M extends Record> implements Handler<M> {
        private final Class<M> message;
        private final Class<? extends Handler<M>> handler;

        Sent(Class<M> message, Class<? extends Handler<M>> handler) {
            this.message = message;
            this.handler = handler;
        }

        @Override
        public Class<M> message() {
            return message;
        }

        @Override
        public boolean leavesTheDatabase() {
            return true;
        }

        @Override
        public void handle(M sent, Delivery delivery) {
            database.run(() -> database.beans().get(handler).handle(sent, delivery));
        }
    }

    /** The same under another name. */
    private final class Told extends Sent<PasswordReplaced> {
        Told() {
            super(PasswordReplaced.class, MailReplaced.class);
        }
    }

    private void takeOver() {
        act(() -> database.beans().get(Outbox.class).append(UUID.randomUUID(),
                new DirectoryTakenOver(UUID.randomUUID())));
    }

    private void act(Runnable deed) {
        database.run(deed);
        outbox.relay();
    }

    private boolean signsIn(String mail, String password) {
        return database.call(() -> {
            try {
                accounts().signIn(mail, password, "10.0.0.7");
                return true;
            } catch (SignInRefused _) {
                return false;
            }
        });
    }

    private KeyState look(String secret) {
        return database.call(() -> keys().look(secret));
    }

    private String secret(int mail) {
        var link = LINK.matcher(text(mail));
        assertThat(link.find()).as("a link in %s", text(mail)).isTrue();
        return link.group(1);
    }

    private String text(int mail) {
        try {
            var parts = (jakarta.mail.internet.MimeMultipart) mails()[mail].getContent();
            return parts.getBodyPart(0).getContent().toString();
        } catch (java.io.IOException | jakarta.mail.MessagingException e) {
            throw new AssertionError(GreenMailUtil.getBody(mails()[mail]), e);
        }
    }

    private static List<String> recipients(MimeMessage mail) {
        try {
            return Arrays.stream(mail.getAllRecipients())
                    .map(one -> ((jakarta.mail.internet.InternetAddress) one).getAddress()).toList();
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private MimeMessage[] mails() {
        return postOffice.getReceivedMessages();
    }

    private long count(String what) {
        return database.call(() -> ((Number) database.entities().createNativeQuery("select count(*) from " + what)
                .getSingleResult()).longValue());
    }

    private String stored(String table) {
        return database.call(() -> String.valueOf(database.entities()
                .createNativeQuery("select string_agg(row_to_json(t)::text, '') from " + table + " t")
                .getSingleResult()));
    }

    private void sql(String statement) {
        database.run(() -> database.entities().createNativeQuery(statement).executeUpdate());
    }

    private KeyDesk keys() {
        return database.beans().get(KeyDesk.class);
    }

    private Activations activations() {
        return database.beans().get(Activations.class);
    }

    private AccountDesk accounts() {
        return database.beans().get(AccountDesk.class);
    }
}
