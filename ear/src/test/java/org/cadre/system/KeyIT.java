package org.cadre.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import org.cadre.system.Cadre.Demo;
import org.junit.jupiter.api.Test;

/** A colleague gets in by a mail, forgets the password, and gets in by another mail. */
@SystemTest
class KeyIT {
    private static final Pattern LINK = Pattern.compile("/key/[A-Za-z0-9_-]{43}");
    private static final String FIRST = "amber window 55 boat";
    private static final String SECOND = "violet harbour 21 lamp";

    @Test
    void aMailLetsAColleagueInAndAnotherReplacesThePassword(Cadre cadre) throws Exception {
        var someone = Staff.speaking("en").getLast();
        Visitor admin = cadre.signedIn(Demo.CIO);
        String account = "/admin/accounts/" + someone.id();
        assertThat(admin.get(account).body()).contains("Send a link to open the account");
        assertThat(admin.submit(account, account + "/key", Map.of()).body()).contains("A mail with a link");
        String opens = link(cadre.mail().await(someone.mail(), "Your way into Cadre"));
        Visitor own = cadre.visitor();
        assertThat(own.get(opens).body()).contains(someone.mail());
        Answer wrong = own.submit(opens, opens, Map.of("password", "short"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("12");
        assertThat(own.submit(opens, opens, Map.of("password", FIRST)).body()).contains("Your account is open");
        assertThat(own.get(opens).status()).isEqualTo(410);
        own.signIn(someone.mail(), FIRST);
        ApiClient machine = cadre.api(someone.mail(), FIRST);
        assertThat(machine.get("/tokens").status()).isEqualTo(200);

        Visitor elsewhere = cadre.visitor();
        Answer known = elsewhere.submit("/forgotten", "/forgotten", Map.of("mail", someone.mail()));
        Answer unknown = elsewhere.submit("/forgotten", "/forgotten", Map.of("mail", "nobody@cadre.example"));
        assertThat(known.status()).isEqualTo(unknown.status()).isEqualTo(200);
        assertThat(known.body()).isEqualTo(unknown.body());
        String replaces = link(cadre.mail().await(someone.mail(), "A new password for Cadre"));
        elsewhere.submit(replaces, replaces, Map.of("password", SECOND));
        assertThat(own.get("/profile").uri().getPath()).as("the session before").isEqualTo("/sign-in");
        assertThat(machine.get("/tokens").status()).as("the token before").isEqualTo(401);
        elsewhere.signIn(someone.mail(), SECOND);
        cadre.mail().await(someone.mail(), "was replaced");
    }

    @Test
    void aLinkThatNeverWasIsNotFoundAndTheApiIsForAdministrators(Cadre cadre) {
        assertThat(cadre.visitor().get("/key/invented").status()).isEqualTo(404);
        var someone = Staff.speaking("en").getFirst();
        assertThat(cadre.api(Demo.CIO).post("/accounts/" + someone.id() + "/link", "").status()).isEqualTo(202);
        var refused = cadre.api(Demo.ASKER).post("/accounts/" + someone.id() + "/link", "");
        assertThat(refused.status()).isBetween(403, 404);
    }

    private static String link(MimeMessage mail) throws Exception {
        var text = ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent().toString();
        var found = LINK.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group();
    }
}
