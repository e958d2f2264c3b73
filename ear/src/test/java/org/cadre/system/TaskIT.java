package org.cadre.system;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(expert.post(task + "/deliveries", "{\"text\": \"Sorted\", \"termsAccepted\": true}").status())
                .isEqualTo(409);
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
