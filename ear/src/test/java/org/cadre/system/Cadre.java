package org.cadre.system;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.cadre.launch.DatabaseAccess;
import org.cadre.launch.Launch;
import org.cadre.launch.Ports;
import org.cadre.launch.Progress;
import org.cadre.launch.RunCommand;
import org.cadre.launch.Settings;
import org.cadre.launch.Stored;
import org.jboss.arquillian.test.spi.LifecycleMethodExecutor;
import org.jboss.arquillian.test.spi.TestRunnerAdaptor;
import org.jboss.arquillian.test.spi.TestRunnerAdaptorBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The running application and what stands around it, started once for all system tests of a run and stopped with it.
 *
 * <p>It is built and deployed by Arquillian, which adds what tests inside the server need; whichever test comes first
 * causes it.
 */
public final class Cadre {
    private static @Nullable Cadre running;
    private static boolean failed;

    private final Settings settings;
    private final Launch launch;
    private final Mail mail;
    private final DatabaseAccess database;
    private final int hooks;
    private final Browsers browsers = new Browsers();
    private final Map<Demo, ApiClient> callers = new EnumMap<>(Demo.class);

    private Cadre(Settings settings, Launch launch, Mail mail, DatabaseAccess database, int hooks) {
        this.settings = settings;
        this.launch = launch;
        this.mail = mail;
        this.database = database;
        this.hooks = hooks;
    }

    /** The one that runs, which the first caller waits for. */
    public static synchronized Cadre running() {
        if (running == null) {
            try {
                TestRunnerAdaptor arquillian = TestRunnerAdaptorBuilder.build();
                arquillian.beforeSuite();
                arquillian.beforeClass(Cadre.class, LifecycleMethodExecutor.NO_OP);
            } catch (Exception e) {
                throw new IllegalStateException("Cadre could not be started for the tests", e);
            }
        }
        if (running == null) {
            throw new IllegalStateException("Arquillian deployed nothing");
        }
        return running;
    }

    /** Starts the servers and deploys into them, once; called by {@link RunningContainer}. */
    static synchronized Cadre deployed(Path application) throws IOException, InterruptedException, SQLException {
        if (running != null) {
            return running;
        }
        if (failed) {
            throw new IllegalStateException("Cadre could not be started for an earlier test; see there");
        }
        failed = true; // until it has started
        Cadre cadre = start();
        cadre.launch.deploy(application);
        running = cadre;
        failed = false;
        return cadre;
    }

    private static Cadre start() throws IOException, InterruptedException, SQLException {
        Map<String, Integer> ports = Map.of("cadre.port", Ports.free(), "cadre.admin.port", Ports.free());
        Settings settings = Settings.from(
                name -> ports.containsKey(name) ? String.valueOf(ports.get(name)) : System.getProperty(name),
                environment());
        Launch launch = new Launch(settings, new Progress(System.out), (name, code) -> System.err
                .println(name + " ended with code " + code + " in the middle of the tests"));
        Runtime.getRuntime().addShutdownHook(new Thread(launch::close));
        Stored.forget(settings.home());
        Mail mail = new Mail(Ports.free());
        mail.start();
        int hooks = Ports.free();
        launch.startEmpty(Map.of("CADRE_SMTP_HOST", "127.0.0.1", "CADRE_SMTP_PORT", String.valueOf(mail.port()),
                "CADRE_WEBHOOK_HOSTS", "http://127.0.0.1:" + hooks, "CADRE_MAIL_WINDOW", "PT0S",
                "CADRE_UPLOAD_MEGABYTES", "2", "CADRE_API_REQUESTS", "100000",
                "CADRE_API_REQUESTS_OF_ACCOUNT", "100000", "CADRE_API_REQUESTS_OF_ADDRESS", "100000",
                "JAVA_TOOL_OPTIONS", RunCommand.SHORT_LIVED));
        return new Cadre(settings, launch, mail, launch.database().asOwner(), hooks);
    }

    /** The process's own, without a database or mail server that a developer may have set for himself. */
    private static Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.keySet().removeIf(name -> name.startsWith("CADRE_"));
        return environment;
    }

    public int port() {
        return settings.port();
    }

    /** The folder that the application writes to. */
    public Path home() {
        return settings.home();
    }

    public URI uri(String path) {
        return URI.create(settings.baseUrl() + path);
    }

    /** Somebody with a browser's cookies who has not signed in. */
    public Visitor visitor() {
        return new Visitor(URI.create(settings.baseUrl()));
    }

    /** The demo company's asker, expert or CIO office, signed in by the form. */
    public Visitor signedIn(Demo account) {
        return visitor().signIn(account.mail(), demoPassword());
    }

    /** A caller of the API as one of the demo accounts, with the token that all tests share: comparing a password takes long. */
    public ApiClient api(Demo account) {
        return callers.computeIfAbsent(account, one -> api(one.mail(), demoPassword()));
    }

    /** A caller of the API with a fresh token. */
    public ApiClient api(String mail, String password) {
        return ApiClient.withTokenFor(URI.create(settings.baseUrl()), mail, password);
    }

    /** A caller of the API without a token. */
    public ApiClient api() {
        return new ApiClient(URI.create(settings.baseUrl()), "");
    }

    public String demoPassword() {
        return launch.demoPassword();
    }

    public Mail mail() {
        return mail;
    }

    /** The one port of this machine that webhooks may call; nobody listens there but a test that does. */
    public int hooksPort() {
        return hooks;
    }

    public Browsers browsers() {
        return browsers;
    }

    /** A connection to the application's database as the owner of its tables, which the caller closes. */
    public Connection database() throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    /** Puts the application's clock forward, for good: time does not go back. */
    public void advanceClock(Duration by) {
        Answer answer = visitor().post("/test-support/clock", Map.of("advance", by.toString()));
        if (answer.status() != 204) {
            throw new IllegalStateException("the clock was not put forward: " + answer);
        }
    }

    /** The three accounts of the demo company. */
    public enum Demo {
        ASKER, EXPERT, CIO;

        public String mail() {
            return name().toLowerCase(Locale.ROOT) + "@cadre.example";
        }
    }
}
