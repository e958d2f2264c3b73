package org.cadre.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The server's domain folder between two runs: its configuration, what is deployed in it, and whether it was stopped in
 * order.
 */
final class Domain {
    static final String APPLICATION = "cadre";

    private final Path folder;

    Domain(Path payara) {
        this.folder = payara.resolve("glassfish/domains/domain1");
    }

    Path log() {
        return folder.resolve("logs/server.log");
    }

    /**
     * Makes the stopped domain ready to start with these settings.
     *
     * @param fingerprint of the application that is to run; another one is taken out, so that it is not started in vain
     * @return whether the application is in the domain already, and will be loaded at boot
     */
    boolean prepare(Settings settings, String adminPassword, String fingerprint) throws IOException {
        Path configuration = folder.resolve("config/domain.xml");
        Path original = folder.resolve("config/domain.xml.original");
        if (!Files.exists(original)) {
            Files.copy(configuration, original);
        }
        boolean same = Files.exists(deployed()) && Files.readString(deployed()).equals(fingerprint)
                && DomainXml.isWhole(configuration);
        if (Files.exists(running())) {
            Unpacking.remove(folder.resolve("osgi-cache")); // was killed while it may have been written
        }
        if (!same) {
            Files.deleteIfExists(deployed());
            for (String leftover : List.of("applications", "generated")) {
                Unpacking.remove(folder.resolve(leftover));
            }
            Files.copy(original, configuration, StandardCopyOption.REPLACE_EXISTING);
        }
        DomainXml xml = DomainXml.read(configuration);
        xml.listenOnLoopback(settings.port(), settings.adminPort());
        xml.withoutWhatIsNotUsed();
        xml.jvmOptions(settings.heap());
        xml.write();
        logging();
        new SentenceLibraries(folder).keep(settings.sentenceModel());
        Files.writeString(folder.resolve("config/admin-keyfile"), AdminKey.line("admin", adminPassword));
        Files.writeString(running(), "");
        return same;
    }

    void noteDeployed(String fingerprint) throws IOException {
        Files.writeString(deployed(), fingerprint, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.SYNC);
    }

    void noteStopped() {
        try {
            Files.deleteIfExists(running());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One JSON object for each event in the server's own log file; what it repeats on the console would only grow. */
    private void logging() throws IOException {
        Path logging = folder.resolve("config/logging.properties");
        List<String> lines = new ArrayList<>(Files.readAllLines(logging));
        lines.replaceAll(line -> switch (line.replaceFirst("=.*", "")) {
            case "java.util.logging.ConsoleHandler.level" -> "java.util.logging.ConsoleHandler.level=OFF";
            case "com.sun.enterprise.server.logging.GFFileHandler.maxHistoryFiles" ->
                "com.sun.enterprise.server.logging.GFFileHandler.maxHistoryFiles=10";
            case "com.sun.enterprise.server.logging.GFFileHandler.formatter" ->
                "com.sun.enterprise.server.logging.GFFileHandler.formatter=fish.payara.enterprise.server.logging.JSONLogFormatter";
            default -> line;
        });
        Files.write(logging, lines);
    }

    private Path deployed() {
        return folder.resolve("cadre.deployed");
    }

    private Path running() {
        return folder.resolve("cadre.running");
    }
}
