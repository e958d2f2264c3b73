package org.cadre.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What the person at the command line decided, checked before anything is started.
 *
 * @param home where everything that Cadre keeps lives
 * @param port where the portal listens
 * @param adminPort where the server's administration listens
 * @param databasePort where the embedded PostgreSQL listens, 0 for any free port
 * @param heap the server's largest heap, as {@code -Xmx} takes it
 * @param ear the application
 * @param payaraZip the server's distribution
 * @param payaraVersion the server's version, which names its folder
 * @param history an archive of earlier questions and answers to import
 * @param historyLanguage the language that it is written in, when said
 * @param sentenceModel the folder with the libraries that find answers by what they mean, where that is wanted
 * @param environment the process environment, from which the database and the mail server may come
 */
public record Settings(Path home, int port, int adminPort, int databasePort, String heap, Path ear, Path payaraZip,
        String payaraVersion, Optional<Path> history, Optional<String> historyLanguage, Optional<Path> sentenceModel,
        Map<String, String> environment) {

    private static final String HEAP = "[1-9][0-9]*[kKmMgG]";

    /**
     * Reads settings of the names that {@code mvn -Prun -Dcadre.port=...} takes; an empty value means the default.
     *
     * @param property a setting by name, or null when it is not set
     */
    public static Settings from(UnaryOperator<String> property, Map<String, String> environment) {
        Source source = new Source(property);
        String heap = source.text("cadre.heap").orElse("1g");
        if (!heap.matches(HEAP)) {
            throw new StartFailed("cadre.heap must be a size such as 1g or 768m, not \"" + heap + "\".");
        }
        Path home = source.path("cadre.home").orElseGet(() -> Path.of(System.getProperty("user.home"), ".cadre"));
        return new Settings(home.toAbsolutePath().normalize(), source.port("cadre.port", 8080, 1),
                source.port("cadre.admin.port", 4848, 1), source.port("cadre.db.port", 0, 0), heap,
                source.file("cadre.ear", "the application").orElseThrow(() -> missing("cadre.ear")),
                source.file("cadre.payara.zip", "the server").orElseThrow(() -> missing("cadre.payara.zip")),
                source.text("payara.version").orElseThrow(() -> missing("payara.version")),
                source.file("cadre.history", "the history"), source.text("cadre.history.language"),
                source.chosen("cadre.meanings")
                        ? source.file("cadre.meanings.libraries", "the sentence model")
                        : Optional.empty(),
                Map.copyOf(environment));
    }

    /** The address that people type. */
    public String baseUrl() {
        return "http://localhost:" + port;
    }

    /** The company's own PostgreSQL, when the environment names one; then none is started. */
    public Optional<DatabaseAccess> ownDatabase() {
        return Optional.ofNullable(environment.get("CADRE_DB_URL")).filter(url -> !url.isBlank())
                .map(url -> new DatabaseAccess(url, besideUrl("CADRE_DB_USER"), besideUrl("CADRE_DB_PASSWORD"),
                        owner()));
    }

    private Optional<DatabaseAccess.Owner> owner() {
        return Optional.ofNullable(environment.get("CADRE_DB_OWNER_USER")).filter(user -> !user.isBlank())
                .map(user -> {
                    String password = environment.get("CADRE_DB_OWNER_PASSWORD");
                    if (password == null)
                        throw new StartFailed("CADRE_DB_OWNER_USER is set but CADRE_DB_OWNER_PASSWORD is not; set both,"
                                + " or neither to let one role do everything.");
                    return new DatabaseAccess.Owner(user, password);
                });
    }

    /** The mail of whom the company wants as first administrator; then no demo company is loaded. */
    public Optional<String> firstAdmin() {
        return Optional.ofNullable(environment.get("CADRE_ADMIN_MAIL")).map(String::strip)
                .filter(mail -> !mail.isEmpty());
    }

    private String besideUrl(String name) {
        String value = environment.get(name);
        if (value == null) {
            throw new StartFailed("CADRE_DB_URL is set but " + name
                    + " is not; set both, or neither to let Cadre start a PostgreSQL.");
        }
        return value;
    }

    private static StartFailed missing(String name) {
        return new StartFailed(name + " is not set; start Cadre with: mvn -Prun");
    }

    private record Source(UnaryOperator<String> property) {

        Optional<String> text(String name) {
            return Optional.ofNullable(property.apply(name)).map(String::strip).filter(value -> !value.isEmpty());
        }

        Optional<Path> path(String name) {
            return text(name).map(Path::of).map(Path::toAbsolutePath);
        }

        Optional<Path> file(String name, String what) {
            Optional<Path> file = path(name);
            file.filter(path -> !Files.isReadable(path)).ifPresent(path -> {
                throw new StartFailed(name + " names " + what + " at " + path + ", which cannot be read.");
            });
            return file;
        }

        boolean chosen(String name) {
            String value = text(name).orElse("false");
            if (!value.equals("true") && !value.equals("false"))
                throw new StartFailed(name + " must be true or false, not \"" + value + "\".");
            return value.equals("true");
        }

        int port(String name, int standard, int least) {
            return text(name).map(value -> number(name, value, least)).orElse(standard);
        }

        private int number(String name, String value, int least) {
            if (value.matches("[0-9]{1,5}")) {
                int port = Integer.parseInt(value);
                if (port >= least && port <= 65_535) {
                    return port;
                }
            }
            throw new StartFailed(name + " must be a port from " + least + " to 65535, not \"" + value + "\".");
        }
    }
}
