package org.cadre.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.files.Scanner.Finding;
import org.cadre.people.ColleagueId;
import org.cadre.screening.Screening;

/** Takes files in: spooled, recognised, cleaned, scanned, and only then kept, in a transaction that does nothing else. */
@ApplicationScoped
@Transactional(Transactional.TxType.NEVER)
public class Intake {
    private static final int LONGEST_NAME = 120;

    @Inject
    private FileSettings settings;
    @Inject
    private Scanner scanner;
    @Inject
    private Screening screening;
    @Inject
    private FileDesk desk;
    @Inject
    private Clock clock;

    protected Intake() {}

    /**
     * @param name as its owner's computer has it; a path in front is cut
     * @return the file, {@link FileState#HELD held} where the scanner does not answer
     * @throws org.cadre.governance.BadInput for the field `file`, saying why it is not taken
     */
    public StoredFile take(ColleagueId owner, String name, InputStream content) throws IOException {
        // a mask has a colon, which no name can have
        String kept = plain(screening.passed(owner, "file", plain(name)));
        Optional<Spool> came = Spool.of(content, settings.folder(), settings.file());
        if (came.isEmpty())
            throw FileRefused.because(kept, "file.too-large", settings.file() >> 20);
        try (var spool = came.get(); var cleaned = Spool.empty(settings.folder())) {
            if (Files.size(spool.path()) == 0)
                throw FileRefused.because(kept, "file.empty");
            var type = Detection.of(spool.path(), kept);
            return keep(owner, named(kept, type), type, clean(type, spool.path(), cleaned.path(), kept));
        }
    }

    private Path clean(FileType type, Path from, Path to, String name) throws IOException {
        switch (type) {
            case PNG, JPEG, GIF -> Pictures.clean(type, from, to, name, settings.pixels());
            case PDF -> PdfDocuments.clean(from, to, name);
            case DOCX, XLSX, PPTX, ODT, ODS, ODP -> {
                ZipCheck.check(from, name);
                OfficeDocuments.clean(from, to, name);
            }
            case ZIP -> {
                ZipCheck.check(from, name);
                return from;
            }
            case TEXT -> {
                return from;
            }
        }
        return to;
    }

    private StoredFile keep(ColleagueId owner, String name, FileType type, Path content) throws IOException {
        var state = switch (scan(content)) {
            case Finding.Clean _ -> FileState.READY;
            case Finding.NoAnswer _ -> FileState.HELD;
            case Finding.Infected found -> throw FileRefused.because(name, "file.infected", found.signature());
        };
        var file = new StoredFile(new FileId(UUID.randomUUID()), owner, name, type, Files.size(content),
                digest(content), state, clock.instant().truncatedTo(ChronoUnit.MILLIS), Optional.empty());
        desk.keep(file, content);
        return file;
    }

    private Finding scan(Path content) throws IOException {
        try (InputStream in = Files.newInputStream(content)) {
            return scanner.scan(in);
        }
    }

    private static String digest(Path content) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(content), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The last part of a path, without what a name cannot hold, its ending kept. */
    static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\"<>:|?*]", "").replaceAll("\\s+", " ").strip()
                .replaceFirst("^\\.+", "");
        if (last.length() <= LONGEST_NAME)
            return last;
        String ending = Detection.ending(last);
        return ending.isEmpty() || ending.length() > 10
                ? last.substring(0, LONGEST_NAME)
                : last.substring(0, LONGEST_NAME - ending.length() - 1) + "." + ending;
    }

    private static String named(String name, FileType type) {
        String base = name.isEmpty() ? "file" : name;
        return Detection.ending(base).isEmpty() ? base + "." + type.ending() : base;
    }
}
