package org.cadre.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.mail.Multipart;

import org.cadre.system.Cadre.Demo;
import org.junit.jupiter.api.Test;

/** A review of access over HTTP: who sees it, and that what is revoked is over with the answer. */
@SystemTest
class AccessReviewIT {
    private static final Pattern TOKEN = Pattern.compile("\"token\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern LOOK = Pattern.compile("https?://[^/\\s]+(/me/data)#([a-z]+)");
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

    /** It ends in 25 days by the calendar, since other tests put the company's clock forward by a week and more. */
    @Test
    void theLetterOfAnAuthorisationThatEndsLeadsToItWhereItsHolderReadsIt(Cadre cadre) throws Exception {
        var holder = Staff.speaking("en").getFirst();
        holder.admit("EMPLOYEE");
        String licence = "Licence " + review.toString().substring(0, 8);
        try (var connection = cadre.database(); var statement = connection.createStatement()) {
            statement.execute(
                    """
                            insert into authorisation (id, person_id, regime, scope, valid_until, requester_id, requested_at, state,
                              decider_id, decided_at, version)
                            select '%s', '%s', 'EAR', '%s', current_date + 25, r.id, now() - interval '60 days', 'GRANTED', d.id,
                              now() - interval '60 days', 1
                            from colleague r, colleague d where r.mail = '%s' and d.mail = '%s'"""
                            .formatted(item, holder.id(),
                                    licence, Demo.CIO.mail(), Demo.EXPERT.mail()));
            // as the housekeeper does
            statement.execute(
                    """
                            insert into outbox (id, stream, handler, message, appended_at, due_at, outside)
                            values (gen_random_uuid(), '%1$s', 'org.cadre.notices.TellOfAuthorisation', '{"authorisation":"%1$s"}', now(), now(), false)"""
                            .formatted(item));
        }
        var mail = cadre.mail().await(holder.mail(), licence);
        var link = LOOK.matcher(((Multipart) mail.getContent()).getBodyPart(0).getContent().toString());
        assertThat(link.find()).isTrue();
        var page = cadre.visitor().signIn(holder.mail(), cadre.demoPassword()).get(link.group(1));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("id=\"" + link.group(2) + "\"", licence, name(cadre, Demo.CIO));
        assertThat(cadre.signedIn(Demo.ASKER).get(link.group(1)).body()).as("nobody else's")
                .doesNotContain(licence);
    }

    private static String name(Cadre cadre, Demo of) throws SQLException {
        try (var connection = cadre.database();
                var query = connection.prepareStatement("select name from colleague where mail = ?")) {
            query.setString(1, of.mail());
            var row = query.executeQuery();
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
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
