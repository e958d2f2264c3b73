package org.cadre.kills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;

import org.cadre.system.Answer;
import org.cadre.system.ApiClient;
import org.cadre.system.Await;
import org.cadre.system.ImportJobs;

/** A batch whose server is killed while its items are imported, while they are judged and while its consensus is worked out. */
final class KilledBatch {
    /** As many as need nobody's consent, at a second each. */
    static final int ITEMS = 14_000;
    private static final int OVERLAP = 2;
    private static final int METHODS = 3;
    private static final Pattern ITEM = Pattern.compile("\"item\":\"([0-9a-f-]{36})\"");
    private static final Pattern JUDGMENT = Pattern.compile("\"judgment\":\"([0-9a-f-]{36})\"");
    private static final String NO = "{\"item\": \"%s\", \"answer\": {\"complaint\": \"no\"}}";

    private final ApiClient requester;
    private final List<ApiClient> workers;
    private final UUID id;
    private final String at;
    private final Map<UUID, String> judged = new ConcurrentHashMap<>();
    /** What each worker had said when the server was gone, by its key, and was not told whether it was taken. */
    private final Map<ApiClient, Said> unanswered = new ConcurrentHashMap<>();
    /** Answers that a worker who does nothing wrong should not get. */
    private final Queue<String> surprises = new ConcurrentLinkedQueue<>();
    private String job = "";

    private record Said(String key, String item) {}

    KilledBatch(ApiClient requester, List<ApiClient> workers) {
        this.requester = requester;
        this.workers = workers;
        id = requester.post("/batches", "{\"title\": \"Letters of the killed shop\", \"text\": \"What is it?\"}").id()
                .orElseThrow();
        at = "/batches/" + id;
        assertThat(requester.put(at + "/form", """
                {"question": "Is **{{text}}** a complaint?", "inputs": [{"key": "complaint", "label": "Complaint",
                  "type": "CHOICE", "options": [{"value": "yes", "hotkey": "y"}, {"value": "no", "hotkey": "n"}]}]}""")
                .status()).isEqualTo(200);
    }

    void importUntilItBreaks() {
        try {
            job = new ImportJobs(requester).sendCsv(at + "/items?name=killed.csv", items());
        } catch (UncheckedIOException _) {
            job = ""; // killed before it could say that it has the file
        }
    }

    private static String items() {
        var csv = new StringBuilder("id,text\n");
        for (int i = 1; i <= ITEMS; i++)
            csv.append(i).append(",Letter ").append(i).append(" of the killed shop\n");
        return csv.toString();
    }

    /** All items are there once, whatever the kill broke off, or none, and then the same file can be sent again. */
    void isWhole(Connection database) throws SQLException {
        var jobs = new ImportJobs(requester);
        String state = job.isEmpty()
                ? "was not taken"
                : jobs.ended(job).replaceAll("(?s).*\"state\":\"(\\w+)\".*", "$1");
        long items = count(database, "batch_item where batch_id = ?");
        System.out.printf("  import of %d items at the kill: %s, %d items%n", ITEMS, state, items);
        assertThat(items).isEqualTo(state.equals("DONE") ? ITEMS : 0);
        if (items == 0)
            assertThat(jobs.ended(jobs.sendCsv(at + "/items?name=killed.csv", items()))).contains("\"state\":\"DONE\"");
        assertThat(requester.send("POST", at + "/items?name=killed.csv", BodyPublishers.ofString(items()), "text/csv")
                .status()).as("the same file").isEqualTo(400);
        assertThat(count(database, "batch_item where batch_id = ?")).isEqualTo(ITEMS);
        assertThat(requester.put(at + "/settings",
                "{\"overlap\": %1$d, \"mostOverlap\": %1$d, \"quizQuestions\": 0, \"goldPercent\": 0, \"itemSeconds\": 1}"
                        .formatted(OVERLAP))
                .status()).isEqualTo(200);
        assertThat(requester.post(at + "/start", "").body()).contains("\"state\":\"RUNNING\"");
        for (ApiClient worker : workers)
            assertThat(worker.post(at + "/join", "").status()).isEqualTo(200);
    }

    /** By all workers at once. */
    void judgeUntilItBreaks() {
        var threads = new ArrayList<Thread>();
        for (ApiClient worker : workers)
            threads.add(Thread.ofPlatform().start(() -> judgeUntilItBreaks(worker)));
        for (Thread thread : threads)
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
    }

    private void judgeUntilItBreaks(ApiClient worker) {
        try {
            Answer next = worker.post(at + "/next", "");
            for (var item = found(ITEM, next.body()); item.isPresent(); item = found(ITEM, next.body())) {
                String key = "\"" + UUID.randomUUID() + "\"";
                unanswered.put(worker, new Said(key, item.get()));
                next = said(worker, key, item.get());
                if (next.status() >= 500)
                    return; // it is going down
                judged.put(UUID.fromString(found(JUDGMENT, next.body()).orElseThrow()), item.get());
            }
            surprises.add(next.toString());
        } catch (UncheckedIOException _) {
            assertThat(unanswered).containsKey(worker); // killed, as it should be
        }
    }

    private Answer said(ApiClient worker, String key, String item) {
        return worker.with("Idempotency-Key", key).post(at + "/judgments?next=true", NO.formatted(item));
    }

    /** Nothing that was acknowledged is gone; what was not can be said again and is there once. */
    void isJudgedOnce(Connection database) throws SQLException {
        assertThat(surprises).isEmpty();
        var given = new ArrayList<UUID>();
        unanswered.forEach((worker, said) -> {
            Answer again = said(worker, said.key(), said.item());
            assertThat(again.status()).as(again.body()).isEqualTo(200);
            given.add(UUID.fromString(found(JUDGMENT, again.body()).orElseThrow()));
        });
        given.addAll(judged.keySet());
        System.out.printf("  %d judgments acknowledged before the kill, %d said again after it, %d are there%n",
                judged.size(), unanswered.size(), count(database, "judgment where state = 'GIVEN' and batch_id = ?"));
        assertThat(judged).hasSizeGreaterThan(10);
        assertThat(count(database, "judgment where state = 'GIVEN' and batch_id = ?"))
                .isEqualTo(given.stream().distinct().count());
        try (var statement = database.prepareStatement("select count(*) from judgment where id = any(?)")) {
            statement.setArray(1, database.createArrayOf("uuid", given.toArray()));
            var rows = statement.executeQuery();
            rows.next();
            assertThat(rows.getLong(1)).isEqualTo(given.stream().distinct().count());
        }
        assertThat(count(database, "batch_item where given + leased > wanted and batch_id = ?")).isZero();
        assertThat(count(database, """
                (select from batch_item i where i.batch_id = ? and i.given <> (select count(*) from judgment j
                  where j.batch_id = i.batch_id and j.seq = i.seq and j.state = 'GIVEN')) miscounted""")).isZero();
    }

    /** Lets every worker have said something of every item, in one statement, and wants a consensus. */
    void wantConsensus(Connection database) throws SQLException {
        try (var all = database.prepareStatement(
                """
                        insert into judgment (id, batch_id, seq, worker_id, state, answer, given_at)
                        select gen_random_uuid(), i.batch_id, i.seq, w.worker_id, 'GIVEN',
                          jsonb_build_object('complaint', case hashtext(i.seq || cast(w.worker_id as text)) & 7 when 0 then 'yes' else 'no' end), now()
                        from batch_item i join batch_worker w on w.batch_id = i.batch_id where i.batch_id = ?
                        on conflict do nothing""")) {
            all.setObject(1, id);
            all.executeUpdate();
        }
        assertThat(requester.post(at + "/consensus/runs", "").status()).isEqualTo(202);
    }

    /** The run goes on where it was, or begins again; its results are there once. */
    void hasConsensus(Connection database) throws SQLException {
        Await.until("the consensus", Duration.ofMinutes(2),
                () -> count(database, "consensus_run where state = 'DONE' and batch_id = ?") == 1);
        long results = count(database,
                "consensus_result where output in (select output from consensus_run where batch_id = ?)");
        System.out.printf("  consensus of %d items: %d results of %d methods%n", ITEMS, results, METHODS);
        assertThat(results).isEqualTo((long) ITEMS * METHODS);
    }

    private long count(Connection database, String from) throws SQLException {
        try (var statement = database.prepareStatement("select count(*) from " + from)) {
            statement.setObject(1, id);
            var rows = statement.executeQuery();
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Optional<String> found(Pattern pattern, String body) {
        return pattern.matcher(body).results().findFirst().map(one -> one.group(1));
    }
}
