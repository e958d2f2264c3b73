package org.cadre.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Locale;

import jakarta.mail.internet.MimeMultipart;

import org.cadre.asks.AnswerGiven;
import org.cadre.asks.AskId;
import org.cadre.database.TestDatabase;
import org.cadre.governance.Classification;
import org.cadre.invitations.InvitationAccepted;
import org.cadre.invitations.InvitationId;
import org.cadre.invitations.InvitationIssued;
import org.cadre.mail.MailNotSent;
import org.cadre.people.ColleagueId;
import org.cadre.plans.RoutingExhausted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

class MailHandlerTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private GreenMail postOffice = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private int port;
    private Office office;
    private ColleagueId asker;
    private ColleagueId expert;

    @BeforeEach
    void company() {
        postOffice.start();
        port = postOffice.getSmtp().getPort();
        office = new Office(database);
        office.mailAt(port);
        asker = office.colleague("Grace Hopper", Locale.ENGLISH, "America/New_York", Classification.CONFIDENTIAL);
        expert = office.colleague("Ada Lovelace", Locale.GERMAN, "Europe/Berlin", Classification.CONFIDENTIAL);
    }

    @AfterEach
    void close() {
        postOffice.stop();
    }

    @Test
    void anInvitationGoesOutOnceWithItsLinks() throws Exception {
        var ask = office.ask(asker, "Rotate the key?", Classification.INTERNAL);
        var invitation = office.invitation(expert, ask, Duration.ofHours(4));
        var due = invite(ask, invitation);
        office.mail(due, Office.NOW);
        office.mail(due, Office.NOW);
        assertThat(office.state(due)).isEqualTo(MailState.SENT);
        assertThat(postOffice.getReceivedMessages()).hasSize(1);
        var mail = postOffice.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Können Sie helfen? Rotate the key?");
        assertThat(mail.getMessageID()).isEqualTo("<" + due.notice() + "@company.example>");
        assertThat(mail.getAllRecipients()[0]).hasToString("Ada Lovelace <ada.lovelace@company.example>");
        String text = (String) ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent();
        assertThat(text).contains("https://cadre.company.example/pass/",
                "https://cadre.company.example/invitations/" + invitation, "Montag, 2. März, 14:00 Uhr MEZ");
    }

    @Test
    void allMailsOfOneAskAreOneThread() throws Exception {
        var ask = office.ask(asker, "Rotate the key?", Classification.INTERNAL);
        office.mail(invite(ask, office.invitation(expert, ask, Duration.ofHours(4))), Office.NOW);
        var answer = office.answer(expert, ask);
        office.deliver(TellOfAnswer.class, new AnswerGiven(ask.value(), answer.value()));
        office.mail(office.due(), Office.NOW);
        var mails = postOffice.getReceivedMessages();
        assertThat(mails).hasSize(2);
        for (var mail : mails)
            assertThat(mail.getHeader("References", null)).isEqualTo("<" + ask + "@company.example>");
        assertThat(mails[0].getMessageID()).isNotEqualTo(mails[1].getMessageID());
    }

    @Test
    void whileTheServerIsDownTheMailWaitsHoweverLong() {
        var ask = office.ask(asker, "Rotate the key?", Classification.INTERNAL);
        office.deliver(TellOfNobody.class, new RoutingExhausted(ask.value()));
        var due = office.due();
        postOffice.stop();
        for (int day = 0; day < 10; day++) {
            assertThatThrownBy(() -> office.mail(due, Office.NOW)).isInstanceOf(MailNotSent.class);
            office.later(Duration.ofDays(1));
        }
        assertThat(office.state(due)).isEqualTo(MailState.DUE);
        postOffice = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        postOffice.start();
        office.mail(due, Office.NOW);
        assertThat(postOffice.getReceivedMessages()).hasSize(1);
        assertThat(office.state(due)).isEqualTo(MailState.SENT);
    }

    @Test
    void aRefusedRecipientIsGivenUpAfterDaysOnly() {
        var ask = office.ask(asker, "Rotate the key?", Classification.INTERNAL);
        office.sql("update colleague set mail = 'not an address' where id = ?1", asker.value());
        office.deliver(TellOfNobody.class, new RoutingExhausted(ask.value()));
        var due = office.due();
        assertThatThrownBy(() -> office.mail(due, Office.NOW)).isInstanceOf(MailNotSent.class);
        office.later(Duration.ofDays(3));
        assertThatThrownBy(() -> office.mail(due, Office.NOW)).isInstanceOf(MailNotSent.class);
        office.later(Duration.ofDays(2));
        office.mail(due, Office.NOW);
        assertThat(office.state(due)).isEqualTo(MailState.UNDELIVERABLE);
    }

    @Test
    void aMailIsDroppedWhereItsRecipientMayNoLongerSeeTheAsk() {
        var ask = office.ask(asker, "Secret", Classification.CONFIDENTIAL);
        var due = invite(ask, office.invitation(expert, ask, Duration.ofHours(4)));
        office.sql("update colleague set clearance = 1 where id = ?1", expert.value());
        office.mail(due, Office.NOW);
        assertThat(office.state(due)).isEqualTo(MailState.DROPPED);
        assertThat(postOffice.getReceivedMessages()).isEmpty();
    }

    @Test
    void aMailIsDroppedWhereItsRecipientHasLeftOrTheInvitationIsOver() {
        var ask = office.ask(asker, "Rotate the key?", Classification.INTERNAL);
        office.deliver(TellOfNobody.class, new RoutingExhausted(ask.value()));
        var toAsker = office.due();
        var toExpert = invite(ask, office.invitation(expert, ask, Duration.ofHours(4)));
        office.sql("update colleague set left_at = now() where id = ?1", asker.value());
        office.later(Duration.ofHours(5));
        office.mail(toAsker, Office.NOW);
        office.mail(toExpert, Office.NOW);
        assertThat(office.state(toAsker)).isEqualTo(MailState.DROPPED);
        assertThat(office.state(toExpert)).isEqualTo(MailState.DROPPED);
        assertThat(postOffice.getReceivedMessages()).isEmpty();
    }

    @Test
    void behindAWallTheMailSaysNothing() throws Exception {
        var ask = office.ask(asker, "Deal with Initech", Classification.INTERNAL);
        office.deliver(TellOfNobody.class, new RoutingExhausted(ask.value()));
        var wall = java.util.UUID.randomUUID();
        office.sql("insert into wall (id, name) values (?1, 'Deal')", wall);
        office.sql("insert into wall_member (wall_id, colleague_id) select ?1, id from colleague", wall);
        office.sql("update ask set wall_id = ?1", wall);
        office.mail(office.due(), Office.NOW);
        var mail = postOffice.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Something in Cadre is waiting for you");
        var parts = (MimeMultipart) mail.getContent();
        for (int i = 0; i < 2; i++)
            assertThat((String) parts.getBodyPart(i).getContent()).doesNotContain("Initech")
                    .contains("https://cadre.company.example/asks/" + ask);
    }

    @Test
    void theMailOfAnAcceptanceTellsByWhenTheAnswerIsPromised() throws Exception {
        office.sql(
                """
                        insert into notice_preference (colleague_id, rhythm, digest_hour, digest_day) values (?1, 'DAILY', 8, 1)""",
                asker.value());
        office.sql("""
                insert into notice_channel (colleague_id, kind, channel, always)
                values (?1, 'TAKEN_ON', 'AT_ONCE', false)""", asker.value());
        var ask = office.ask(asker, "Rotate the key?", Classification.INTERNAL);
        var invitation = office.invitation(expert, ask, Duration.ofHours(4));
        office.sql("""
                update invitation set state = 'ACCEPTED', accepted_at = '2026-03-02T09:00:00Z',
                  answer_by = '2026-03-04T09:00:00Z' where id = ?1""", invitation.value());
        office.deliver(TellOfHelper.class, new InvitationAccepted(ask.value(), invitation.value()));
        office.mail(office.due(), Office.NOW);
        assertThat(text()).contains("Ada Lovelace promised an answer by Wednesday, 4 March, 04:00 EST.");
    }

    @Test
    void anInvitationGoesInNoDigestNorADigestWithIt() throws Exception {
        office.sql(
                "insert into notice_preference (colleague_id, rhythm, digest_hour, digest_day) values (?1, 'DAILY', 8, 1)",
                expert.value());
        office.sql(
                "insert into notice_channel (colleague_id, kind, channel, always) values (?1, 'NOBODY_FOUND', 'DIGEST', false)",
                expert.value());
        var own = office.ask(expert, "Who rotates mine?", Classification.INTERNAL);
        office.deliver(TellOfNobody.class, new RoutingExhausted(own.value()));
        var digest = office.due();
        office.later(Duration.ofDays(2));
        var ask = office.ask(asker, "Rotate the key?", Classification.INTERNAL);
        office.mail(invite(ask, office.invitation(expert, ask, Duration.ofDays(3))), Office.NOW);
        assertThat(postOffice.getReceivedMessages()).singleElement()
                .satisfies(mail -> assertThat(mail.getSubject()).contains("Rotate the key?"));
        assertThat(office.state(digest)).isEqualTo(MailState.DUE);
        office.mail(digest, Office.NOW);
        assertThat(office.state(digest)).isEqualTo(MailState.SENT);
        assertThat(postOffice.getReceivedMessages()).hasSize(2);
    }

    @Test
    void eachInvitationGoesAloneAndSaysOfWhat() throws Exception {
        var one = office.ask(asker, "Rotate the key?", Classification.INTERNAL);
        var other = office.ask(asker, "Renew the badge?", Classification.INTERNAL);
        var first = invite(one, office.invitation(expert, one, Duration.ofHours(4)));
        var second = invite(other, office.invitation(expert, other, Duration.ofHours(4)));
        office.mail(first, Office.NOW);
        office.mail(second, Office.NOW);
        assertThat(postOffice.getReceivedMessages()).satisfiesExactly(
                mail -> assertThat(mail.getSubject()).contains("Rotate the key?"),
                mail -> assertThat(mail.getSubject()).contains("Renew the badge?"));
    }

    @Test
    void whoWasHandedAnInvitationReadsByWhomAndWithWhatWords() throws Exception {
        var ask = office.ask(asker, "Rotate the key?", Classification.INTERNAL);
        var invitation = office.invitation(expert, ask, Duration.ofHours(4));
        var giver = office.colleague("Mei Lin", Locale.ENGLISH, "Europe/Berlin", Classification.INTERNAL);
        office.sql("update invitation set handed_by = '" + giver + "', handed_note = 'You built it.' where id = ?1",
                invitation.value());
        office.mail(invite(ask, invitation), Office.NOW);
        assertThat(text()).contains("Mei Lin gibt das an Sie weiter und schreibt:", "You built it.");
    }

    private String text() throws Exception {
        return (String) ((MimeMultipart) postOffice.getReceivedMessages()[0].getContent()).getBodyPart(0).getContent();
    }

    private MailDue invite(AskId ask, InvitationId invitation) {
        office.deliver(TellOfInvitation.class, new InvitationIssued(ask.value(), invitation.value()));
        return office.due();
    }
}
