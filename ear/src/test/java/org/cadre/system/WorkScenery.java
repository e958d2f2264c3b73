package org.cadre.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.util.UUID;

import org.cadre.system.Cadre.Demo;

/** Batches of the asker's on which the expert works. */
final class WorkScenery {
    private static final String EVERY_TYPE = """
            {"question": "What is **{{title}}** about?", "shown": [{"column": "title"}, {"column": "photo", "picture": true}],
             "inputs": [
              {"key": "kind", "label": "Kind", "type": "CHOICE", "options": [
                {"value": "bug", "label": "A bug", "hotkey": "b"}, {"value": "wish", "label": "A wish"}]},
              {"key": "parts", "label": "Parts", "required": false, "type": "MULTI_CHOICE", "options": [
                {"value": "Pages"}, {"value": "API"}, {"value": "Documents"}]},
              {"key": "mood", "label": "Mood", "required": false, "type": "SCALE", "min": -2, "max": 2,
               "low": "angry", "high": "glad"},
              {"key": "names", "label": "Names", "required": false, "type": "SPAN", "column": "text", "options": [
                {"value": "Person"}, {"value": "Place"}]},
              {"key": "why", "label": "Why", "help": "In a sentence", "required": false, "type": "TEXT", "longest": 200},
              {"key": "sketch", "label": "Sketch", "required": false, "type": "IMAGE"}]}""";
    private static final String PICTURE = "parcel.png";
    private static final String COMPLAINT = """
            {"question": "Is **{{text}}** a complaint?", "inputs": [
              {"key": "complaint", "label": "Complaint", "type": "CHOICE", "options": [{"value": "yes"}, {"value": "no"}]}]}""";

    /** One with an input of each type, of which the expert has an item before them. */
    final UUID running;
    /** One whose quiz the expert has begun. */
    final UUID quiz;
    /** One that is judged, with an item that waits for a person, results and a flag. */
    final UUID judged;
    final String contested;

    WorkScenery(Scenery on, Cadre cadre) throws SQLException {
        var asker = cadre.api(Demo.ASKER);
        var expert = cadre.api(Demo.EXPERT);
        running = started(asker, "Letters of the quince shop", EVERY_TYPE, """
                title,photo,text
                A late parcel,parcel.png,Ada Lovelace met Charles Babbage in London. Ada was late.
                Thanks,,Thank you.
                """, "{\"overlap\": 1, \"mostOverlap\": 1, \"goldPercent\": 0}");
        join(expert, running);
        quiz = started(asker, "Complaints of the quince shop", COMPLAINT, """
                text,gold
                It came late.,yes
                Thank you.,no
                Where is it?,
                """, "{\"quizQuestions\": 2, \"quizAttempts\": 2}");
        join(expert, quiz);
        assertThat(expert.post("/batches/" + quiz + "/quiz", "").body()).contains("OPEN");
        judged = started(asker, "Praise of the quince shop", COMPLAINT, """
                text,gold
                It came late.,
                Thank you.,
                Where is it?,
                """, "{\"overlap\": 1, \"mostOverlap\": 1, \"goldPercent\": 0}");
        join(expert, judged);
        for (String answer : new String[]{"yes", "no"})
            judge(expert, answer);
        try (var connection = cadre.database(); var statement = connection.createStatement()) {
            statement.execute("update batch_item set state = 'ADJUDICATE', result = null where batch_id = '" + judged
                    + "' and given > 0");
            statement.execute("""
                    insert into worker_flag (id, batch_id, worker_id, pattern, strength, evidence, found_at)
                    select gen_random_uuid(), w.batch_id, w.worker_id, 'ONE_ANSWER', 0.97,
                      '{"judgments": 120, "share": 0.99, "expected": 0.31, "chance": 1e-9}', now()
                    from batch_worker w where w.batch_id = '%s'""".formatted(judged));
        }
        contested = on.id("batch_item where state = 'ADJUDICATE' and batch_id = '" + judged + "'");
        assertThat(asker.post("/batches/" + judged + "/consensus/runs", "").status()).isEqualTo(202);
        Await.until("its consensus",
                () -> asker.get("/batches/" + judged + "/consensus/runs").body().contains("\"state\":\"DONE\""));
    }

    /** A running batch of the asker's. */
    static UUID started(ApiClient asker, String title, String form, String items, String settings) {
        UUID id = asker.post("/batches", "{\"title\": \"" + title
                + "\", \"text\": \"A **complaint** wants something to be put right. *It came late* is one.\"}").id()
                .orElseThrow();
        String at = "/batches/" + id;
        assertThat(asker.put(at + "/form", form).status()).isEqualTo(200);
        if (items.contains(PICTURE))
            assertThat(asker.send("POST", at + "/pictures?name=" + PICTURE, BodyPublishers.ofByteArray(
                    AttachmentIT.picture()), "application/octet-stream").status()).isEqualTo(201);
        var jobs = new ImportJobs(asker);
        assertThat(jobs.ended(jobs.sendCsv(at + "/items?name=" + id + ".csv", items))).contains("DONE");
        Answer set = asker.put(at + "/settings", settings);
        assertThat(set.status()).as(set.body()).isEqualTo(200);
        assertThat(asker.post(at + "/start", "").body()).contains("\"state\":\"RUNNING\"");
        return id;
    }

    static void join(ApiClient worker, UUID batch) {
        Answer joined = worker.post("/batches/" + batch + "/join", "");
        assertThat(joined.status()).as(joined.body()).isEqualTo(200);
    }

    private void judge(ApiClient worker, String answer) {
        String next = worker.post("/batches/" + judged + "/next", "").body();
        String item = next.replaceFirst("(?s).*\"item\":\"([0-9a-f-]{36})\".*", "$1");
        assertThat(worker.post("/batches/" + judged + "/judgments",
                "{\"item\": \"" + item + "\", \"answer\": {\"complaint\": \"" + answer + "\"}}").status())
                .isEqualTo(200);
    }
}
