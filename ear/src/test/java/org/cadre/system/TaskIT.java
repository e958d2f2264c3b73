package org.cadre.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.cadre.system.Cadre.Demo;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A micro-task is posted, taken, delivered, sent back, delivered again and accepted, by hand and by program. */
@SystemTest
class TaskIT {
    @BeforeAll
    static void theExpertHasTime() {
        Staff.letTheExpertHaveTime();
    }

    @Test
    void isFollowedByHandThroughReworkAndAcceptance(Cadre cadre) throws Exception {
        Visitor asker = cadre.signedIn(Demo.ASKER);
        Answer bad = asker.submit("/tasks/new", "/tasks", Map.of("text", "Draw the network of the quince yard",
                "deliverable", "A drawing", "effortMinutes", "3"));
        assertThat(bad.status()).isEqualTo(400);
        assertThat(bad.body()).contains("From 5 to 4,800, please.", "A drawing");
        Answer posted = asker.submit("/tasks/new", "/tasks", Map.of("text", "Draw the network of the quince yard",
                "deliverable", "A drawing", "checklist", "All switches are on it\nIt fits a page", "effortMinutes",
                "15", "mustHave", "Kubernetes", "form", UUID.randomUUID().toString()));
        assertThat(posted.status()).as(posted.body()).isEqualTo(200);
        assertThat(posted.body()).contains("Handed out.", "All switches are on it", "Nobody is at it yet");
        String task = posted.uri().getPath();

        Visitor expert = cadre.signedIn(Demo.EXPERT);
        assertThat(expert.get("/tasks?minutes=20").body()).contains("Draw the network of the quince yard");
        assertThat(expert.get("/tasks?minutes=10").body()).doesNotContain("quince yard");
        assertThat(expert.submit(task, task + "/take", Map.of()).body()).contains("It is yours now.");
        assertThat(expert.get("/tasks?minutes=20").body()).contains("What you are at");

        Answer refused = expert.submit(task, task + "/deliveries", Map.of("text", "Here: yard.svg"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("must be accepted first", "Here: yard.svg");
        assertThat(expert.submit(task, task + "/deliveries",
                Map.of("text", "Here: yard.svg", "minutes", "12", "done", "0", "termsAccepted", "yes")).body())
                .contains("Delivered. Whoever handed it out hears of it.", "1 of 2 points met");
        assertThat(cadre.mail().await(Demo.ASKER.mail(), "Delivered: Draw the network").getSubject()).isNotEmpty();

        Answer seen = asker.get(task);
        assertThat(seen.body()).contains("Delivered: look at it", "yard.svg", "Is it what you wanted?");
        String delivery = seen.body().replaceAll("(?s).*/deliveries/([0-9a-f-]{36})/accept.*", "$1");
        assertThat(asker.submit(task, task + "/deliveries/" + delivery + "/send-back",
                Map.of("reason", "It does not fit a page")).body()).contains("Sent back with your words.");
        assertThat(cadre.mail().await(Demo.EXPERT.mail(), "Something is missing: Draw the network").getSubject())
                .isNotEmpty();
        assertThat(expert.get(task).body()).contains("It does not fit a page", "Taken, sent back once");
        expert.submit(task, task + "/deliveries",
                Map.of("text", "On one page now", "done", "1", "termsAccepted", "yes"));
        String second = asker.get(task).body().replaceAll("(?s).*/deliveries/([0-9a-f-]{36})/accept.*", "$1");
        assertThat(second).isNotEqualTo(delivery).hasSize(36);
        assertThat(asker.submit(task, task + "/deliveries/" + second + "/accept", Map.of()).body())
                .contains("Accepted. Thank you for looking at it.", "Done");
    }

    @Test
    void aDeliveryIsReviewedByTwoAndAThirdAppealedAndAccepted(Cadre cadre) throws Exception {
        ApiClient asker = cadre.api(Demo.ASKER);
        ApiClient expert = cadre.api(Demo.EXPERT);
        Answer bad = asker.post("/tasks",
                "{\"text\": \"Sort the medlar files\", \"brief\": {\"deliverable\": \"A list\", "
                        + "\"effortMinutes\": 5, \"scorecard\": {\"criteria\": [{\"name\": \"Right\", \"weight\": 101}]}}}");
        assertThat(bad.status()).isEqualTo(400);
        assertThat(bad.body()).contains("scorecard.criteria[0].weight", "101");
        Answer posted = asker.post("/tasks",
                "{\"text\": \"Sort the medlar files\", \"brief\": {\"deliverable\": \"A list\", "
                        + "\"effortMinutes\": 5, \"scorecard\": {\"criteria\": [{\"name\": \"Right\", \"weight\": 70}, "
                        + "{\"name\": \"Readable\", \"weight\": 30}], \"spread\": 20}}}");
        assertThat(posted.status()).as(posted.body()).isEqualTo(201);
        assertThat(posted.body()).contains("\"passMark\":60", "\"reviewers\":2");
        String task = "/tasks/" + posted.id().orElseThrow();
        expert.post(task + "/take", "");
        String delivery = task + "/deliveries/"
                + expert.post(task + "/deliveries", "{\"text\": \"Sorted\", \"termsAccepted\": true}").id()
                        .orElseThrow();
        Quiet.await(cadre);
        assertThat(asker.post(delivery + "/accept", "").status()).isEqualTo(409);
        assertThat(asker.get(task + "/scorecards").body()).contains("\"OPEN\"", "\"given\":0");

        var first = reviewers(cadre, task);
        assertThat(first).hasSize(2).doesNotContainKey(Demo.EXPERT.mail());
        String high = "{\"marks\": [{\"score\": 9}, {\"score\": 9}]}";
        String low = "{\"marks\": [{\"score\": 1, \"comment\": \"Half is missing\"}, {\"score\": 5}]}";
        var seats = first.entrySet().iterator();
        score(cadre, seats.next(), high);
        var second = seats.next();
        score(cadre, second, low);
        assertThat(as(cadre, second.getKey()).post("/tasks/reviews/" + second.getValue() + "/scores", high).status())
                .isEqualTo(409);
        Quiet.await(cadre);
        var third = reviewers(cadre, task);
        assertThat(third).hasSize(1);
        score(cadre, third.entrySet().iterator().next(), low);
        Quiet.await(cadre);
        String failed = expert.get(task + "/scorecards").body();
        assertThat(failed).contains("\"FAILED\"", "Half is missing", "\"percent\":22", "\"mayAppeal\":true");
        assertThat(asker.get(task + "/scorecards").body()).contains("Half is missing").doesNotContain("percent\":22");
        assertThat(cadre.mail().await(Demo.EXPERT.mail(), "Your delivery is reviewed").getSubject()).isNotEmpty();

        Answer appealed = expert.post(delivery + "/appeal", "{\"reason\": \"All of it is there\"}");
        assertThat(appealed.status()).as(appealed.body()).isEqualTo(200);
        assertThat(expert.post(delivery + "/appeal", "{\"reason\": \"All of it is there\"}").status()).isEqualTo(409);
        Quiet.await(cadre);
        var last = reviewers(cadre, task).entrySet().iterator().next();
        assertThat(first).doesNotContainKey(last.getKey());
        ApiClient judge = as(cadre, last.getKey());
        assertThat(judge.get("/tasks/reviews/" + last.getValue()).body()).contains("\"ADJUDICATOR\"",
                "All of it is there", "Half is missing").doesNotContain(Demo.EXPERT.mail());
        assertThat(judge.post("/tasks/reviews/" + last.getValue() + "/decide",
                "{\"passed\": true, \"reason\": \"It is complete\"}").status()).isEqualTo(200);
        assertThat(asker.get(task + "/scorecards").body()).contains("\"PASSED\"", "It is complete");
        assertThat(asker.post(delivery + "/accept", "").body()).contains("\"ACCEPTED\"");
    }

    private static void score(Cadre cadre, Map.Entry<String, String> seat, String marks) {
        ApiClient reviewer = as(cadre, seat.getKey());
        assertThat(reviewer.get("/tasks/reviews").body()).contains(seat.getValue());
        for (int twice = 0; twice < 2; twice++) {
            Answer given = reviewer.post("/tasks/reviews/" + seat.getValue() + "/scores", marks);
            assertThat(given.status()).as(given.body()).isEqualTo(200);
        }
    }

    private static ApiClient as(Cadre cadre, String mail) {
        return cadre.api(mail, cadre.demoPassword());
    }

    /** Their addresses and seats; each has an account from now on. */
    private static Map<String, String> reviewers(Cadre cadre, String task) throws SQLException {
        var found = new LinkedHashMap<String, String>();
        try (var connection = cadre.database();
                var query = connection.prepareStatement("""
                        select c.id, c.number, c.name, c.mail, s.id,
                          exists (select 1 from account a where a.colleague_id = c.id)
                        from scorecard_seat s join scorecard k on k.delivery_id = s.delivery_id
                        join colleague c on c.id = s.reviewer_id
                        where k.ask_id = cast(? as uuid) and s.state = 'ASKED' order by s.id""")) {
            query.setString(1, task.replace("/tasks/", ""));
            var rows = query.executeQuery();
            while (rows.next()) {
                if (!rows.getBoolean(6))
                    new Staff(rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4))
                            .admit("EMPLOYEE");
                found.put(rows.getString(4), rows.getString(5));
            }
        }
        return found;
    }

    @Test
    void aProgramIsToldWhatIsWrongAndSendsADeliveryOnce(Cadre cadre) {
        ApiClient asker = cadre.api(Demo.ASKER);
        ApiClient expert = cadre.api(Demo.EXPERT);
        Answer missing = asker.post("/tasks",
                "{\"text\": \"Sort the quince files\", \"brief\": {\"effortMinutes\": 5}}");
        assertThat(missing.status()).isEqualTo(400);
        assertThat(missing.body()).contains("\"deliverable\"");
        Answer posted = asker.post("/tasks", "{\"text\": \"Sort the quince files\", \"brief\": {\"deliverable\": "
                + "\"Sorted files\", \"effortMinutes\": 5}}");
        assertThat(posted.status()).as(posted.body()).isEqualTo(201);
        String task = "/tasks/" + posted.id().orElseThrow();
        assertThat(asker.post(task + "/take", "").status()).isEqualTo(409);
        assertThat(expert.post(task + "/take", "").body()).contains("\"TAKEN\"");
        assertThat(expert.post(task + "/take", "").status()).isEqualTo(200);
        ApiClient once = cadre.api(Demo.EXPERT).with("Idempotency-Key", "delivery-" + UUID.randomUUID());
        Answer first = once.post(task + "/deliveries", "{\"text\": \"Sorted\", \"termsAccepted\": true}");
        Answer again = once.post(task + "/deliveries", "{\"text\": \"Sorted\", \"termsAccepted\": true}");
        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(asker.get(task).body()).contains("\"DELIVERED\"").containsOnlyOnce("\"number\":1");
        assertThat(asker.post(task + "/deliveries/" + first.id().orElseThrow() + "/accept", "").body())
                .contains("\"ACCEPTED\"");
    }
}
