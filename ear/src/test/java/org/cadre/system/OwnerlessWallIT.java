package org.cadre.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

import org.cadre.system.Cadre.Demo;
import org.junit.jupiter.api.Test;

/** Walls that lose their owner, over HTTP: who learns of them what, and who takes them over. */
@SystemTest
class OwnerlessWallIT {
    private final String name = "Project Ash " + UUID.randomUUID().toString().substring(0, 6);

    @Test
    void governanceNamesAnOwnerWithoutLearningWhatItIs(Cadre cadre) throws Exception {
        var gone = Staff.speaking("en").getFirst();
        var next = Staff.speaking("en").get(1);
        next.admit("EMPLOYEE");
        var office = cadre.api(Demo.CIO);
        var made = office.post("/walls",
                "{\"name\": \"%s\", \"purpose\": \"A purchase\", \"owner\": \"%s\"}".formatted(name, gone.mail()));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        String wall = made.id().orElseThrow().toString();
        String wish = named(next.mail(), "runs it now");
        assertThat(office.get("/walls/ownerless").body()).doesNotContain(wall);
        var here = office.post("/walls/" + wall + "/owner", wish);
        var nowhere = office.post("/walls/" + UUID.randomUUID() + "/owner", wish);
        assertThat(here.status()).as("its owner is here").isEqualTo(404).isEqualTo(nowhere.status());
        leave(cadre, gone);

        assertThat(office.get("/walls/ownerless").body()).contains(wall, gone.id()).doesNotContain(name, "purchase");
        var page = cadre.signedIn(Demo.CIO);
        assertThat(page.get("/walls").body()).contains(wall, gone.name()).doesNotContain(name);
        for (Demo other : new Demo[]{Demo.ASKER, Demo.EXPERT}) {
            assertThat(cadre.api(other).get("/walls/ownerless").status()).isEqualTo(404);
            assertThat(cadre.api(other).post("/walls/" + wall + "/owner", wish).status()).isEqualTo(404);
            assertThat(cadre.signedIn(other).get("/walls").body()).doesNotContain(wall);
        }
        assertThat(office.post("/walls/" + wall + "/owner", named(Demo.CIO.mail(), "mine")).body()).contains("owner");
        assertThat(office.post("/walls/" + wall + "/owner", named(gone.mail(), "was it")).status()).isEqualTo(400);
        var wrong = page.submit("/walls", "/walls/owner", Map.of("wall", wall, "owner", Demo.CIO.mail(), "reason", ""));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("field-named-owner-error");
        page.submit("/walls", "/walls/owner", Map.of("wall", wall, "owner", next.mail(), "reason", "runs it now"));

        assertThat(office.get("/walls/ownerless").body()).doesNotContain(wall);
        assertThat(office.get("/walls/" + wall).status()).as("governance is as far outside as before").isEqualTo(404);
        var owner = cadre.visitor().signIn(next.mail(), cadre.demoPassword());
        assertThat(owner.get("/walls/" + wall).body()).contains(name, "runs it now");
        Await.some("the notice", java.time.Duration.ofSeconds(30), () -> java.util.Optional
                .of(owner.get("/inbox").body()).filter(inbox -> inbox.contains("/walls/" + wall)));
        owner.submit("/walls/" + wall, "/walls/" + wall + "/hand-over", Map.of("owner", Demo.EXPERT.mail()));
        assertThat(cadre.api(Demo.EXPERT).get("/walls/" + wall + "/log").body()).contains("OWNER_NAMED",
                "HANDED_OVER");
    }

    private static String named(String owner, String reason) {
        return "{\"owner\": \"%s\", \"reason\": \"%s\"}".formatted(owner, reason);
    }

    private static void leave(Cadre cadre, Staff who) throws SQLException {
        try (var connection = cadre.database(); var statement = connection.createStatement()) {
            statement.execute("update colleague set left_at = now() where id = '" + who.id() + "'");
        }
    }
}
