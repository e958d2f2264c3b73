package org.cadre.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

import org.cadre.system.Cadre.Demo;
import org.junit.jupiter.api.Test;

/** The stream of changes, as it goes over the wire. */
@SystemTest
class LiveIT {
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    @Test
    void aChangeIsToldToWhoMaySeeItAndToNobodyElse(Cadre cadre) throws Exception {
        ApiClient cleared = cadre.api(Demo.CIO);
        String hidden = file(cleared,
                "{\"text\": \"Okapi merger: who keeps the keys?\", \"classification\": \"RESTRICTED\"}");
        String open = file(cleared, "{\"text\": \"Okapi canteen: who keeps the keys?\"}");
        String topics = "/live?topic=ask:" + hidden + "&topic=ask:" + open;
        try (var may = new Listener(cadre, cadre.signedIn(Demo.CIO), topics);
                var mayNot = new Listener(cadre, cadre.signedIn(Demo.ASKER), topics)) {
            cleared.post("/asks/" + hidden + "/close", "");
            Await.until("the change to be told to the entitled reader", () -> may.heard("ask:" + hidden));
            // the order is that of the changes: when the later one has come, the first was held back
            cleared.post("/asks/" + open + "/close", "");
            Await.until("the open ask's change to be told to both",
                    () -> may.heard("ask:" + open) && mayNot.heard("ask:" + open));
            assertThat(mayNot.lines()).noneMatch(line -> line.contains(hidden));
        }
    }

    @Test
    void whoHasNotSignedInHearsNothing(Cadre cadre) {
        Answer answer = cadre.visitor().get("/live?topic=inbox");
        assertThat(answer.uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void anUnknownTopicIsRefused(Cadre cadre) {
        assertThat(cadre.signedIn(Demo.ASKER).get("/live?topic=everything").status()).isEqualTo(400);
    }

    private static String file(ApiClient api, String ask) {
        var id = ID.matcher(api.post("/asks", ask).body());
        assertThat(id.find()).isTrue();
        return id.group(1);
    }
}
