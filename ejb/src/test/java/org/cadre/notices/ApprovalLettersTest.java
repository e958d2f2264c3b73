package org.cadre.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import org.cadre.approvals.ApprovalTurned;
import org.cadre.approvals.ApprovalWanted;
import org.cadre.asks.AskHeld;
import org.cadre.database.TestDatabase;
import org.cadre.governance.Classification;
import org.cadre.governance.Texts;
import org.cadre.people.ColleagueId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

class ApprovalLettersTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private final GreenMail postOffice = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private Office office;
    private ColleagueId asker;
    private ColleagueId manager;
    private ColleagueId uncleared;

    @SuppressWarnings("NullAway.Init")
    ApprovalLettersTest() {}

    @BeforeEach
    void everyAskNeedsApproval() {
        postOffice.start();
        office = new Office(database);
        office.mailAt(postOffice.getSmtp().getPort());
        asker = office.colleague("Grace Hopper", Locale.ENGLISH, "America/New_York", Classification.CONFIDENTIAL);
        manager = office.colleague("Ada Lovelace", Locale.GERMAN, "Europe/Berlin", Classification.CONFIDENTIAL);
        uncleared = office.colleague("Low Level", Locale.ENGLISH, "Europe/Berlin", Classification.PUBLIC);
        office.sql("""
                insert into rule_parameter (name, version, body, author, set_at, reason)
                values ('effort_without_manager', 1, 'parameters:
                - {name: effort_without_manager, title: Minutes of work, type: NUMBER, value: -1}
                rules: []', ?1, now(), 'a test')""", asker.value());
    }

    @AfterEach
    void close() {
        postOffice.stop();
    }

    @Test
    void whoIsToApproveIsToldAndMailedTheWayToIt() throws Exception {
        var ask = office.ask(asker, "Rotate the key?", Classification.INTERNAL);
        assertThat(office.waiting).containsExactly(new AskHeld(ask.value()));
        office.deliver(TellOfApproval.class, new ApprovalWanted(ask.value(), manager.value()));
        office.mail(office.due(), Office.NOW);
        var mail = postOffice.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Zu genehmigen: Rotate the key?");
        assertThat(text(mail)).contains("https://cadre.company.example/approvals/" + ask);
        var reader = office.reader(manager);
        assertThat(database.call(() -> office.bean(Notices.class).newest(reader, 10))).singleElement()
                .satisfies(item -> {
                    assertThat(item.held()).contains(ask);
                    assertThat(Texts.render(item.text(), Locale.ENGLISH))
                            .isEqualTo("A question waits for your approval");
                });
    }

    @Test
    void noWordOfWhatIsConfidentialIsMailedAndNothingToWhoMayNotReadIt() throws Exception {
        var ask = office.ask(asker, "Rotate the key?", Classification.CONFIDENTIAL);
        office.deliver(TellOfDecision.class, new ApprovalTurned(ask.value(), asker.value()));
        office.mail(office.due(), Office.NOW);
        var mail = postOffice.getReceivedMessages()[0];
        assertThat(mail.getSubject() + text(mail)).doesNotContain("Rotate").contains("/approvals/" + ask);
        office.later(Duration.ofMinutes(1));
        office.deliver(TellOfApproval.class, new ApprovalWanted(ask.value(), uncleared.value()));
        office.mail(office.due(), Office.NOW);
        assertThat(postOffice.getReceivedMessages()).hasSize(1);
    }

    private static String text(MimeMessage mail) throws Exception {
        return (String) ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent();
    }
}
