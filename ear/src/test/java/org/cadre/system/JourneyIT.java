package org.cadre.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.mail.internet.MimeMessage;

import org.cadre.system.Cadre.Demo;
import org.junit.jupiter.api.Test;

/** One question from the form to the accepted answer, as its three people live through it. */
@SystemTest
class JourneyIT {
    private static final Pattern ASK = Pattern.compile("/asks/([0-9a-f-]{36})");
    private static final Pattern INVITATION = Pattern.compile("/invitations/([0-9a-f-]{36})");

    @Test
    void aQuestionFindsItsExpertAndTheNextOneKnows(Cadre cadre) throws Exception {
        Visitor asker = cadre.signedIn(Demo.ASKER);
        String question = "Pods of the night batch stay Pending since the node pool of Kubernetes was resized. What now?";
        Answer filed = asker.submit("/", "/asks", Map.of("text", question, "form", UUID.randomUUID().toString()));
        assertThat(filed.status()).isEqualTo(200);
        String ask = first(ASK, filed.uri().getPath());

        Await.until("the first wave", () -> invited(cadre, ask) == 3);
        MimeMessage invitation = cadre.mail().await(Demo.EXPERT.mail(), "night batch");
        String id = first(INVITATION, text(invitation));
        assertThat(text(invitation)).contains("/pass/");
        assertThat(invitation.getHeader("Auto-Submitted")).containsExactly("auto-generated");

        ApiClient expert = cadre.api(Demo.EXPERT);
        assertThat(expert.get("/invitations/" + id).body()).contains("night batch");
        assertThat(expert.post("/invitations/" + id + "/accept", "").status()).isBetween(200, 204);
        assertThat(asker.get("/asks/" + ask).body()).contains("Somebody is on it");
        Answer answered = expert.post("/asks/" + ask + "/answers",
                "{\"text\": \"Look at `kubectl describe pod`: the *taint* of the new pool is not tolerated.\"}");
        assertThat(answered.status()).isEqualTo(201);
        cadre.mail().await(Demo.ASKER.mail(), "night batch");

        String page = asker.get("/asks/" + ask).body();
        assertThat(page).contains("<code>kubectl describe pod</code>").contains("<em>taint</em>");
        String answer = first(Pattern.compile("/answers/([0-9a-f-]{36})/accept"), page);
        Answer accepted = asker.submit("/asks/" + ask, "/answers/" + answer + "/accept",
                Map.of("thanks", "That saved our <night>."));
        assertThat(accepted.body()).contains("Accepted answer", "How much time did this save you?",
                "That saved our &lt;night&gt;.");
        assertThat(cadre.signedIn(Demo.EXPERT).get("/me/portfolio").body()).contains("night batch");
        assertThat(cadre.signedIn(Demo.EXPERT).get("/me/portfolio/export.csv").body()).contains("night batch");
        Answer said = asker.submit("/asks/" + ask, "/asks/" + ask + "/saved", Map.of("minutes", "60"));
        assertThat(said.body()).contains("You said that this saved you:")
                .containsPattern("value=\"60\" aria-pressed=\"true\"");
        assertThat(cadre.api(Demo.ASKER).get("/asks/" + ask + "/saved").body()).contains("\"minutes\":60");
        assertThat(expert.get("/asks/" + ask + "/saved").body()).as("nobody else learns it").doesNotContain("60");
        assertThat(expert.put("/asks/" + ask + "/saved", "{\"minutes\": 15}").status()).isEqualTo(409);
        Await.until("the other invitations to be withdrawn", () -> open(cadre, ask) == 0);

        ApiClient next = cadre.api(Demo.CIO);
        Await.until("the next similar question to know", () -> next
                .get("/asks/similar?text=night%20batch%20pods%20pending%20node%20pool%20resized").body().contains(ask));
    }

    @Test
    void whatWouldComeOfAQuestionIsToldBeforeItIsSent(Cadre cadre) throws Exception {
        Visitor asker = cadre.signedIn(Demo.ASKER);
        String text = "Which Kubernetes ingress keeps the xylem sessions?";
        Answer ahead = asker.submit("/asks/new", "/foresight", Map.of("text", text));
        assertThat(ahead.status()).isEqualTo(200);
        assertThat(ahead.body()).contains("If you send this", "3 or more", text);
        assertThat(asker.submit("/asks/new", "/foresight", Map.of("text", "")).status()).isEqualTo(400);
        Answer task = asker.submit("/tasks/new", "/task-foresight",
                Map.of("text", text, "deliverable", "A list", "effortMinutes", "60"));
        assertThat(task.status()).isEqualTo(200);
        assertThat(task.body()).contains("If you send this", text);
        Answer told = cadre.api(Demo.ASKER).post("/foresights", "{\"text\": \"" + text + "\"}");
        assertThat(told.status()).isEqualTo(200);
        assertThat(told.body()).contains("\"firstWave\":3");
        try (var connection = cadre.database();
                var asked = connection.prepareStatement("select count(*) from ask where body like '%xylem%'")) {
            var rows = asked.executeQuery();
            rows.next();
            assertThat(rows.getInt(1)).as("nothing is kept").isZero();
        }
    }

    @Test
    void whoKnowsNoFormIsLedToOneAndALinkFillsItIn(Cadre cadre) {
        Visitor asker = cadre.signedIn(Demo.ASKER);
        String need = "Sort the <b>xylograph</b> names";
        assertThat(asker.get("/").body()).contains("href=\"/need\"");
        assertThat(asker.submit("/need", "/need", Map.of("text", need, "go", "question")).body())
                .contains("Sort the &lt;b&gt;xylograph&lt;/b&gt; names", "action=\"/asks\"");
        assertThat(asker.submit("/need", "/need", Map.of("text", need, "go", "task")).body())
                .contains("xylograph", "name=\"effortMinutes\"");
        assertThat(asker.submit("/need", "/need", Map.of("text", need, "go", "batch")).body())
                .contains("xylograph", "action=\"/batches\"");
        Answer made = asker.submit("/ask-link", "/ask-link", Map.of("title", "Printer \"3\"", "classification", ""));
        assertThat(made.body()).contains("/asks/new?title=Printer+%223%22", "<svg viewBox=");
        Answer opened = asker.get("/asks/new?title=Printer+%223%22&anonymous=yes&wall=x&classification=PUBLIC");
        assertThat(opened.status()).isEqualTo(200);
        assertThat(opened.body()).contains("value=\"Printer &#34;3&#34;\"", "A link has filled in this form");
    }

    @Test
    void aWaveThatNobodyAcceptsIsFollowedByTheNext(Cadre cadre) throws Exception {
        ApiClient asker = cadre.api(Demo.ASKER);
        String ask = first(Pattern.compile("\"id\":\"([0-9a-f-]{36})\""), asker.post("/asks",
                "{\"text\": \"Which Terraform state backend do we use for the plant network?\"}").body());
        Await.until("the first wave", () -> invited(cadre, ask) == 3);
        cadre.advanceClock(Duration.ofDays(6)); // four hours of anybody's working time, whatever the weekday
        Await.until("the second wave", () -> invited(cadre, ask) == 6);
        assertThat(count(cadre, "select count(*) from invitation where state = 'EXPIRED' and ask_id = ?", ask))
                .isEqualTo(3);
    }

    private static int invited(Cadre cadre, String ask) throws SQLException {
        return count(cadre, "select count(*) from invitation where ask_id = ?", ask);
    }

    private static int open(Cadre cadre, String ask) throws SQLException {
        return count(cadre, "select count(*) from invitation where state in ('ISSUED', 'ACCEPTED') and ask_id = ?",
                ask);
    }

    private static int count(Cadre cadre, String query, String ask) throws SQLException {
        try (var connection = cadre.database(); var statement = connection.prepareStatement(query)) {
            statement.setObject(1, UUID.fromString(ask));
            var rows = statement.executeQuery();
            rows.next();
            return rows.getInt(1);
        }
    }

    private static String text(MimeMessage mail) throws Exception {
        if (mail.getContent() instanceof jakarta.mail.Multipart parts)
            return parts.getBodyPart(0).getContent().toString();
        return mail.getContent().toString();
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return Optional.of(found).filter(Matcher::find).map(match -> match.group(1))
                .orElseThrow(() -> new AssertionError("no " + pattern + " in " + text));
    }
}
