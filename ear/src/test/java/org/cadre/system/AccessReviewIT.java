package org.cadre.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import org.cadre.system.Cadre.Demo;
import org.junit.jupiter.api.Test;

/** A review of access over HTTP: who sees it, and that what is revoked is over with the answer. */
@SystemTest
class AccessReviewIT {
    private static final Pattern TOKEN = Pattern.compile("\"token\"\\s*:\\s*\"([^\"]+)\"");
    private final UUID review = UUID.randomUUID();
    private final UUID item = UUID.randomUUID();

    @Test
    void whatItsOwnerRevokesOpensNothingAnyMoreAndOthersLearnOfNoReview(Cadre cadre) throws Exception {
        var office = cadre.api(Demo.CIO);
        var made = office.post("/service-accounts",
                "{\"name\": \"=1+1\", \"purpose\": \"Files what fails\", \"owner\": \""
                        + Demo.EXPERT.mail()
                        + "\", \"clearance\": \"INTERNAL\", \"scopes\": [\"asks:read\", \"asks:write\"]}");
        assertThat(made.status()).isEqualTo(201);
        var token = TOKEN.matcher(made.body());
        assertThat(token.find()).isTrue();
        open(cadre, made.id().orElseThrow());
        var machine = office.as(token.group(1));
        assertThat(machine.get("/asks").status()).isEqualTo(200);

        var stranger = cadre.api(Demo.ASKER);
        String path = "/recertifications/" + review;
        assertThat(stranger.get("/recertifications").body()).doesNotContain(review.toString());
        assertThat(stranger.get(path).status()).isEqualTo(404);
        assertThat(stranger.post(path + "/decisions", decision("REVOKE")).status()).isEqualTo(404);
        assertThat(cadre.signedIn(Demo.ASKER).get("/recertifications/" + review).status()).isEqualTo(404);
        assertThat(office.get(path).body()).contains(item.toString(), "\"open\":1");
        assertThat(office.post(path + "/decisions", decision("KEEP")).status()).as("the owner's to decide")
                .isEqualTo(409);
        assertThat(office.post(path + "/decisions", decision("MAYBE")).status()).isEqualTo(400);
        assertThat(cadre.signedIn(Demo.CIO).get("/recertifications/" + review + "/export.csv").body())
                .contains("'=1+1");

        var owner = cadre.signedIn(Demo.EXPERT);
        assertThat(owner.get("/access-review").body()).contains("=1+1", "item-" + item);
        var wrong = owner.submit("/access-review", "/access-review/" + review, Map.of("item-" + item, "HAND_OVER"));
        assertThat(wrong.status()).as("to whom?").isEqualTo(400);
        assertThat(wrong.body()).contains("field-to");
        owner.submit("/access-review", "/access-review/" + review, Map.of("item-" + item, "REVOKE"));
        assertThat(office.get(path).body()).contains("\"revoked\":1", "\"state\":\"REVOKED\"");
        assertThat(machine.get("/asks").status()).isEqualTo(401);
        assertThat(cadre.api(Demo.EXPERT).post(path + "/decisions", decision("KEEP")).status()).isEqualTo(409);
    }

    private String decision(String said) {
        return "{\"decision\": \"%s\", \"items\": [\"%s\"]}".formatted(said, item);
    }

    /** As though a quarter had begun. */
    private void open(Cadre cadre, UUID machine) throws SQLException {
        try (var connection = cadre.database(); var statement = connection.createStatement()) {
            statement.execute("""
                    insert into recertification (id, quarter, opened_at, remind_at, due_at, silence)
                    values ('%s', '%s', now(), now() + interval '10 days', now() + interval '21 days', 'ESCALATE')"""
                    .formatted(review, review.toString().substring(0, 7)));
            statement.execute("""
                    insert into recertification_item (id, campaign_id, kind, holder_id, grant_id, what, since, leaver,
                      dormant, reviewer_id, state)
                    select '%s', '%s', 'TOKEN', t.colleague_id, t.id, t.label, now(), false, false, r.id, 'OPEN'
                    from api_token t, colleague r where t.colleague_id = '%s' and r.mail = '%s'"""
                    .formatted(item, review, machine, Demo.EXPERT.mail()));
        }
    }
}
