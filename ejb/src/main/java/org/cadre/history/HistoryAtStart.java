package org.cadre.history;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;

import org.cadre.imports.ImportAlreadyRunning;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Imports the archive that `cadre.history` names while the server serves already; a file of the same content only once.
 * It waits for the demo company, which is only loaded where nobody is.
 */
@Singleton
@Startup
@DependsOn({"Migration", "DemoAtStart"})
@TransactionManagement(TransactionManagementType.BEAN)
public class HistoryAtStart {
    private static final Logger LOG = System.getLogger(HistoryAtStart.class.getName());
    private static final int TRIES = 12;

    @Inject
    @ConfigProperty(name = "cadre.history")
    private Optional<String> setting;
    @Inject
    @ConfigProperty(name = "cadre.history.language", defaultValue = "en")
    private String language;
    @Inject
    private HistoryDesk desk;
    @Resource
    private ManagedExecutorService threads;

    @PostConstruct
    void start() {
        setting.map(String::strip).filter(path -> !path.isEmpty()).map(Path::of)
                .ifPresent(file -> threads.execute(() -> begin(file)));
    }

    private void begin(Path file) {
        try {
            byte[] sha256 = sha256(file);
            if (desk.known(sha256))
                LOG.log(Level.INFO, "History {0}: imported before", file.getFileName());
            else
                begin(file, sha256);
        } catch (IOException failure) {
            LOG.log(Level.ERROR, "History {0} cannot be read: {1}", file, failure);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** After a kill the old import counts as running for some seconds yet. */
    private void begin(Path file, byte[] sha256) throws InterruptedException {
        for (int i = 0; i < TRIES; i++) {
            try {
                desk.takeOnce(file, sha256, Locale.forLanguageTag(language));
                return;
            } catch (ImportAlreadyRunning _) {
                TimeUnit.SECONDS.sleep(5);
            }
        }
        LOG.log(Level.ERROR, "History {0}: not begun, another import is running", file.getFileName());
    }

    static byte[] sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                var digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digest.transferTo(OutputStream.nullOutputStream());
            return digest.getMessageDigest().digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
