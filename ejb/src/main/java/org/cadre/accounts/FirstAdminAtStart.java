package org.cadre.accounts;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Optional;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where `cadre.admin.mail` is set and nobody has an account, gives one with a random password, which it leaves in a file of
 * `cadre.home` that only the server's user can read. Once the password is another, the next start deletes the file.
 */
@Singleton
@Startup
@DependsOn({"Migration", "DemoAtStart"})
@TransactionManagement(TransactionManagementType.BEAN)
public class FirstAdminAtStart {
    static final String FILE = "first-admin-password";
    private static final Logger LOG = System.getLogger(FirstAdminAtStart.class.getName());

    @Inject
    @ConfigProperty(name = "cadre.admin.mail")
    Optional<String> setting;
    @Inject
    @ConfigProperty(name = "cadre.home")
    String home;
    @Inject
    FirstAdmin admin;

    @PostConstruct
    void start() {
        setting.map(mail -> mail.strip().toLowerCase(Locale.ROOT)).filter(mail -> !mail.isEmpty())
                .ifPresent(this::letIn);
    }

    private void letIn(String mail) {
        Path file = Path.of(home).resolve(FILE);
        try {
            if (!mail.matches("[^@\\s]+@[^@\\s]+"))
                LOG.log(Level.ERROR, "There is no first administrator: cadre.admin.mail is no mail address");
            else if (admin.wanted())
                open(mail, file);
            else if (Files.exists(file))
                clear(mail, file);
        } catch (IOException failure) {
            LOG.log(Level.ERROR, "There is no first administrator: {0} cannot be written: {1}", file, failure);
        }
    }

    /** The file first: a kill after it leaves a password of nobody, a kill before it would leave nobody a password. */
    private void open(String mail, Path file) throws IOException {
        String password = Secret.random();
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, password + "\n", StandardOpenOption.SYNC);
        if (admin.open(mail, password))
            LOG.log(Level.INFO, "cadre.admin.mail is the first administrator, with the password in {0}", file);
    }

    private void clear(String mail, Path file) throws IOException {
        if (admin.opens(mail, Files.readString(file).strip())) {
            LOG.log(Level.WARNING, "The first administrator still has the password in {0}", file);
        } else {
            Files.delete(file);
            LOG.log(Level.INFO, "{0} is deleted: its password opens nothing any more", file);
        }
    }
}
