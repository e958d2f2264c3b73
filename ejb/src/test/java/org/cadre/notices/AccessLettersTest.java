package org.cadre.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import org.cadre.authorisations.AuthorisationEnding;
import org.cadre.database.TestDatabase;
import org.cadre.governance.Classification;
import org.cadre.governance.Texts;
import org.cadre.people.ColleagueId;
import org.cadre.people.WallId;
import org.cadre.recertification.AccessReviewDue;
import org.cadre.recertification.AccessReviewDue.Stage;
import org.cadre.recertification.RecertificationId;
import org.cadre.walls.WallOwned;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/** Reviews of access and authorisations that end, in the inbox and by mail. */
class AccessLettersTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private final GreenMail postOffice = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final UUID review = UUID.randomUUID();
    private Office office;
    private ColleagueId holder;
    private ColleagueId reviewer;

    @SuppressWarnings("NullAway.Init")
    AccessLettersTest() {}

    @BeforeEach
    void aReviewIsOpen() {
        postOffice.start();
        office = new Office(database);
        office.mailAt(postOffice.getSmtp().getPort());
        holder = office.colleague("Grace Hopper", Locale.ENGLISH, "America/New_York", Classification.INTERNAL);
        reviewer = office.colleague("Ada Lovelace", Locale.GERMAN, "Europe/Berlin", Classification.INTERNAL);
        office.sql(
                """
                        insert into recertification (id, quarter, opened_at, remind_at, due_at, silence)
                        values (?1, '2026-Q1', '2026-03-01T00:00:00Z', '2026-03-11T00:00:00Z', '2026-03-22T00:00:00Z', 'ESCALATE')""",
                review);
        office.sql("""
                insert into recertification_item (id, campaign_id, kind, holder_id, grant_id, what, leaver, dormant,
                  reviewer_id, state)
                select gen_random_uuid(), r.id, 'ROLE', h.id, h.id, 'ADMIN', false, false, ?1, 'OPEN'
                from recertification r, colleague h where h.name = 'Grace Hopper'""", reviewer.value());
    }

    @AfterEach
    void close() {
        postOffice.stop();
    }

    @Test
    void theReviewerIsToldAndMailedInTheirLanguageWithNoWayNotToHearOfIt() throws Exception {
        tell(Stage.WANTED);
        office.mail(office.due(), Office.NOW);
        var mail = postOffice.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Wer braucht den Zugriff noch? Prüfung 2026-Q1");
        assertThat(text(mail)).contains("https://cadre.company.example/access-review", "22. März 2026");
        assertThat(mail.getHeader("List-Unsubscribe")).isNull();
        assertThat(NoticeKind.optional()).doesNotContain(NoticeKind.ACCESS_REVIEW, NoticeKind.ACCESS_REVIEW_REMINDER,
                NoticeKind.ACCESS_REVIEW_OVERDUE).contains(NoticeKind.AUTHORISATION_ENDING);
        var reader = office.reader(reviewer);
        assertThat(database.call(() -> office.bean(Notices.class).newest(reader, 10))).singleElement()
                .satisfies(item -> {
                    assertThat(item.review()).contains(new RecertificationId(review));
                    assertThat(Texts.render(item.text(), Locale.ENGLISH))
                            .startsWith("Please review who has access (2026-Q1), until 22 Mar 2026");
                });
    }

    @Test
    void whoDecidedMeanwhileIsNotReminded() {
        tell(Stage.REMINDED);
        office.sql("update recertification_item set state = 'GONE', decided_at = now() where campaign_id = ?1", review);
        office.mail(office.due(), Office.NOW);
        assertThat(postOffice.getReceivedMessages()).isEmpty();
    }

    @Test
    void whoseAuthorisationEndsAndWhoEnteredItAreTold() throws Exception {
        var id = UUID.randomUUID();
        office.sql(
                """
                        insert into authorisation (id, person_id, regime, scope, valid_until, requester_id, requested_at, state,
                          decider_id, decided_at, version)
                        select ?1, h.id, 'EAR', 'Licence D1234567', '2026-03-09', r.id, '2026-01-01T00:00:00Z', 'REQUESTED', null,
                          null, 1 from colleague h, colleague r where h.name = 'Grace Hopper' and r.name = 'Ada Lovelace'""",
                id);
        var second = office.colleague("Gus", Locale.ENGLISH, "Europe/Berlin", Classification.INTERNAL);
        office.sql("update authorisation set state = 'GRANTED', decided_at = '2026-01-02T00:00:00Z', decider_id = ?1",
                second.value());
        office.deliver(TellOfAuthorisation.class, new AuthorisationEnding(id));
        for (var due : mails())
            office.mail(due, Office.NOW);
        assertThat(postOffice.getReceivedMessages()).hasSize(2);
        for (var mail : postOffice.getReceivedMessages()) {
            boolean own = mail.getAllRecipients()[0].toString().contains("grace.hopper@");
            assertThat(text(mail)).contains(own ? "/me/data#authorisations" : ".example/authorisations",
                    own ? "9 Mar 2026" : "9. März 2026", "Licence D1234567");
        }
        var reader = office.reader(reviewer);
        assertThat(database.call(() -> office.bean(Notices.class).newest(reader, 10))).singleElement().satisfies(
                item -> assertThat(Texts.render(item.text(), Locale.ENGLISH))
                        .isEqualTo("The authorisation “Licence D1234567” of Grace Hopper ends on 9 Mar 2026"));
    }

    @Test
    void whoOwnsAWallFromNowOnIsToldAndMailedWithoutAWordOfIt() throws Exception {
        var wall = UUID.randomUUID();
        office.sql("insert into wall (id, name, purpose) values (?1, 'Project Elm', 'Buying a yard')", wall);
        office.sql("insert into wall_member (wall_id, colleague_id) select id, ?1 from wall", holder.value());
        office.deliver(TellOfWall.class, new WallOwned(wall, holder.value(), reviewer.value()));
        for (var due : mails())
            office.mail(due, Office.NOW);
        var mail = postOffice.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Something in Cadre is waiting for you");
        assertThat(text(mail)).contains("https://cadre.company.example/walls/" + wall).doesNotContain("Elm", "yard");
        assertThat(mail.getHeader("List-Unsubscribe")).isNull();
        var in = office.reader(holder);
        assertThat(database.call(() -> office.bean(Notices.class).newest(in, 10))).singleElement()
                .satisfies(item -> {
                    assertThat(item.wall()).contains(new WallId(wall));
                    assertThat(Texts.render(item.text(), Locale.ENGLISH)).isEqualTo(
                            "A wall is yours from now on, by the word of Ada Lovelace: look who is in it");
                });
        office.sql("delete from wall_member where wall_id = ?1", wall);
        var out = office.reader(holder);
        assertThat(database.call(() -> office.bean(Notices.class).newest(out, 10)))
                .as("whoever is in no more reads nothing of it").isEmpty();
    }

    private List<MailDue> mails() {
        return office.waiting.stream().filter(MailDue.class::isInstance).map(MailDue.class::cast).toList();
    }

    private void tell(Stage stage) {
        office.deliver(TellOfAccessReview.class, new AccessReviewDue(review, reviewer.value(), stage));
    }

    private static String text(MimeMessage mail) throws Exception {
        return (String) ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent();
    }
}
