package org.cadre.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Two who work together on what nobody else may know of: one asks, the other answers.
 *
 * @param name of what they hide
 * @param secret what is sent beside the text of a question of theirs, as members of a JSON object
 */
record Insiders(Cadre cadre, String name, List<Standpoint> two, String secret) {
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final Pattern TIME = Pattern.compile("\"(\\d{4}-[^\"]+Z)\"");

    Standpoint asker() {
        return two.getFirst();
    }

    Standpoint helper() {
        return two.getLast();
    }

    /** Lets the helper be found for what the asker will ask. */
    void ready() {
        done(helper().api().put("/colleagues/me/profile", """
                {"weeklyMinutes": 2400, "maxOpen": 50, "optedOut": false,
                 "skills": [{"skill": "Kubernetes", "level": 5}]}"""));
    }

    /** An open question that everybody may see, with an answer. */
    UUID openly() {
        UUID ask = made(
                asker().api().post("/asks",
                        "{\"text\": \"Kubernetes keys of the tamarind shop: who turns them?\", \"classification\": \"PUBLIC\"}"));
        made(helper().api().post("/asks/" + ask + "/answers", "{\"text\": \"A timer does.\"}"));
        return ask;
    }

    /**
     * Does in secret all that can be done to a question, and tells the ids of its parts.
     *
     * @param open a question of the asker's that everybody may see, which is said to be the same as the hidden one
     */
    Map<String, String> work(String tag, UUID open) {
        var parts = new HashMap<String, String>();
        UUID file = made(asker().api().send("POST", "/files?name=quetzal.log",
                BodyPublishers.ofString("09:00 quetzal up\n"), "application/octet-stream"));
        String log = " [quetzal.log](/files/" + file + ")";
        UUID ask = ask("Quetzal rotation of the kubernetes keys before the merger?" + log, tag);
        parts.put("ask", ask.toString());
        parts.put("file", file.toString());
        parts.put("invitation", row("invitation where ask_id = '" + ask + "'"));
        String at = "/asks/" + ask;
        UUID answer = made(helper().api().post(at + "/answers", "{\"text\": \"Quetzal keys turn at night.\"}"));
        parts.put("answer", answer.toString());
        parts.put("comment",
                made(asker().api().post(at + "/comments", "{\"text\": \"Every quetzal night?\"}")).toString());
        made(helper().api().post(at + "/answers/" + answer + "/comments", "{\"text\": \"Every second.\"}"));
        done(helper().api().put("/follows/asks/" + ask, ""));
        done(asker().api().put(at + "/answers/" + answer + "/vote", "{\"value\": 1}"));
        done(asker().api().post(at + "/answers/" + answer + "/accept", ""));
        parts.put("revision", edited(at, log));
        parts.put("meeting", met(at).toString());
        done(helper().api().post(at + "/grounds/contest", "{\"words\": \"Why me, of all quetzals?\"}"));
        parts.put("contest", row("contest where ask_id = '" + ask + "'"));
        merge(ask, tag, parts);
        done(asker().api().put("/asks/" + open + "/duplicates", "{\"target\": \"" + ask + "\"}"));
        batch(parts);
        parts.put("held", hold());
        parts.put("notice", row("notice where ask_id = '" + ask + "'"));
        for (var insider : two)
            Await.until("the insiders to find it",
                    () -> insider.api().get("/search?q=quetzal").body().contains(ask.toString()));
        return parts;
    }

    /** Takes back that an open question is the same as the hidden one. */
    void unmark(UUID open) {
        done(asker().api().delete("/asks/" + open + "/duplicates"));
    }

    void comment(String ask) {
        made(asker().api().post("/asks/" + ask + "/comments", "{\"text\": \"Turned.\"}"));
    }

    /** A batch that runs. */
    private void batch(Map<String, String> parts) {
        UUID batch = made(asker().api().post("/batches",
                "{\"title\": \"Quetzal keys to be judged\", \"text\": \"Is it a key?\", " + secret + "}"));
        String at = "/batches/" + batch;
        done(asker().api().put(at + "/form", """
                {"question": "Is {{text}} a key?", "inputs": [{"key": "key", "label": "Key", "type": "CHOICE",
                  "options": [{"value": "yes"}, {"value": "no"}]}]}"""));
        var jobs = new ImportJobs(asker().api());
        String job = jobs.sendCsv(at + "/items", "text\nThe quetzal one\n");
        jobs.ended(job);
        done(asker().api().post(at + "/start", ""));
        parts.put("batch", batch.toString());
        parts.put("item", ID.matcher(asker().api().get(at + "/items").body()).results().findFirst().orElseThrow()
                .group(1));
        parts.put("job", job.substring(job.lastIndexOf('/') + 1));
    }

    /** One that waits for somebody of governance, as where the company lets account numbers stay in texts. */
    private String hold() {
        String held = UUID.randomUUID().toString();
        try (var connection = cadre.database(); var statement = connection.createStatement()) {
            statement.execute("""
                    insert into held_ask (id, asker_id, anonymous, held_at, state, findings, wanted)
                    values ('%s', '%s', false, now(), 'WAITING', 'PERSONAL', cast('{"title": "A quetzal held",
                      "text": "A quetzal held", "tags": [], "language": "en", "classification": "INTERNAL",
                      "urgency": "NORMAL", "mustHave": [], "niceToHave": [], "pool": "", "wall": "",
                      "exportControlled": false, "region": "", %s}' as jsonb))""".formatted(held, asker().id(),
                    secret));
            statement.execute("""
                    insert into approval (ask_id, rule, version, reason, role, since, state)
                    values ('%s', 'sensitive-text-is-held', 1, '{"en": "Somebody looks at it first."}', 'GOVERNANCE',
                      now(), 'WAITING')""".formatted(held));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return held;
    }

    private UUID ask(String text, String tag) {
        return made(asker().api().post("/asks",
                "{\"text\": \"" + text + "\", \"tags\": [\"" + tag + "\"], " + secret + "}"));
    }

    private String edited(String at, String log) {
        String base = first(ID, asker().api().get(at + "/revisions").body());
        return made(asker().api().post(at + "/revisions",
                "{\"base\": \"" + base + "\", \"text\": \"Quetzal rotation of all kubernetes keys?" + log
                        + "\"}"))
                .toString();
    }

    private UUID met(String at) {
        String time = first(TIME, asker().api().get(at + "/meetings/times?with=" + helper().id()).body());
        return made(asker().api().post(at + "/meetings",
                "{\"with\": \"" + helper().id() + "\", \"begins\": \"" + time + "\"}"));
    }

    private void merge(UUID ask, String tag, Map<String, String> parts) {
        UUID twin = ask("Quetzal keys, once more?", tag);
        String at = "/asks/" + twin + "/duplicates";
        Answer marked = asker().api().put(at, "{\"target\": \"" + ask + "\"}");
        done(marked);
        parts.put("duplicate", first(ID, marked.body()));
        done(asker().api().post(at + "/merge", "{\"reason\": \"The same.\"}"));
        parts.put("merged", twin.toString());
    }

    private String row(String from) {
        return Await.some(from, Duration.ofSeconds(90), () -> {
            try (var connection = cadre.database();
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery("select id from " + from + " limit 1")) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        });
    }

    private static UUID made(Answer answer) {
        done(answer);
        return answer.id().orElseThrow();
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).as("%s: %s", answer.uri(), answer.body()).isBetween(200, 204);
    }

    private static String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }
}
