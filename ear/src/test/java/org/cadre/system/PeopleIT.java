package org.cadre.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;

import org.cadre.system.Cadre.Demo;
import org.junit.jupiter.api.Test;

/** What colleagues and accepted answers say of a colleague's skills, and who sees it. */
@SystemTest
class PeopleIT {
    private static final Pattern SKILL = Pattern.compile("\"skills\":\\[\\{[^}]*?\"id\":\"([0-9a-f-]{36})\"");
    private static final Pattern SUGGESTED = Pattern.compile("\"skill\":\"([0-9a-f-]{36})\"");

    @Test
    void anEndorsementIsSeenWhereAndByWhomTheSkillIs(Cadre cadre) {
        ApiClient owner = cadre.api(Demo.EXPERT);
        ApiClient other = cadre.api(Demo.ASKER);
        Visitor reader = cadre.signedIn(Demo.ASKER);
        Answer me = owner.get("/colleagues/me");
        String id = me.id().orElseThrow().toString();
        String skill = first(SKILL, me.body());
        String page = "/people/" + id;
        String endorsement = "/colleagues/" + id + "/skills/" + skill + "/endorsement";
        String said = "We moved the tamarind gateway together.";
        Answer endorsed = reader.submit(page, page + "/skills/" + skill + "/endorse", Map.of("reason", said));
        assertThat(endorsed.status()).as(endorsed.body()).isEqualTo(200);
        assertThat(reader.get(page).body()).contains(said);
        assertThat(owner.get("/colleagues/me").body()).contains(said);
        assertThat(owner.put(endorsement, "{}").status()).as("one's own").isEqualTo(400);
        Await.until("the notice", () -> owner.get("/notices").body().contains("\"ENDORSED\""));
        assertThat(cadre.signedIn(Demo.EXPERT).get("/inbox").status()).isEqualTo(200);
        try {
            Answer chosen = owner.put("/colleagues/me/visibility", "{\"skills\": \"ME\", \"time\": \"ME\"}");
            assertThat(chosen.status()).as(chosen.body()).isEqualTo(200);
            assertThat(chosen.body()).contains("\"skills\":\"ME\"", "\"away\":\"EVERYBODY\"");
            assertThat(reader.get(page).body()).doesNotContain(said);
            assertThat(other.get("/colleagues/" + id).body()).contains("\"skills\":[]").doesNotContain("\"zone\"");
            assertThat(other.put(endorsement, "{}").status()).isEqualTo(404);
            assertThat(owner.get("/colleagues/me").body()).contains(said);
            assertThat(owner.put("/colleagues/me/visibility", "{\"skills\": \"ALL\"}").status()).isEqualTo(400);
        } finally {
            owner.put("/colleagues/me/visibility", "{\"skills\": \"EVERYBODY\", \"time\": \"EVERYBODY\"}");
        }
        assertThat(other.delete(endorsement).status()).isEqualTo(204);
        assertThat(reader.get(page).body()).doesNotContain(said);
    }

    @Test
    void anAcceptedAnswerSuggestsASkillToItsAuthorAlone(Cadre cadre) throws Exception {
        ApiClient asker = cadre.api(Demo.ASKER);
        ApiClient author = cadre.api(Demo.EXPERT);
        String label = unclaimed(cadre, author.get("/colleagues/me").id().orElseThrow().toString());
        Answer filed = asker.post("/asks", "{\"text\": \"Which tamarind crate is the right one?\", \"tags\": [\""
                + label.toLowerCase(java.util.Locale.ROOT) + "\"]}");
        assertThat(filed.status()).as(filed.body()).isEqualTo(201);
        String ask = filed.id().orElseThrow().toString();
        Answer given = author.post("/asks/" + ask + "/answers", "{\"text\": \"The green one.\"}");
        String answer = given.id().orElseThrow().toString();
        assertThat(asker.post("/asks/" + ask + "/answers/" + answer + "/accept", "").status()).isEqualTo(200);
        String suggestions = "/colleagues/me/skill-suggestions";
        Await.until("the suggestion", () -> author.get(suggestions).body().contains(label));
        assertThat(asker.get(suggestions).body()).doesNotContain(label);
        Visitor visitor = cadre.signedIn(Demo.EXPERT);
        assertThat(visitor.get("/").body()).contains("/profile/suggestions");
        String skill = first(SUGGESTED, author.get(suggestions).body().replaceAll("(?s)^.*(\\{[^{]*\"label\":\""
                + Pattern.quote(label) + ")", "$1"));
        assertThat(asker.put(suggestions + "/" + skill, "{}").status()).isEqualTo(404);
        Answer confirmed = visitor.submit("/profile/suggestions", "/profile/suggestions/" + skill + "/confirm",
                Map.of("level", "4"));
        assertThat(confirmed.status()).as(confirmed.body()).isEqualTo(200);
        assertThat(author.get(suggestions).body()).doesNotContain(label);
        assertThat(author.get("/colleagues/me").body()).contains(label, answer);
        assertThat(cadre.signedIn(Demo.ASKER).get("/people/" + author.get("/colleagues/me").id().orElseThrow()).body())
                .contains("#answer-" + answer);
        assertThat(visitor.submit("/profile", "/profile/skills/" + skill + "/remove", Map.of()).status())
                .isEqualTo(200);
    }

    /** The label of a skill that the colleague does not claim, and that no other is called. */
    private static String unclaimed(Cadre cadre, String who) throws Exception {
        try (var connection = cadre.database(); var statement = connection.prepareStatement("""
                select s.label from skill s where s.label ~ '^[A-Za-z]{4,20}$'
                  and not exists (select 1 from claimed_skill c where c.skill_id = s.id
                                  and c.colleague_id = cast(? as uuid))
                  and not exists (select 1 from skill_label l where l.folded = lower(s.label) and l.skill_id <> s.id)
                order by s.label limit 1""")) {
            statement.setString(1, who);
            try (var rows = statement.executeQuery()) {
                assertThat(rows.next()).isTrue();
                return rows.getString(1);
            }
        }
    }

    private static String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }
}
