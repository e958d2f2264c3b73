package org.cadre.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import org.cadre.asks.AnswerGiven;
import org.cadre.asks.AskId;
import org.cadre.channels.Channel;
import org.cadre.channels.Choice;
import org.cadre.channels.Digest;
import org.cadre.channels.Preference;
import org.cadre.channels.PreferenceDesk;
import org.cadre.channels.Quiet;
import org.cadre.database.Sql;
import org.cadre.database.TestDatabase;
import org.cadre.endorsements.SkillEndorsed;
import org.cadre.governance.Classification;
import org.cadre.invitations.InvitationIssued;
import org.cadre.mail.MailNotSent;
import org.cadre.passes.PassDesk;
import org.cadre.passes.PassNotFound;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;
import org.cadre.people.Reader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

class ChannelsTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private final GreenMail postOffice = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private Office office;
    private ColleagueId asker;
    private ColleagueId expert;

    @BeforeEach
    void company() {
        postOffice.start();
        office = new Office(database);
        office.mailAt(postOffice.getSmtp().getPort());
        asker = office.colleague("Grace Hopper", Locale.ENGLISH, "Europe/Berlin", Classification.CONFIDENTIAL);
        expert = office.colleague("Ada Lovelace", Locale.GERMAN, "Europe/Berlin", Classification.CONFIDENTIAL);
    }

    @AfterEach
    void close() {
        postOffice.stop();
    }

    @Test
    void twentyEventsWithinTheWindowMakeOneMail() throws Exception {
        office.settings.put("cadre.mail.window", "PT1M");
        for (int i = 0; i < 20; i++)
            answered("Question " + i, Classification.INTERNAL);
        deliverAll();
        assertThat(postOffice.getReceivedMessages()).as("too soon").isEmpty();
        office.later(Duration.ofMinutes(1));
        deliverAll();
        assertThat(postOffice.getReceivedMessages()).hasSize(1);
        var mail = postOffice.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("20 pieces of news from Cadre");
        assertThat(text(mail)).contains("“Question 0”", "“Question 19”");
        assertThat(states()).containsOnly(MailState.SENT).hasSize(20);
    }

    @Test
    void aLetterOfSeveralThatFailedIsSentAgainAsTheSameLetter() throws Exception {
        answered("One", Classification.INTERNAL);
        answered("Two", Classification.INTERNAL);
        int port = postOffice.getSmtp().getPort();
        postOffice.stop();
        var leader = dues().getFirst();
        assertThatThrownBy(() -> office.mail(leader, Office.NOW)).isInstanceOf(MailNotSent.class);
        answered("Three, meanwhile", Classification.INTERNAL);
        var upAgain = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        upAgain.start();
        deliverAll();
        assertThat(upAgain.getReceivedMessages()).hasSize(2);
        assertThat(upAgain.getReceivedMessages()[0].getMessageID())
                .isEqualTo("<" + leader.notice() + "@company.example>");
        assertThat(text(upAgain.getReceivedMessages()[0])).contains("One", "Two").doesNotContain("Three");
        upAgain.stop();
    }

    @Test
    void aLetterThatOneOfSeveralIsLeftOfIsSentAgainAsTheSameLetter() throws Exception {
        answered("One", Classification.INTERNAL);
        answered("Two", Classification.INTERNAL);
        int port = postOffice.getSmtp().getPort();
        postOffice.stop();
        var leader = dues().getFirst();
        assertThatThrownBy(() -> office.mail(leader, Office.NOW)).isInstanceOf(MailNotSent.class);
        database.run(() -> office.bean(NoticeDesk.class).read(reader(), new NoticeId(leader.notice())));
        var upAgain = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        upAgain.start();
        deliverAll();
        assertThat(upAgain.getReceivedMessages()).hasSize(1);
        assertThat(upAgain.getReceivedMessages()[0].getMessageID())
                .isEqualTo("<" + leader.notice() + "@company.example>");
        upAgain.stop();
    }

    @Test
    void ofWhatIsSecretALetterOfSeveralSaysNotEvenHowMany() throws Exception {
        answered("Open", Classification.INTERNAL);
        answered("Hidden one", Classification.CONFIDENTIAL);
        answered("Hidden two", Classification.CONFIDENTIAL);
        deliverAll();
        assertThat(postOffice.getReceivedMessages()).hasSize(1);
        var mail = postOffice.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("One piece of news from Cadre");
        assertThat(text(mail)).contains("Open").doesNotContain("Hidden")
                .contains("https://cadre.company.example/inbox");
    }

    @Test
    void theDigestWaitsForItsHourAndLeavesOutWhatWasRead() throws Exception {
        wish(Optional.empty(), NoticeKind.ANSWERED, Channel.DIGEST, false);
        answered("Read on the portal", Classification.INTERNAL);
        database.run(() -> office.bean(NoticeDesk.class).readAll(reader()));
        answered("News", Classification.INTERNAL);
        answered("More news", Classification.INTERNAL);
        office.later(Duration.ofHours(22)); // it was 10:00 in Berlin
        deliverAll();
        assertThat(postOffice.getReceivedMessages()).hasSize(1);
        assertThat(text(postOffice.getReceivedMessages()[0])).contains("“News”", "“More news”")
                .doesNotContain("Read on the portal");
    }

    @Test
    void anEndorsementIsMailedToWhoWantsThatAndLeadsToTheirPage() throws Exception {
        var skill = UUID.randomUUID();
        office.sql("insert into skill (id, code, label, language) values (?1, 'k8s', 'Kubernetes', 'en')", skill);
        var endorsed = new SkillEndorsed(asker.value(), skill, expert.value());
        office.deliver(TellOfEndorsement.class, endorsed);
        assertThat(dues()).as("the portal is the usual way").isEmpty();
        wish(Optional.empty(), NoticeKind.ENDORSED, Channel.AT_ONCE, false);
        office.later(Duration.ofDays(31));
        office.deliver(TellOfEndorsement.class, endorsed);
        deliverAll();
        var mail = postOffice.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Endorsed: Kubernetes");
        assertThat(text(mail)).contains("Ada Lovelace has seen your skill",
                "https://cadre.company.example/people/" + asker);
    }

    @Test
    void inQuietHoursOnlyWhatMayAlwaysComeComes() {
        wish(Optional.of(new Quiet(LocalTime.of(9, 0), LocalTime.of(12, 0))), NoticeKind.ANSWERED, Channel.AT_ONCE,
                false);
        answered("Waits", Classification.INTERNAL);
        deliverAll();
        assertThat(postOffice.getReceivedMessages()).isEmpty();
        office.later(Duration.ofHours(2));
        deliverAll();
        assertThat(postOffice.getReceivedMessages()).hasSize(1);
        wish(Optional.of(new Quiet(LocalTime.of(9, 0), LocalTime.of(14, 0))), NoticeKind.ANSWERED, Channel.AT_ONCE,
                true);
        answered("Comes at any time", Classification.INTERNAL);
        deliverAll();
        assertThat(postOffice.getReceivedMessages()).hasSize(2);
    }

    @Test
    void aMailThatWaitedForItsServerIntoTheQuietHoursWaitsForTheirEnd() {
        answered("Late", Classification.INTERNAL);
        wish(Optional.of(new Quiet(LocalTime.of(9, 0), LocalTime.of(12, 0))), NoticeKind.ANSWERED, Channel.AT_ONCE,
                false);
        deliverAll();
        assertThat(postOffice.getReceivedMessages()).isEmpty();
        office.later(Duration.ofHours(2));
        deliverAll();
        assertThat(postOffice.getReceivedMessages()).hasSize(1);
    }

    @Test
    void whatIsNotWantedByMailAnyMoreIsNotSentAndWhatIsOffIsNotEvenWritten() {
        answered("Before", Classification.INTERNAL);
        wish(Optional.empty(), NoticeKind.ANSWERED, Channel.PORTAL, false);
        deliverAll();
        assertThat(postOffice.getReceivedMessages()).isEmpty();
        assertThat(states()).containsExactly(MailState.DROPPED);
        wish(Optional.empty(), NoticeKind.ANSWERED, Channel.OFF, false);
        answered("Nobody wants to know", Classification.INTERNAL);
        assertThat(states()).hasSize(1);
    }

    @Test
    void oneClickEndsTheMailsOfTheKindsThatTheLetterTold() throws Exception {
        answered("One", Classification.INTERNAL);
        deliverAll();
        var mail = postOffice.getReceivedMessages()[0];
        assertThat(mail.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
        String link = mail.getHeader("List-Unsubscribe", null);
        String secret = link.replaceAll("<.*/|>", "");
        for (int twice = 0; twice < 2; twice++)
            database.run(() -> office.bean(PassDesk.class).unsubscribe(secret));
        answered("Two", Classification.INTERNAL);
        deliverAll();
        assertThat(postOffice.getReceivedMessages()).hasSize(1);
        var invitation = office.invitation(asker, office.ask(expert, "Help?", Classification.INTERNAL),
                Duration.ofHours(4));
        office.deliver(TellOfInvitation.class, new InvitationIssued(ask(invitation.value()), invitation.value()));
        deliverAll();
        assertThat(postOffice.getReceivedMessages()).as("another kind").hasSize(2);
        office.sql("update colleague set left_at = now() where id = ?1", asker.value());
        assertThatThrownBy(() -> database.run(() -> office.bean(PassDesk.class).unsubscribe(secret)))
                .isInstanceOf(PassNotFound.class);
    }

    private UUID ask(UUID invitation) {
        return database.call(() -> Sql.uuid(database.entities()
                .createNativeQuery("select ask_id from invitation where id = ?1").setParameter(1, invitation)
                .getSingleResult()));
    }

    private void answered(String title, Classification classification) {
        AskId ask = office.ask(asker, title, classification);
        office.deliver(TellOfAnswer.class, new AnswerGiven(ask.value(), office.answer(expert, ask).value()));
    }

    private void wish(Optional<Quiet> quiet, NoticeKind kind, Channel channel, boolean always) {
        database.run(() -> office.bean(PreferenceDesk.class).change(reader(),
                new Preference(quiet, Digest.USUAL, Map.of(kind.name(), new Choice(channel, always)))));
    }

    private Reader reader() {
        return office.bean(Colleagues.class).reader(asker).orElseThrow();
    }

    private List<MailDue> dues() {
        return office.waiting.stream().filter(MailDue.class::isInstance).map(MailDue.class::cast).toList();
    }

    /** As the relay does, though it would wait for the time of each. */
    private void deliverAll() {
        for (var due : new ArrayList<>(dues()))
            office.mail(due, Office.NOW);
    }

    private List<MailState> states() {
        return database.call(() -> database.entities().createQuery("select n from Notice n", Notice.class)
                .getResultStream().map(Notice::mail).toList());
    }

    private static String text(MimeMessage mail) throws Exception {
        return (String) ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent();
    }
}
