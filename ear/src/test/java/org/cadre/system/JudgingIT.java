package org.cadre.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.cadre.system.Cadre.Demo;
import org.junit.jupiter.api.Test;

/** A batch of 500 items from CSV to export, judged by three workers through the API. */
@SystemTest
class JudgingIT {
    private static final int ITEMS = 500;
    private static final int GOLD = 50;
    private static final String FORM = """
            {"question": "Is **{{text}}** a complaint?", "inputs": [{"key": "complaint", "label": "Complaint",
              "type": "CHOICE", "options": [{"value": "yes", "hotkey": "y"}, {"value": "no", "hotkey": "n"}]}]}""";
    private static final Pattern ITEM = Pattern.compile("\"item\":\"([0-9a-f-]{36})\"");
    private static final Pattern QUESTION = Pattern
            .compile("\"data\":\\{\"text\":\"([^\"]*)\"},\"item\":\"([0-9a-f-]{36})\"");
    private static final Pattern CONTESTED = Pattern
            .compile("\"data\":\\{\"text\":\"([^\"]*)\"},\"id\":\"([0-9a-f-]{36})\"");
    private static final Pattern TEXT = Pattern.compile("\"data\":\\{\"text\":\"([^\"]*)\"}");
    private static final Pattern OUTCOME = Pattern.compile("\\{\"confidence\":([0-9.E-]+),\"input\":\"complaint\","
            + "\"item\":(\\d+),\"method\":\"(\\w+)\"(?:,\"value\":\"(\\w+)\")?}");

    @Test
    void fiveHundredItemsGoFromCsvToExport(Cadre cadre) throws Exception {
        var asker = cadre.api(Demo.ASKER);
        var truth = new HashMap<String, String>();
        UUID id = asker.post("/batches", "{\"title\": \"Complaints of the medlar shop\", \"text\": \"What is it?\"}")
                .id().orElseThrow();
        String at = "/batches/" + id;
        asker.put(at + "/form", FORM);
        var jobs = new ImportJobs(asker);
        assertThat(jobs.ended(jobs.sendCsv(at + "/items?name=medlars.csv", items(truth)))).contains("DONE");
        assertThat(asker.put(at + "/settings", """
                {"overlap": 3, "mostOverlap": 3, "quizQuestions": 5, "quizPercent": 60, "quizAttempts": 3,
                 "goldPercent": 10, "itemSeconds": 5}""").status()).isEqualTo(200);
        assertThat(asker.post(at + "/start", "").body()).contains("\"state\":\"RUNNING\"");
        assertThat(asker.post(at + "/join", "").status()).as("one's own").isEqualTo(409);

        long began = System.nanoTime();
        var judged = work(workers(cadre), at, truth);
        System.out.printf("%d judgments by three workers in %.1f s%n", judged.stream().mapToInt(one -> one).sum(),
                (System.nanoTime() - began) / 1e9);
        System.out.printf("%d of %d items tie and are for a person%n", decideTies(asker, at, truth), ITEMS - GOLD);
        Await.until("the batch to be done", () -> asker.get(at).body().contains("\"state\":\"DONE\""));
        assertThat(asker.get(at + "/progress").body()).contains("\"done\":" + (ITEMS - GOLD),
                "\"given\":" + 3 * (ITEMS - GOLD));
        Await.until("its consensus",
                () -> asker.get(at + "/consensus/runs").body().contains("\"state\":\"DONE\""));
        print(asker, at, truth);

        String archive = asker.post(at + "/exports", "{}").header("Location").replaceFirst(".*/api/v1", "");
        Await.until("the archive", Duration.ofSeconds(60), () -> asker.get(at + "/exports").body().contains("READY"));
        Answer zip = asker.getAs(archive, "application/zip");
        assertThat(zip.status()).isEqualTo(200);
        assertThat(zip.body()).as("the names of its files").contains("items.csv", "judgments.csv", "MANIFEST.sha256");
    }

    private static String items(Map<String, String> truth) {
        var random = new Random(7);
        var csv = new StringBuilder("id,text,gold\n");
        for (int i = 1; i <= ITEMS; i++) {
            String answer = random.nextInt(3) == 0 ? "yes" : "no";
            truth.put("medlar " + i, answer);
            csv.append("m-").append(i).append(",medlar ").append(i).append(',').append(i <= GOLD ? answer : "")
                    .append('\n');
        }
        return csv.toString();
    }

    private static List<ApiClient> workers(Cadre cadre) throws Exception {
        Staff.letTheExpertHaveTime();
        var workers = new ArrayList<>(List.of(cadre.api(Demo.EXPERT)));
        for (Staff one : Staff.speaking("en").subList(0, 2)) {
            one.admit("EMPLOYEE");
            workers.add(cadre.api(one.mail(), cadre.demoPassword()));
        }
        return workers;
    }

    /** All at once, until there is nothing left for anybody. @return how many each has judged */
    private static List<Integer> work(List<ApiClient> workers, String at, Map<String, String> truth)
            throws Exception {
        try (var threads = Executors.newFixedThreadPool(workers.size())) {
            var calls = new ArrayList<Callable<Integer>>();
            for (int worker = 0; worker < workers.size(); worker++) {
                var api = workers.get(worker);
                double right = 0.95 - 0.1 * worker;
                int seed = worker;
                calls.add(() -> work(api, at, truth, new Worker(right, new Random(seed))));
            }
            var judged = new ArrayList<Integer>();
            for (Future<Integer> one : threads.invokeAll(calls))
                judged.add(one.get());
            return judged;
        }
    }

    /** Who is right so often. */
    private record Worker(double right, Random random) {
        String answer(String truth) {
            return random.nextDouble() < right ? truth : truth.equals("yes") ? "no" : "yes";
        }
    }

    private static int work(ApiClient api, String at, Map<String, String> truth, Worker worker) {
        assertThat(api.post(at + "/join", "").status()).isEqualTo(200);
        assertThat(api.post(at + "/next", "").status()).as("before the quiz").isEqualTo(409);
        String quiz = api.post(at + "/quiz", "").body();
        var answers = QUESTION.matcher(quiz).results().map(found -> "{\"item\": \"%s\", \"answer\": %s}"
                .formatted(found.group(2), answer(truth.getOrDefault(found.group(1), "")))).toList();
        assertThat(api.put(at + "/quiz", "{\"answers\": " + answers + "}").body()).contains("PASSED");
        int judged = 0;
        Answer next = api.post(at + "/next", "");
        while (next.body().contains("\"item\"")) {
            String item = first(ITEM, next.body());
            String said = worker.answer(truth.getOrDefault(first(TEXT, next.body()), ""));
            next = api.with("Idempotency-Key", "\"" + UUID.randomUUID() + "\"").post(at + "/judgments?next=true",
                    "{\"item\": \"%s\", \"answer\": %s}".formatted(item, answer(said)));
            assertThat(next.status()).as(next.body()).isEqualTo(200);
            judged++;
        }
        return judged;
    }

    /**
     * Whoever never was wrong may weigh as much as two others of whom little is known yet: such an item is for the requester.
     *
     * @return how many
     */
    private static long decideTies(ApiClient asker, String at, Map<String, String> truth) {
        var waiting = CONTESTED.matcher(asker.get(at + "/adjudications?limit=100").body()).results().toList();
        waiting.forEach(found -> assertThat(asker.put(at + "/adjudications/" + found.group(2),
                "{\"answer\": %s, \"reason\": \"I know the medlars.\"}"
                        .formatted(answer(truth.getOrDefault(found.group(1), ""))))
                .status()).isEqualTo(204));
        return waiting.size();
    }

    private static String answer(String value) {
        return "{\"complaint\": \"" + value + "\"}";
    }

    private static String first(Pattern pattern, String body) {
        return pattern.matcher(body).results().findFirst().map(found -> found.group(1)).orElseThrow();
    }

    /** The consensus as a table, by method, of what nobody expected an answer to. */
    private static void print(ApiClient asker, String at, Map<String, String> truth) {
        String body = asker.get(at + "/consensus?limit=1000").body();
        System.out.println(body.replaceFirst("(?s)\"items\":\\[.*?\\](,\"next\":\"\\d+\")?", "\"items\":[...]"));
        System.out.println("method             items  right  mean confidence");
        for (String method : List.of("MAJORITY", "WEIGHTED_MAJORITY", "DAWID_SKENE")) {
            var found = OUTCOME.matcher(body).results().filter(one -> one.group(3).equals(method))
                    .filter(one -> Integer.parseInt(one.group(2)) > GOLD).toList();
            long right = found.stream()
                    .filter(one -> truth.getOrDefault("medlar " + one.group(2), "").equals(one.group(4))).count();
            double sure = found.stream().map(MatchResult::group).mapToDouble(one -> Double
                    .parseDouble(one.replaceAll(".*\"confidence\":([0-9.E-]+).*", "$1"))).average().orElse(0);
            System.out.printf("%-18s %5d  %.4f  %.4f%n", method, found.size(), (double) right / found.size(), sure);
            assertThat(found).hasSize(ITEMS - GOLD);
            assertThat((double) right / found.size()).isGreaterThan(0.9);
        }
    }
}
