package org.cadre.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.cadre.system.Cadre.Demo;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A pool is made, staffed and asked; skills that nobody has are given up; a question is tried out. */
@SystemTest
class PoolIT {
    @BeforeAll
    static void theExpertHasTime() {
        Staff.letTheExpertHaveTime();
    }

    @Test
    void aQuestionGoesToWhoeverIsOnDuty(Cadre cadre) {
        ApiClient office = cadre.api(Demo.CIO);
        Answer made = office.post("/pools", "{\"name\": \"Quince duty\", \"owner\": \"" + Demo.EXPERT.mail()
                + "\", \"zone\": \"UTC\", \"targetMinutes\": 45, \"lastResort\": []}");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        UUID pool = made.id().orElseThrow();
        ApiClient owner = cadre.api(Demo.EXPERT);
        Answer read = owner.get("/pools/" + pool);
        String staff = "{\"members\": [\"" + Demo.EXPERT.mail() + "\"], \"duties\": []}";
        assertThat(owner.with("If-Match", "").put("/pools/" + pool + "/staff", staff).status()).isEqualTo(428);
        assertThat(cadre.api(Demo.ASKER).with("If-Match", read.header("ETag")).put("/pools/" + pool + "/staff", staff)
                .status()).as("neither owns nor governs").isEqualTo(404);
        Answer staffed = owner.with("If-Match", read.header("ETag")).put("/pools/" + pool + "/staff", staff);
        assertThat(staffed.status()).as(staffed.body()).isEqualTo(200);
        assertThat(owner.with("If-Match", read.header("ETag")).put("/pools/" + pool + "/staff", staff).status())
                .as("somebody came first").isEqualTo(412);
        String member = staffed.body().replaceAll("(?s).*\"members\":\\[\"([0-9a-f-]{36})\".*", "$1");
        String duties = Stream.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY")
                .map(day -> "{\"member\": \"" + member + "\", \"day\": \"" + day
                        + "\", \"from\": \"00:00\", \"until\": \"24:00\"}")
                .collect(Collectors.joining(", "));
        Answer onDuty = owner.with("If-Match", staffed.header("ETag")).put("/pools/" + pool + "/staff",
                "{\"members\": [\"" + member + "\"], \"duties\": [" + duties + "]}");
        assertThat(onDuty.status()).as(onDuty.body()).isEqualTo(200);
        assertThat(cadre.signedIn(Demo.ASKER).get("/pools/" + pool).body()).contains("Quince duty", "Sunday")
                .doesNotContain("/duties/");

        UUID ask = filed(cadre, "\"text\": \"Who waters the quince tree?\", \"pool\": \"quince duty\"");
        Await.until("the pool to be asked",
                () -> cadre.api(Demo.ASKER).get("/asks/" + ask + "/routing").body().contains("\"POOL\""));
        assertThat(owner.get("/invitations").body()).contains(ask.toString());
        assertThat(office.delete("/pools/" + pool).status()).isEqualTo(204);
        assertThat(office.get("/pools/" + pool).status()).isEqualTo(404);
    }

    @Test
    void whatNobodyHasIsGivenUpByAButton(Cadre cadre) {
        UUID ask = filed(cadre, "\"text\": \"Which licence covers the quince tree?\", \"mustHave\":"
                + " [\"Kubernetes\", \"SAP S/4HANA\", \"CAD\", \"Quality management\"]");
        Visitor asker = cadre.signedIn(Demo.ASKER);
        Await.until("the asker to be told",
                () -> asker.get("/asks/" + ask).body().contains("Nobody has all of: Kubernetes, SAP S/4HANA"));
        assertThat(asker.get("/asks/" + ask).body()).contains("Do without CAD", "Make all nice to have");
        Answer relaxed = asker.submit("/asks/" + ask, "/asks/" + ask + "/relax", java.util.Map.of("skill", ""));
        assertThat(relaxed.status()).isEqualTo(200);
        Await.until("somebody to be invited",
                () -> cadre.api(Demo.ASKER).get("/asks/" + ask + "/routing").body().contains("\"INVITED\""));
        assertThat(asker.get("/asks/" + ask).body()).contains("No skill is a must any more");
        Answer wrong = cadre.api(Demo.ASKER).post("/asks", "{\"text\": \"x\", \"mustHave\": [\"Quincewatering\"]}");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("mustHave", "Quincewatering");
    }

    @Test
    void aQuestionIsTriedOut(Cadre cadre) {
        String question = "{\"text\": \"Kubernetes node drain drops the sessions\", \"mustHave\": [\"Kubernetes\"]}";
        Answer found = cadre.api(Demo.ASKER).post("/simulations", question);
        assertThat(found.status()).as(found.body()).isEqualTo(200);
        assertThat(found.body()).contains("\"named\":false", "percent", "OPTED_OUT").doesNotContain("NOT_CLEARED");
        Answer page = cadre.signedIn(Demo.ASKER).submit("/simulator", "/simulator", java.util.Map.of("text",
                "Kubernetes node drain drops the sessions", "classification", "PUBLIC", "mustHave", "k8s"));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Who would be asked", "Knows Kubernetes");
        assertThat(cadre.api(Demo.ASKER).post("/simulations",
                "{\"text\": \"x\", \"classification\": \"RESTRICTED\"}").status()).isEqualTo(400);
    }

    @Test
    void wishesChangeAfterwardsByPageAndApi(Cadre cadre) {
        UUID ask = filed(cadre, "\"text\": \"Which shears fit the medlar?\", \"niceToHave\": [\"Kubernetes\"]");
        var me = cadre.api(Demo.ASKER);
        Answer read = me.get("/asks/" + ask + "/wishes");
        assertThat(read.body()).contains("\"niceToHave\":[\"Kubernetes\"]");
        String wanted = "{\"mustHave\": [\"Kubernetes\"], \"niceToHave\": []}";
        assertThat(me.with("If-Match", "").patch("/asks/" + ask + "/wishes", wanted).status()).isEqualTo(428);
        Answer changed = me.with("If-Match", read.header("ETag")).patch("/asks/" + ask + "/wishes", wanted);
        assertThat(changed.body()).contains("\"mustHave\":[\"Kubernetes\"]");
        assertThat(me.with("If-Match", read.header("ETag")).patch("/asks/" + ask + "/wishes", wanted).status())
                .isEqualTo(412);
        assertThat(cadre.api(Demo.EXPERT).patch("/asks/" + ask + "/wishes", wanted.replace("Kubernetes", "Docker"))
                .status()).as("another's").isEqualTo(409);
        Visitor asker = cadre.signedIn(Demo.ASKER);
        assertThat(asker.get("/asks/" + ask + "/edit").body()).contains("name=\"mustHave\"", "value=\"Kubernetes\"");
    }

    private static UUID filed(Cadre cadre, String fields) {
        Answer filed = cadre.api(Demo.ASKER).post("/asks", "{" + fields + "}");
        assertThat(filed.status()).as(filed.body()).isEqualTo(201);
        return filed.id().orElseThrow();
    }
}
