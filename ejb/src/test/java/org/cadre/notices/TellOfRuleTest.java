package org.cadre.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import jakarta.mail.internet.MimeMultipart;

import org.cadre.database.TestDatabase;
import org.cadre.governance.Classification;
import org.cadre.outbox.Delivery;
import org.cadre.people.ColleagueId;
import org.cadre.rulemaking.RuleProposed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

class TellOfRuleTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private final GreenMail postOffice = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private Office office;

    @SuppressWarnings("NullAway.Init")
    TellOfRuleTest() {}

    @BeforeEach
    void company() {
        postOffice.start();
        office = new Office(database);
        office.mailAt(postOffice.getSmtp().getPort());
    }

    @AfterEach
    void close() {
        postOffice.stop();
    }

    @Test
    void everybodyElseOfGovernanceIsSentToTheRule() throws Exception {
        var author = governor("Gero Governor", Locale.ENGLISH);
        var second = governor("Gisela Governor", Locale.GERMAN);
        office.colleague("Ada Lovelace", Locale.ENGLISH, "Europe/Berlin", Classification.INTERNAL);
        office.deliver(TellOfRule.class, new RuleProposed("no-hurry", 3, author.value()));
        assertThat(office.waiting).containsExactly(new RuleMailDue("no-hurry", 3, second.value()));

        database.run(() -> office.bean(RuleMailHandler.class).handle((RuleMailDue) office.waiting.getFirst(),
                new Delivery(UUID.randomUUID(), 1, Instant.EPOCH)));
        var mail = postOffice.getReceivedMessages()[0];
        assertThat(mail.getAllRecipients()[0]).hasToString("Gisela Governor <gisela.governor@company.example>");
        assertThat(mail.getSubject()).isEqualTo("Die Regel no-hurry wartet auf eine zweite Person");
        assertThat((String) ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent())
                .contains("https://cadre.company.example/rules/no-hurry?version=3");
    }

    private ColleagueId governor(String name, Locale language) {
        var id = office.colleague(name, language, "Europe/Berlin", Classification.INTERNAL);
        office.sql("insert into account (colleague_id, password_hash, failures) values (?1, 'x', 0)", id.value());
        office.sql("insert into account_role (colleague_id, role) values (?1, 'GOVERNANCE')", id.value());
        return id;
    }
}
