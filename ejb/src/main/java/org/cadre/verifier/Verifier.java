package org.cadre.verifier;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** Checks a trail from the command line: 0 where it is as it was written, 1 where it is not, 2 where that cannot be said. */
public final class Verifier {
    private static final Set<String> OPTIONS = Set.of("--database", "--user", "--export", "--checkpoints", "--key",
            "--save");
    private static final String USAGE = """
            java -jar cadre-verifier.jar (--database JDBC-URL --user NAME [--save FILE] | --export FILE)
                                      [--checkpoints FILE --key FILE]
              --database     reads the tables; the password stands in the environment, CADRE_DB_PASSWORD
              --save         writes what it reads to a file, which stands for the database later
              --export       reads such a file
              --checkpoints  audit/checkpoints.jsonl of CADRE_HOME, better a copy that was kept elsewhere
              --key          audit/checkpoints.pub, as it was when Cadre was set up""";

    private Verifier() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.getenv(), System.out));
    }

    static int run(List<String> arguments, Map<String, String> environment, PrintStream out) {
        try {
            var options = options(arguments);
            var report = report(options, environment.getOrDefault("CADRE_DB_PASSWORD", ""));
            print(report, out);
            return report.finding().isPresent() ? 1 : 0;
        } catch (IOException | SQLException | GeneralSecurityException | RuntimeException failure) {
            out.println("cannot be checked: " + failure.getMessage() + "\n\n" + USAGE);
            return 2;
        }
    }

    private static Map<String, String> options(List<String> arguments) {
        var options = new HashMap<String, String>();
        for (int i = 0; i + 1 < arguments.size(); i += 2)
            options.put(arguments.get(i), arguments.get(i + 1));
        if (arguments.size() % 2 != 0 || !OPTIONS.containsAll(options.keySet())
                || options.containsKey("--database") == options.containsKey("--export")
                || options.containsKey("--checkpoints") != options.containsKey("--key")
                || options.containsKey("--save") && options.containsKey("--export"))
            throw new IllegalArgumentException("that is not how to call it");
        return options;
    }

    private static Verification.Report report(Map<String, String> options, String password)
            throws IOException, SQLException, GeneralSecurityException {
        List<Witnessed> lines = new ArrayList<>();
        Optional<PublicKey> key = Optional.empty();
        String export = options.get("--export");
        if (options.get("--checkpoints") instanceof String file && options.get("--key") instanceof String pem) {
            Files.readAllLines(Path.of(file)).forEach(line -> lines.add(Witnessed.parse(line)));
            key = Optional.of(key(Files.readString(Path.of(pem))));
        }
        if (export != null)
            return Verification.of(new FileTrail(Path.of(export)), lines, key);
        try (var connection = DriverManager.getConnection(options.getOrDefault("--database", ""),
                options.getOrDefault("--user", ""), password)) {
            var trail = new DatabaseTrail(connection);
            var report = Verification.of(trail, lines, key);
            if (options.get("--save") instanceof String file)
                save(trail, report.start().map(Start::head).orElseGet(trail::before), Path.of(file));
            return report;
        }
    }

    private static void save(Trail trail, String beginning, Path file) throws IOException {
        try (var lines = new PrintWriter(Files.newBufferedWriter(file))) {
            var before = new AtomicReference<>(beginning);
            trail.read(entry -> {
                lines.println(new FileTrail.Line(before.getAndSet(entry.hash()), entry));
                return true;
            });
            if (lines.checkError())
                throw new IOException(file + " cannot be written");
        }
    }

    private static PublicKey key(String pem) throws GeneralSecurityException {
        String text = pem.lines().filter(line -> !line.startsWith("-----")).reduce("", String::concat);
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(text)));
    }

    private static void print(Verification.Report report, PrintStream out) {
        double seconds = report.took().toNanos() / 1e9;
        report.start().ifPresent(start -> out.printf(Locale.ROOT,
                "purged       entries 1 to %d were purged on %s by retention, signed%n", start.count(), start.at()));
        out.printf(Locale.ROOT, "entries      %d, the last is %d%n", report.entries(), report.last());
        out.printf(Locale.ROOT, "head         %s%n", report.head());
        out.printf(Locale.ROOT, "waiting      %d%n", report.waiting());
        out.printf(Locale.ROOT, "checkpoints  %d, confirmed up to %d%n", report.checkpoints(), report.sealed());
        out.printf(Locale.ROOT, "time         %.2f s, %.0f entries per second%n", seconds, report.entries() / seconds);
        out.println(report.finding().map(finding -> "FAULT        " + finding).orElse("result       whole"));
    }
}
