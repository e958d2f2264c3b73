package org.cadre.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;

import org.cadre.database.TestDatabase;
import org.cadre.outbox.TestOutbox;
import org.cadre.people.Colleague;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;
import org.cadre.people.Company;
import org.cadre.people.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class FirstAdminTest {
    private static final String MAIL = "ada@example.org";
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    @TempDir
    Path home = Path.of("replaced");

    @BeforeEach
    void withoutAServer() {
        new TestOutbox(database);
        database.beans().with(Pbkdf2PasswordHash.class, (Pbkdf2PasswordHash) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[]{Pbkdf2PasswordHash.class},
                (_, method, given) -> switch (method.getName()) {
                    case "generate" -> hash(given[0]);
                    case "verify" -> hash(given[0]).equals(given[1]);
                    default -> null;
                }));
    }

    @Test
    void whereNobodyHasAnAccountThereIsOneByThePasswordInTheFile() throws IOException {
        start("Ada@example.org");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file()))).isEqualTo("rw-------");
        assertThat(signIn(password()).reader().roles()).isEqualTo(Set.of(Role.EMPLOYEE, Role.ADMIN));
    }

    @Test
    void aColleagueWhoIsKnownGetsTheAccount() throws IOException {
        var ada = new Company(database).hire("Ada");
        start(MAIL);
        assertThat(signIn(password()).reader().id()).isEqualTo(ada.id());
    }

    @Test
    void itIsOverWithTheFirstAccountOfWhomever() {
        var bea = new Company(database).hire("Bea");
        database.run(() -> desk().open(bea.id(), "correct horse battery", Set.of(Role.EMPLOYEE)));
        start(MAIL);
        assertThat(file()).doesNotExist();
        assertThat(ada()).isEmpty();
    }

    @Test
    void anotherMailAtALaterStartIsNobody() throws IOException {
        start(MAIL);
        String before = password();
        start("eve@example.org");
        assertThat(database.call(() -> database.beans().get(Colleagues.class).byMail("eve@example.org"))).isEmpty();
        assertThat(ada()).isPresent();
        assertThat(signIn(before).name()).isEqualTo("ada");
    }

    @Test
    void theFileGoesOnceThePasswordIsAnother() {
        start(MAIL);
        start(MAIL);
        assertThat(file()).exists();
        var ada = ada().orElseThrow();
        database.run(() -> desk().open(ada, "correct horse battery", Set.of(Role.ADMIN)));
        start(MAIL);
        assertThat(file()).doesNotExist();
    }

    @Test
    void aMailThatIsNoneOpensNothing() {
        start("ada");
        start(" ");
        assertThat(file()).doesNotExist();
        assertThat(database.<Boolean>call(() -> database.beans().get(Accounts.class).none())).isTrue();
    }

    private void start(String mail) {
        var atStart = new FirstAdminAtStart();
        atStart.setting = Optional.of(mail);
        atStart.home = home.toString();
        atStart.admin = database.beans().get(FirstAdmin.class);
        database.run(atStart::start);
    }

    private SignedIn signIn(String password) {
        return database.call(() -> desk().bySession(desk().signIn(MAIL, password, "127.0.0.1").secret()).orElseThrow());
    }

    private Optional<ColleagueId> ada() {
        return database.call(() -> database.beans().get(Colleagues.class).byMail(MAIL).map(Colleague::id));
    }

    private AccountDesk desk() {
        return database.beans().get(AccountDesk.class);
    }

    private Path file() {
        return home.resolve(FirstAdminAtStart.FILE);
    }

    private String password() throws IOException {
        return Files.readString(file()).strip();
    }

    private static String hash(Object password) {
        return "hash of " + Arrays.hashCode((char[]) password);
    }
}
