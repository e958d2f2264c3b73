package org.cadre.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import org.cadre.system.Cadre.Demo;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

/** Working on a batch on its pages: by keys on a phone, and without scripts from joining to the consensus. */
@SystemTest
class PlayerIT {
    private static final String FORM = """
            {"question": "Is **{{text}}** a complaint?", "inputs": [
              {"key": "complaint", "label": "Complaint", "type": "CHOICE", "options": [{"value": "yes"}, {"value": "no"}]},
              {"key": "names", "label": "Names", "required": false, "type": "SPAN", "column": "text", "options": [
                {"value": "FRUIT"}]}]}""";
    private static final Pattern ITEM = Pattern.compile("name=\"item\" value=\"([0-9a-f-]{36})\"");
    private static final Pattern ONCE = Pattern.compile("name=\"form\" value=\"([0-9a-f-]{36})\"");
    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
    private static final Pattern QUESTION = Pattern.compile("name=\"q\\.([0-9a-f-]{36})\\.complaint\"");
    private static final Pattern CONTESTED = Pattern.compile("/adjudications/([0-9a-f-]{36})\"");

    @BeforeAll
    static void theExpertHasTime() {
        Staff.letTheExpertHaveTime();
    }

    @Test
    void fiveItemsAreJudgedOneIsSkippedAndOneTakenBackByKeysOnAPhone(Cadre cadre) throws SQLException {
        UUID id = WorkScenery.started(cadre.api(Demo.ASKER), "Complaints of the damson shop", FORM,
                items(8), "{\"overlap\": 1, \"mostOverlap\": 1, \"goldPercent\": 0}");
        WorkScenery.join(cadre.api(Demo.EXPERT), id);
        try (var tab = BrowserTab.with(new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(390, 844))
                .signedIn(Demo.EXPERT.mail(), cadre.demoPassword())) {
            Page page = tab.go("/batches/" + id + "/work");
            tab.mark();
            at(page, 1);
            assertThat(new AxeBuilder(page).setLegacyMode(true)
                    .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")).analyze()
                    .getViolations()).isEmpty();
            assertThat(tab.overflow()).isZero();
            assertThat(page.locator("#player .left")).hasText(Pattern.compile("9:\\d\\d left"));
            for (int judged = 1; judged <= 5; judged++) {
                press(page, judged % 2 == 0 ? "2" : "1", "Enter");
                at(page, judged + 1);
            }
            assertThat(page.locator("#told")).hasText("Saved. This is the next.");
            press(page, "s", "3", "Enter");
            assertThat(page.locator("#told")).hasText("Skipped. This is the next.");
            press(page, "u");
            assertThat(page.locator("#told")).containsText("Taken back");
            at(page, 6);
            press(page, "u");
            at(page, 5);
            press(page, "2", "Enter");
            at(page, 6);
            assertThat(tab.isStillTheSamePage()).as("no page was loaded").isTrue();

            page.locator("#player summary").first().focus();
            press(page, "Enter", "Tab", "1", "u");
            assertThat(page.locator("#field-comment")).hasValue("1u");
            assertThat(page.locator("#player input:checked")).hasCount(0);
            page.locator("#item").focus();
            press(page, "?");
            assertThat(page.locator("#keys-on")).isVisible();
            page.locator("#keys-on").uncheck();
            page.locator("#item").focus();
            press(page, "1");
            assertThat(page.locator("#player input:checked")).hasCount(0);
            tab.shoot("player-phone");
        }
        assertThat(stored(cadre, id)).containsExactlyInAnyOrderEntriesOf(
                Map.of("GIVEN yes", 2, "GIVEN no", 3, "UNDONE yes", 1, "UNDONE null", 1));
    }

    @Test
    void aPictureIsShownAndAnotherOneIsTheAnswer(Cadre cadre) throws SQLException {
        UUID id = WorkScenery.started(cadre.api(Demo.ASKER), "Dents of the medlar shop", """
                {"question": "Where is the dent?", "shown": [{"column": "photo", "picture": true}],
                 "inputs": [{"key": "sketch", "label": "Sketch", "type": "IMAGE"}]}""", "photo\nparcel.png\n",
                "{\"overlap\": 1, \"mostOverlap\": 1, \"goldPercent\": 0}");
        WorkScenery.join(cadre.api(Demo.EXPERT), id);
        try (var tab = BrowserTab.of(Demo.EXPERT)) {
            Page page = tab.go("/batches/" + id + "/work");
            assertThat(page.getByAltText("parcel.png")).hasJSProperty("naturalWidth", 30);
            tab.refuses("/batches/" + id + "/work");
            var sketch = page.locator("#player input[type=file]");
            sketch.setInputFiles(new FilePayload("sketch.txt", "text/plain", new byte[]{'n', 'o'}));
            page.locator("#player button.big").click();
            assertThat(page.locator("#player .field .error")).containsText("sketch.txt");
            sketch.setInputFiles(new FilePayload("sketch.png", "image/png", AttachmentIT.picture()));
            page.locator("#player button.big").click();
            assertThat(page.locator("#told")).containsText("Saved");
        }
        try (var connection = cadre.database();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select count(*) from file f join judgment j on j.id = f.judgment_id
                        where f.name = 'answer.png' and j.batch_id = '%s'""".formatted(id))) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(1);
        }
    }

    @Test
    void aBatchGoesFromJoiningToItsConsensusWithoutScripts(Cadre cadre) throws Exception {
        var api = cadre.api(Demo.ASKER);
        UUID id = WorkScenery.started(api, "Complaints of the sloe shop", FORM,
                "text\nsloe 1\nsloe 2\n",
                "{\"overlap\": 2, \"mostOverlap\": 2, \"goldPercent\": 0}");
        String at = "/batches/" + id;
        Staff other = Staff.speaking("en").getFirst();
        other.admit("EMPLOYEE");
        var workers = List.of(cadre.signedIn(Demo.EXPERT),
                cadre.visitor().signIn(other.mail(), cadre.demoPassword()));
        var asker = cadre.signedIn(Demo.ASKER);
        assertThat(asker.get(at + "/me").body()).contains("your own").doesNotContain(at + "/join");

        for (int i = 0; i < workers.size(); i++) {
            var worker = workers.get(i);
            assertThat(worker.get("/batches/open").body()).contains("Complaints of the sloe shop", at + "/me");
            assertThat(worker.get(at + "/work").uri().getPath()).as("who has not joined").isEqualTo(at + "/me");
            Answer page = worker.submit(at + "/me", at + "/join", Map.of());
            assertThat(page.uri().getPath()).isEqualTo(at + "/work");
            assertThat(judged(worker, at, page, Map.of()).body()).contains("field-in.complaint-error");
            Answer wrong = judged(worker, at, worker.get(at + "/work"),
                    Map.of("in.complaint", "yes", "in.names.0", "plum"));
            assertThat(wrong.status()).isEqualTo(400);
            assertThat(wrong.body()).contains("field-in.names-error", ">\nplum</textarea>");
            for (int item = 0; item < 2; item++)
                page = judged(worker, at, worker.get(at + "/work"), Map.of("in.complaint", i == 0 ? "yes" : "no",
                        "in.names.0", i == 0 ? "sloe" : "", "comment", i == 0 ? "Clear." : ""));
            assertThat(page.body()).contains("Nothing for you right now");
            assertThat(worker.get(at + "/me").body()).contains("<dd>2</dd>");
        }
        assertThat(stored(cadre, id)).containsExactlyInAnyOrderEntriesOf(Map.of("GIVEN yes", 2, "GIVEN no", 2));

        assertThat(workers.getFirst().get(at + "/adjudications").status()).isEqualTo(404);
        for (int item = 0; item < 2; item++) {
            String contested = first(CONTESTED, asker.get(at + "/adjudications").body());
            String here = at + "/adjudications/" + contested;
            assertThat(asker.get(here).body()).contains("Clear.", "sloe").doesNotContain(other.name());
            Answer unreasoned = asker.submit(here, here, Map.of("in.complaint", "yes", "reason", ""));
            assertThat(unreasoned.status()).isEqualTo(400);
            assertThat(asker.submit(here, here, Map.of("in.complaint", "yes", "reason", "It is late.")).status())
                    .isEqualTo(200);
        }
        Await.until("the batch to be done", () -> api.get(at).body().contains("\"state\":\"DONE\""));
        assertThat(asker.submit(at + "/consensus", at + "/consensus", Map.of()).uri().getPath())
                .isEqualTo(at + "/consensus");
        Await.until("its consensus", () -> asker.get(at + "/consensus").body().contains("Krippendorff"));
        assertThat(asker.get(at + "/consensus?method=MAJORITY").body()).contains("4 judgments", "2 workers",
                "Complaint");
        assertThat(asker.get(at).body()).contains("Agreement: Complaint");
        assertThat(asker.get(at + "/flags").status()).isEqualTo(200);
        Answer over = workers.getFirst().get(at + "/work");
        assertThat(over.uri().getPath()).as("where there is nothing to work on any more").isEqualTo(at + "/me");
        assertThat(over.body()).contains("Every item is decided.", "<dd>2</dd>");
        assertThat(workers.getFirst().get(at + "/consensus").status()).isEqualTo(409);
    }

    @Test
    void aQuizIsFailedToldAndPassedWithoutScripts(Cadre cadre) {
        UUID id = WorkScenery.started(cadre.api(Demo.ASKER), "Complaints of the rowan shop", FORM.replaceFirst(
                "(?s),\\s*\\{\"key\": \"names\".*", "]}"), """
                        text,gold
                        rowan 1,yes
                        rowan 2,yes
                        rowan 3,yes
                        rowan 4,yes
                        rowan 5,
                        """, "{\"quizQuestions\": 2, \"quizPercent\": 100, \"quizAttempts\": 2, \"goldPercent\": 0}");
        String at = "/batches/" + id;
        var worker = cadre.signedIn(Demo.EXPERT);
        assertThat(worker.submit(at + "/me", at + "/join", Map.of()).uri().getPath()).isEqualTo(at + "/quiz");
        assertThat(worker.get(at + "/work").uri().getPath()).isEqualTo(at + "/quiz");
        worker.submit(at + "/quiz", at + "/quiz", Map.of());
        Answer missing = worker.submit(at + "/quiz", at + "/quiz/answers", Map.of());
        assertThat(missing.status()).isEqualTo(400);
        assertThat(missing.body()).contains(".complaint-error");
        Answer failed = answered(worker, at, "no");
        assertThat(failed.body()).contains("Not passed this time", "0 of 2", "Expected: Complaint", "one attempt left");
        worker.submit(at + "/quiz", at + "/quiz", Map.of());
        assertThat(answered(worker, at, "yes").body()).contains("Passed.", at + "/work");
        assertThat(worker.get(at + "/work").body()).contains("rowan 5");
    }

    private static Answer answered(Visitor worker, String at, String answer) {
        var said = new HashMap<String, String>();
        QUESTION.matcher(worker.get(at + "/quiz").body()).results()
                .forEach(found -> said.put("q." + found.group(1) + ".complaint", answer));
        assertThat(said).hasSize(2);
        return worker.submit(at + "/quiz", at + "/quiz/answers", said);
    }

    private static Answer judged(Visitor worker, String at, Answer page, Map<String, String> said) {
        var form = new HashMap<>(said);
        form.put("item", first(ITEM, page.body()));
        form.put("form", first(ONCE, page.body()));
        return worker.post(at + "/work", first(CSRF, page.body()), form);
    }

    private static String first(Pattern pattern, String body) {
        return pattern.matcher(body).results().findFirst().map(found -> found.group(1))
                .orElseThrow(() -> new AssertionError("no " + pattern + " in " + body));
    }

    private static String items(int number) {
        var csv = new StringBuilder("text\n");
        for (int i = 1; i <= number; i++)
            csv.append("damson ").append(i).append('\n');
        return csv.toString();
    }

    private static void press(Page page, String... keys) {
        for (String key : keys)
            page.keyboard().press(key);
    }

    /** Until that item has come, and one reads from its heading on. */
    private static void at(Page page, int number) {
        assertThat(page.locator("#item")).hasText("Your item " + number);
        assertThat(page.locator("#item")).isFocused();
    }

    /** How many judgments there are, by their state and answer. */
    private static Map<String, Integer> stored(Cadre cadre, UUID batch) throws SQLException {
        var found = new HashMap<String, Integer>();
        try (var connection = cadre.database();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select state || ' ' || coalesce(answer ->> 'complaint', 'null') from"
                        + " judgment where batch_id = '" + batch + "'")) {
            var all = new ArrayList<String>();
            while (rows.next())
                all.add(rows.getString(1));
            all.forEach(one -> found.merge(one, 1, Integer::sum));
        }
        return found;
    }
}
