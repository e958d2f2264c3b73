package org.cadre.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.cadre.system.Cadre.Demo;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The expert is asked, and hands over to somebody who knows more. */
@SystemTest
class HandOverIT {
    private static final String NOTE = "You built the quince shop, I only run it.";

    @BeforeAll
    static void theExpertHasTime() {
        Staff.letTheExpertHaveTime();
    }

    @Test
    void aColleagueIsInvitedInTheExpertsPlaceAndReadsWhy(Cadre cadre) throws SQLException {
        String id = invitation(cadre, "Kubernetes pods of the quince shop restart every hour. What ends them?");
        Staff colleague = admitted(cadre, id);
        Visitor expert = cadre.signedIn(Demo.EXPERT);
        String page = "/invitations/" + id + "?answer=hand-over";
        String form = "/invitations/" + id + "/hand-over";
        assertThat(expert.get(page).body()).contains("I know who could help");

        Answer begun = expert.submit(page, form, Map.of("to", colleague.name().substring(0, 3), "context", NOTE));
        assertThat(begun.status()).isEqualTo(400);
        assertThat(begun.body()).contains("Whom do you mean?", NOTE, "There is nobody of this name or address.");
        Answer refused = expert.submit(page, form, Map.of("to", Demo.ASKER.mail(), "context", NOTE));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("cannot take this one now.");
        Answer given = expert.submit(page, form, Map.of("to", "", "chosen", colleague.id(), "context", NOTE));
        assertThat(given.status()).as(given.body()).isEqualTo(200);
        assertThat(given.body()).contains("Your colleague is invited in your place.");
        assertThat(expert.get("/invitations/" + id).body()).contains("You handed this over to a colleague.");

        Visitor receiver = cadre.visitor().signIn(colleague.mail(), cadre.demoPassword());
        assertThat(receiver.get("/inbox").body()).contains("quince shop", "hands this over to you and writes:", NOTE);
    }

    @Test
    void aProgramIsToldWhatIsWrong(Cadre cadre) {
        ApiClient expert = cadre.api(Demo.EXPERT);
        String path = "/invitations/"
                + invitation(cadre, "Helm chart of the quince shop on Kubernetes lost its values. Where are they?")
                + "/hand-over";
        Answer nobody = expert.post(path, "{\"to\": \"nobody@cadre.example\", \"note\": \"Yours.\"}");
        assertThat(nobody.status()).isEqualTo(400);
        assertThat(nobody.body()).contains("\"to\"", "nobody@cadre.example");
        assertThat(expert.post(path, "{\"to\": \"asker@cadre.example\"}").body()).contains("\"note\"");
        assertThat(expert.post(path, "{\"to\": \"asker@cadre.example\", \"note\": \"" + "x".repeat(1001) + "\"}")
                .status()).isEqualTo(400);
        Answer asker = expert.post(path, "{\"to\": \"asker@cadre.example\", \"note\": \"Yours.\"}");
        assertThat(asker.status()).isEqualTo(409);
        assertThat(asker.body()).contains("cannot take this one now.");
        assertThat(expert.post("/invitations/" + UUID.randomUUID() + "/hand-over",
                "{\"to\": \"asker@cadre.example\", \"note\": \"Yours.\"}").status()).isEqualTo(404);
        assertThat(expert.get(path.replace("/hand-over", "")).body()).contains("\"ISSUED\"");
    }

    private static String invitation(Cadre cadre, String question) {
        String ask = cadre.api(Demo.ASKER).post("/asks", "{\"text\": \"" + question + "\"}").id().orElseThrow()
                .toString();
        return Await.some("the invitation", Duration.ofSeconds(60), () -> {
            try (var connection = cadre.database(); var statement = connection.prepareStatement("""
                    select i.id from invitation i join colleague c on c.id = i.invitee_id
                    where cast(i.ask_id as text) = ? and c.mail = ?""")) {
                statement.setString(1, ask);
                statement.setString(2, Demo.EXPERT.mail());
                var rows = statement.executeQuery();
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        });
    }

    private static Set<String> invitees(Cadre cadre, String invitation) throws SQLException {
        try (var connection = cadre.database(); var statement = connection.prepareStatement("""
                select invitee_id from invitation where ask_id = (
                  select ask_id from invitation where cast(id as text) = ?)""")) {
            statement.setString(1, invitation);
            var rows = statement.executeQuery();
            var found = new HashSet<String>();
            while (rows.next())
                found.add(rows.getString(1));
            return found;
        }
    }

    /** Somebody with time whom the ask has not invited, with an account and the demo company's password. */
    private static Staff admitted(Cadre cadre, String invitation) throws SQLException {
        var invited = invitees(cadre, invitation);
        Staff one = Staff.speaking("en").stream().filter(staff -> !invited.contains(staff.id())).skip(1).findFirst()
                .orElseThrow();
        try (var connection = cadre.database(); var statement = connection.prepareStatement("""
                with idle as (update expert_profile set max_open = 50, weekly_minutes = 2400, away_until = null,
                  opted_out = false where colleague_id = cast(? as uuid) returning colleague_id)
                insert into account (colleague_id, password_hash, failures)
                select idle.colleague_id, password_hash, 0 from idle, account
                where account.colleague_id = (select id from colleague where mail = ?)""")) {
            statement.setString(1, one.id());
            statement.setString(2, Demo.ASKER.mail());
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
        return one;
    }
}
