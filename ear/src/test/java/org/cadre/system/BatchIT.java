package org.cadre.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;

import org.cadre.system.Cadre.Demo;
import org.junit.jupiter.api.Test;

/** A batch from its words to its start and its end, over the API and on its pages. */
@SystemTest
class BatchIT {
    private static final String FORM = """
            {"question": "Is **{{text}}** a complaint?", "inputs": [{"key": "complaint", "label": "Complaint",
              "type": "CHOICE", "options": [{"value": "yes", "hotkey": "y"}, {"value": "no", "hotkey": "n"}]}]}""";

    @Test
    void aBatchIsDraftedFilledStartedPausedAndTakenOut(Cadre cadre) {
        var asker = cadre.api(Demo.ASKER);
        var expert = cadre.api(Demo.EXPERT);
        UUID id = asker.post("/batches", "{\"title\": \"Complaints of the pear shop\", \"text\": \"Say what it is.\"}")
                .id()
                .orElseThrow();
        String at = "/batches/" + id;
        assertThat(asker.put(at + "/form", FORM.replace("CHOICE", "GUESS")).body()).contains("inputs[0].type", "GUESS");
        assertThat(asker.put(at + "/form", FORM).status()).isEqualTo(200);
        assertThat(expert.get(at).status()).as("a draft is its requester's").isEqualTo(404);

        var jobs = new ImportJobs(asker);
        String bad = jobs.sendCsv(at + "/items?name=bad.csv", "id,text,gold\n1,It came late.,maybe\n");
        assertThat(jobs.ended(bad)).contains("\"state\":\"FAILED\"", "\"line\":2", "\"field\":\"gold\"", "maybe");
        String file = "id,text,gold\n1,It came late.,yes\n2,Thank you.,\n3,Where is it?,\n";
        assertThat(jobs.ended(jobs.sendCsv(at + "/items?name=items-of-a-batch.csv", file)))
                .contains("\"state\":\"DONE\"");
        assertThat(asker.send("POST", at + "/items", java.net.http.HttpRequest.BodyPublishers.ofString(file, UTF_8),
                "text/csv").status()).as("the same file").isEqualTo(400);
        assertThat(asker.get(at + "/items?limit=2").body()).contains("It came late.", "\"next\":\"2\"");
        assertThat(cadre.api(Demo.CIO).get("/imports").body()).doesNotContain("items-of-a-batch.csv");
        assertThat(cadre.signedIn(Demo.ASKER).get(bad.replaceFirst("/api/v1", "")).body()).contains("problems.csv");

        assertThat(
                asker.put(at + "/settings", "{\"overlap\": 2, \"itemSeconds\": 20, \"hourlyCost\": \"60\"}").status())
                .isEqualTo(200);
        assertThat(asker.get(at + "/estimate").body()).contains("\"items\":2", "\"leastJudgments\":4", "\"EUR\"")
                .doesNotContain("obstacle");
        assertThat(asker.post(at + "/start", "").body()).contains("\"state\":\"RUNNING\"");
        assertThat(asker.get("/asks/" + id).body()).contains("\"kind\":\"BATCH\"");
        assertThat(expert.get(at).body()).contains("Complaints of the pear shop").doesNotContain("goldItems",
                "settings");
        assertThat(expert.get(at + "/items").status()).as("what is expected is not told").isEqualTo(409);
        assertThat(asker.post(at + "/pause", "").body()).contains("PAUSED");
        assertThat(cadre.signedIn(Demo.ASKER).get(at).body()).contains("/resume", "Paused");
        assertThat(asker.post(at + "/resume", "").status()).isEqualTo(200);

        String archive = asker.post(at + "/exports", "{}").header("Location").replaceFirst(".*/api/v1", "");
        Await.until("the archive", () -> asker.get(at + "/exports").body().contains("READY"));
        assertThat(asker.getAs(archive, "application/zip").status()).isEqualTo(200);
        assertThat(expert.getAs(archive, "application/zip").status()).isEqualTo(409);
        assertThat(asker.post(at + "/cancel", "").body()).contains("CANCELLED");
        assertThat(asker.get("/asks/" + id).body()).contains("\"state\":\"CLOSED\"");
    }

    @Test
    void aFormIsBuiltOnItsPageWithoutScript(Cadre cadre) {
        var visitor = cadre.signedIn(Demo.ASKER);
        String place = visitor.submit("/batches/new", "/batches",
                Map.of("title", "Labels of the plum shop", "text", "Choose.", "classification", "INTERNAL", "urgency",
                        "NORMAL"))
                .uri().getPath();
        assertThat(place).endsWith("/form");
        Answer wrong = visitor.submit(place, place, Map.of("question", "Which?", "inputs[0].label", "Which",
                "inputs[0].type", "CHOICE", "inputs[0].options", "only one"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("field-inputs[0].options-error", "only one");
        Answer good = visitor.submit(place, place, Map.of("question", "Which is {{text}}?", "inputs[0].label", "Which",
                "inputs[0].type", "CHOICE", "inputs[0].options", "plum = Plum [p]\npear"));
        assertThat(good.uri().getPath()).endsWith("/items");
        assertThat(good.body()).contains("text");
    }
}
