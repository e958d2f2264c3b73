package org.cadre.kills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.cadre.launch.OwnServer;
import org.cadre.launch.Ports;
import org.cadre.launch.RunCommand;
import org.cadre.launch.Stored;
import org.cadre.scopes.Scope;
import org.cadre.system.ApiClient;
import org.cadre.system.Await;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Kills each process of the run command while a crowd asks, accepts and answers, and then looks for all that was
 * acknowledged since the first of them. The tests go on from each other, since a start costs more than all that is looked at.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@OwnServer
class KilledIT {
    private static final Path HOME = RunCommand.HOME;
    private static final int PORT = Ports.free();
    private static final Map<String, String> SETTINGS = Map.of("cadre.port", Integer.toString(PORT), "cadre.admin.port",
            Integer.toString(Ports.free()));
    private static final String READY = "Cadre is ready at http://localhost:" + PORT + "/";
    /** Each of them may have been between the 250 and its commit. */
    private static final int MAIL_WORKERS = 2;
    private static final int HOOKS = 12;

    private static final Acknowledged ACKNOWLEDGED = new Acknowledged();
    private static final ApiClient API = new ApiClient(URI.create("http://localhost:" + PORT), "");
    private static DeadlyPostOffice office;
    private static DeadlyReceiver receiver;
    private static RunCommand run;
    private static KilledBatch batch;
    private static int kills;

    @BeforeAll
    static void serve() throws Exception {
        assumeTrue(Files.exists(Path.of("/proc/self/cmdline")), "processes are found by /proc");
        Stored.forget(HOME);
        office = new DeadlyPostOffice();
        receiver = new DeadlyReceiver();
        run = start().awaitLine(READY);
        try (var connection = run.database(); var statement = connection.createStatement()) {
            statement.execute("""
                    insert into api_token (id, hash, colleague_id, label, created_at, expires_at, scopes)
                    select gen_random_uuid(), sha256(cast(mail as bytea)), id, 'test', now(), now() + interval '1 day',
                      '%s'
                    from colleague where left_at is null""".formatted(Scope.joined(Set.copyOf(Scope.all()))));
            // so that no wave is short because its people have enough to do
            statement.execute("update expert_profile set max_open = 50, weekly_minutes = 2400");
            statement.execute("""
                    insert into pool_duty (id, pool_id, colleague_id, day, from_minute, until_minute)
                    select gen_random_uuid(), pool_id, colleague_id, day, 0, 1440
                    from pool_member, generate_series(1, 7) day""");
            statement.execute("create table acknowledged (number bigint primary key)");
        }
        var employees = List.of("expert@cadre.example", "cio@cadre.example", aThird());
        batch = new KilledBatch(API.as("asker@cadre.example"), employees.stream().map(API::as).toList());
    }

    @AfterAll
    static void stop() throws Exception {
        RunCommand.endAll(HOME);
        if (office != null)
            office.close();
        if (receiver != null)
            receiver.close();
    }

    @Test
    @Order(1)
    void aKilledDatabaseEndsTheRestAndLosesNothing() throws Exception {
        List<Long> inserted = new ArrayList<>();
        try (var connection = run.database()) {
            killInTheCrowd(1, RunCommand::postgres, () -> insertUntilItBreaks(connection, inserted));
        }
        assertThat(run.awaitEnd()).isEqualTo(1);
        assertThat(run.output()).contains("Cadre: PostgreSQL ended by itself");
        RunCommand.awaitNothingRunning(HOME);
        run = start().awaitLine(READY);
        compare("after the database was killed");
        try (var connection = run.database(); var statement = connection.prepareStatement("""
                select count(*) from unnest(?) as told (number)
                where number not in (select number from acknowledged)""")) {
            statement.setArray(1, connection.createArrayOf("bigint", inserted.toArray()));
            var rows = statement.executeQuery();
            rows.next();
            System.out.println(inserted.size() + " single rows acknowledged before the kill, " + rows.getInt(1)
                    + " of them missing after it");
            assertThat(inserted).isNotEmpty();
            assertThat(rows.getInt(1)).isZero();
        }
    }

    @Test
    @Order(2)
    void aKilledServerEndsTheRestAndLosesNothing() throws Exception {
        int begun = ACKNOWLEDGED.all();
        killInTheCrowd(2, RunCommand::payara, () -> {
            Await.until("the crowd to be at work", () -> ACKNOWLEDGED.all() >= begun + 40);
            batch.importUntilItBreaks();
        });
        assertThat(run.awaitEnd()).isEqualTo(1);
        assertThat(run.output()).contains("Cadre: Payara ended by itself (exit code 137)");
        RunCommand.awaitNothingRunning(HOME);
        run = start().awaitLine(READY);
        compare("after the server was killed");
        try (var connection = run.database()) {
            batch.isWhole(connection);
        }
    }

    @Test
    @Order(3)
    void aKilledLauncherLeavesNothingRunningAndLosesNothing() throws Exception {
        killInTheCrowd(3, RunCommand::handle, batch::judgeUntilItBreaks);
        RunCommand.awaitNothingRunning(HOME);
        run = start().awaitLine("Starting Payara");
        Await.until("Payara to run", () -> run.hasPayara());
    }

    @Test
    @Order(4)
    void aKilledLauncherAndWatchdogAreCleanedUpByTheNextStart() throws Exception {
        ProcessHandle watchdog = run.watchdog();
        RunCommand.signal(watchdog, "STOP");
        RunCommand.kill(run.handle());
        RunCommand.kill(watchdog);
        assertThat(run.awaitEnd()).isEqualTo(137); // until then it holds the home's lock
        assertThat(RunCommand.processesOf(HOME)).as("left alone").hasSizeGreaterThanOrEqualTo(2);
        run = start().awaitLine("Stopping what an earlier run left").awaitLine(READY);
        compare("after the launcher was killed");
        try (var connection = run.database()) {
            batch.isJudgedOnce(connection);
        }
    }

    @Test
    @Order(5)
    void aMailComesTwiceOnlyWhereTheServerIsKilledBetweenThe250AndItsCommit() throws Exception {
        int before = office.taken().size();
        UUID ask = API.as("asker@cadre.example")
                .post("/asks", "{\"text\": \"How do I rotate the signing key?\"}").id().orElseThrow();
        awaitDrained();
        int invitations = office.taken().size() - before;
        assertThat(invitations).as("mails to the first wave").isEqualTo(3);
        try (var connection = run.database()) {
            batch.wantConsensus(connection);
        }
        office.killAtNextMail(run.payara());
        answer(ask, "The server dies of this");
        Await.until("the end of the server", () -> office.killed().isPresent());
        run.awaitEnd();
        run = start().awaitLine(READY);
        answer(ask, "After");
        awaitDrained();
        var taken = office.taken().subList(before + invitations, office.taken().size());
        System.out.println(taken.size() + " mails taken for 2 answers; killed after the 250 to "
                + office.killed().orElseThrow() + ": " + taken);
        assertThat(taken).hasSize(3).filteredOn(office.killed().orElseThrow()::equals).hasSize(2);
        kills++;
        compare("after the server was killed by its mail server");
        try (var connection = run.database()) {
            batch.hasConsensus(connection);
        }
    }

    @Test
    @Order(6)
    void aWebhookComesTwiceOnlyWhereTheServerIsKilledBeforeItsAnswerAndThenByTheSameId() throws Exception {
        var hook = API.as("cio@cadre.example").post("/webhooks",
                "{\"url\": \"" + receiver.address() + "/\", \"events\": [\"ask.filed\"]}");
        assertThat(hook.status()).as(hook.body()).isEqualTo(201);
        var asks = new HashSet<UUID>();
        for (int i = 0; i < HOOKS; i++)
            asks.add(API.as("asker@cadre.example").post("/asks", "{\"text\": \"Which hook holds anchor " + i + "?\"}")
                    .id().orElseThrow());
        awaitDrained();
        receiver.killAt(4, run.payara());
        Await.until("the end of the server", () -> receiver.killed().isPresent());
        run.awaitEnd();
        run = start().awaitLine(READY);
        try (var connection = run.database()) {
            Await.until("every event to be taken", Duration.ofMinutes(4),
                    () -> new Ledger(connection).webhooks("DELIVERED") == HOOKS);
            assertThat(new Ledger(connection).webhooks("WAITING", "FAILED", "WITHHELD")).isZero();
        }
        var taken = receiver.taken();
        System.out.println(taken.size() + " events taken for " + HOOKS + " asks; killed over " + receiver.killed());
        assertThat(asks).allSatisfy(ask -> assertThat(taken).filteredOn(got -> got.body().contains(ask.toString()))
                .extracting(DeadlyReceiver.Got::id).isNotEmpty().hasSizeLessThanOrEqualTo(2));
        assertThat(taken).hasSize(HOOKS + 1).filteredOn(receiver.killed().orElseThrow()::equals).hasSize(2);
        assertThat(taken.stream().map(DeadlyReceiver.Got::id).distinct()).hasSize(HOOKS);
        kills++;
        compare("after the server was killed by a webhook's receiver");
    }

    @Test
    @Order(7)
    void theSearchFindsEveryAcknowledgedAsk() {
        ApiClient reader = API.as("asker@cadre.example");
        ACKNOWLEDGED.asks.forEach((ask, word) -> Await.until("the ask " + ask + " to be found by " + word,
                () -> reader.get("/search?q=" + word).body().contains(ask.toString())));
        System.out.println(ACKNOWLEDGED.asks.size() + " asks found by their own word");
        assertThat(ACKNOWLEDGED.asks).hasSizeGreaterThan(50);
    }

    private static String aThird() throws Exception {
        try (var connection = run.database();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select mail from colleague where clearance >= 1 and left_at is null
                          and employment = 'EMPLOYEE' and language = 'en'
                          and mail not in ('asker@cadre.example', 'expert@cadre.example', 'cio@cadre.example')
                        order by number limit 1""")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static RunCommand start() throws Exception {
        return RunCommand.start(HOME, SETTINGS,
                Map.of("CADRE_API_REQUESTS", "100000", "CADRE_SMTP_HOST", "127.0.0.1", "CADRE_SMTP_PORT",
                        Integer.toString(office.port()), "CADRE_SMTP_FROM", "Cadre <cadre@company.example>",
                        "CADRE_MAIL_WINDOW", "PT0S", "CADRE_WEBHOOK_HOSTS", receiver.address(), "CADRE_WEBHOOK_TOTAL",
                        "PT20S", "JAVA_TOOL_OPTIONS", RunCommand.SHORT_LIVED));
    }

    /** The moment is the seed's: so many acknowledgements later, and so much of a second. */
    private static void killInTheCrowd(long seed, Function<RunCommand, ProcessHandle> victim, Runnable beside)
            throws Exception {
        var dice = new Random(seed);
        int enough = ACKNOWLEDGED.all() + 40 + dice.nextInt(60);
        try (var _ = new Crowd(API, () -> run.database(), ACKNOWLEDGED, seed)) {
            var killer = Thread.ofPlatform().start(() -> {
                Await.until("the crowd to be told enough", Duration.ofMinutes(2),
                        () -> ACKNOWLEDGED.all() >= enough || !ACKNOWLEDGED.surprises.isEmpty());
                pause(dice.nextInt(200));
                RunCommand.kill(victim.apply(run));
            });
            beside.run();
            killer.join();
        }
        kills++;
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void compare(String when) throws Exception {
        awaitDrained();
        try (var connection = run.database()) {
            var ledger = new Ledger(connection);
            ledger.compare(when, ACKNOWLEDGED);
            compareMails(ledger);
        }
    }

    /** Beside what the ledger says was sent, only those letters went out whose sender was killed right after. */
    private static void compareMails(Ledger ledger) throws SQLException {
        var taken = office.taken().stream().map(KilledIT::letter)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        var twice = taken.values().stream().filter(times -> times > 1).count();
        var sent = ledger.letters("SENT");
        var unknown = new HashSet<>(taken.keySet());
        unknown.removeAll(sent);
        System.out.printf("  %d letters sent, each taken; %d of them twice and %d not known as sent, after %d kills%n",
                sent.size(), twice, unknown.size(), kills);
        assertThat(taken.keySet()).containsAll(sent);
        assertThat(ledger.letters("DROPPED")).as("withdrawn before they would have been repeated").containsAll(unknown);
        assertThat(twice + unknown.size()).isLessThanOrEqualTo((long) kills * MAIL_WORKERS);
    }

    private static UUID letter(String messageId) {
        return UUID.fromString(messageId.substring(1, messageId.indexOf('@')));
    }

    private static void awaitDrained() throws Exception {
        try (var connection = run.database()) {
            Await.until("the outbox to be empty", Duration.ofMinutes(3), () -> new Ledger(connection).drained());
        }
    }

    private static void insertUntilItBreaks(Connection connection, List<Long> inserted) {
        try (var insert = connection.prepareStatement("insert into acknowledged values (?)")) {
            for (long number = 1;; number++) {
                insert.setLong(1, number);
                insert.executeUpdate();
                inserted.add(number);
            }
        } catch (SQLException _) {
            assertThat(inserted).isNotEmpty(); // the database is gone, as it should be
        }
    }

    private static void answer(UUID ask, String text) {
        assertThat(
                API.as("cio@cadre.example").post("/asks/" + ask + "/answers", "{\"text\": \"" + text + "\"}").status())
                .isEqualTo(201);
    }
}
