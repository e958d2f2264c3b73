package org.cadre.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import org.cadre.asks.AskId;
import org.cadre.asks.NotAllowedNow;
import org.cadre.clock.CompanyClock;
import org.cadre.database.TestDatabase;
import org.cadre.directory.ColleagueLeft;
import org.cadre.governance.BadInput;
import org.cadre.governance.Classification;
import org.cadre.matching.TestCompany;
import org.cadre.meetings.CallOffLeavers;
import org.cadre.meetings.Meeting;
import org.cadre.meetings.MeetingDesk;
import org.cadre.meetings.MeetingNotFound;
import org.cadre.notices.Settings;
import org.cadre.outbox.Outbox;
import org.cadre.outbox.TestOutbox;
import org.cadre.people.Colleagues;
import org.cadre.people.Reader;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;

class MeetingTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private final TestCompany company = new TestCompany(database);
    private final GreenMail postOffice = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final CompanyClock time = new CompanyClock();
    private TestOutbox outbox;
    private Reader grace;
    private Reader ada;
    private AskId ask;

    @SuppressWarnings("NullAway.Init")
    MeetingTest() {}

    @BeforeEach
    void open() {
        postOffice.start();
        database.beans().with(Clock.class, time.clock()).with(Config.class, new Settings(Map.of("cadre.base.url",
                "https://cadre.example", "cadre.smtp.host", "127.0.0.1", "cadre.smtp.port",
                Integer.toString(postOffice.getSmtp().getPort()), "cadre.smtp.from", "Cadre <cadre@company.example>")));
        outbox = new TestOutbox(database).with(OrderMeetingMails.class).with(MailMeeting.class)
                .with(CallOffLeavers.class);
        grace = company.reader(company.colleague("Grace Hopper", Classification.CONFIDENTIAL));
        ada = company.reader(company.colleague("Ada Lovelace", Classification.CONFIDENTIAL));
        ask = answered(Classification.INTERNAL);
    }

    @AfterEach
    void close() {
        postOffice.stop();
    }

    @Test
    void theFirstOfEachMorningAndAfternoonIsOfferedWhenBothWork() {
        var offers = times();
        assertThat(offers).hasSize(6).isSorted().allSatisfy(at -> {
            assertThat(at).isAfterOrEqualTo(time.clock().instant().plus(Duration.ofMinutes(30)));
            var local = at.atZone(BERLIN);
            assertThat(local.getDayOfWeek().getValue()).isLessThan(6);
            assertThat(local.toLocalTime()).isBetween(LocalTime.of(9, 0), LocalTime.of(16, 40));
            assertThat(local.getMinute() % 15).isZero();
        });
        assertThat(offers.stream().map(at -> at.atZone(BERLIN)).map(at -> at.toLocalDate() + "/" + at.getHour() / 12))
                .doesNotHaveDuplicates();
        var back = time.clock().instant().plus(Duration.ofDays(7));
        database.run(() -> database.beans().get(Colleagues.class).profile(ada.id()).available(60, 3, back, false));
        assertThat(times()).isNotEmpty().allSatisfy(at -> assertThat(at).isAfter(back));
    }

    @Test
    void bothCalendarsGetIt() {
        var at = times().getFirst();
        act(() -> desk().book(grace, ask, ada.id(), at));
        assertThat(mails()).hasSize(2);
        var guests = calendar(mailTo("n2@example.org")).orElseThrow();
        assertThat(guests.getMethod().getValue()).isEqualTo("REQUEST");
        var event = guests.getEvents().getFirst();
        assertThat(event.getDateStart().getValue()).isEqualTo(at);
        assertThat(event.getDateEnd().getValue()).isEqualTo(at.plus(Duration.ofMinutes(20)));
        assertThat(event.getSummary().getValue()).isEqualTo("Grace Hopper: How; do, I \\ renew?");
        assertThat(event.getOrganizer().getEmail()).isEqualTo("n1@example.org");
        assertThat(event.getAttendees()).extracting(one -> one.getEmail()).containsExactly("n1@example.org",
                "n2@example.org");
        assertThat(guests.write()).contains("ROLE=REQ-PARTICIPANT", "RSVP=TRUE");
        assertThat(event.getUrl().getValue()).isEqualTo("https://cadre.example/asks/" + ask);
        var own = calendar(mailTo("n1@example.org")).orElseThrow();
        assertThat(own.getMethod().getValue()).isEqualTo("PUBLISH");
        assertThat(own.getEvents().getFirst().getUid()).isEqualTo(event.getUid());
        var file = Biweekly.parse(letters().file(ada, meeting().id())).first().getEvents().getFirst();
        assertThat(file.getUid()).isEqualTo(event.getUid());
    }

    @Test
    void whatIsCalledOffIsTakenOutOfBoth() {
        book();
        var first = event("n2@example.org");
        var id = meeting().id();
        act(() -> desk().cancel(ada, id));
        assertThat(mails()).hasSize(4);
        for (String address : List.of("n1@example.org", "n2@example.org")) {
            var calendar = calendar(mailTo(address)).orElseThrow();
            assertThat(calendar.getMethod().getValue()).isEqualTo("CANCEL");
            var event = calendar.getEvents().getFirst();
            assertThat(event.getUid()).isEqualTo(first.getUid());
            assertThat(event.getSequence().getValue()).isGreaterThan(first.getSequence().getValue());
            assertThat(event.getStatus().getValue()).isEqualTo("CANCELLED");
        }
        assertThat(database.call(() -> desk().of(grace, ask))).isEmpty();
        assertThatThrownBy(() -> database.run(() -> desk().cancel(grace, id))).isInstanceOf(MeetingNotFound.class);
    }

    @Test
    void whatIsBookedAndCalledOffBeforeTheMailWentIsToldAsCalledOffOnly() {
        var at = times().getFirst();
        var meeting = database.call(() -> desk().book(grace, ask, ada.id(), at));
        act(() -> desk().cancel(grace, meeting.id()));
        assertThat(mails()).hasSize(2);
    }

    @Test
    void onlyAskerAndHelpersMeet() {
        var bob = company.reader(company.colleague("Bob", Classification.CONFIDENTIAL));
        var at = times().getFirst();
        for (var pair : List.of(List.of(bob, ada), List.of(grace, bob), List.of(grace, grace), List.of(ada, bob)))
            assertThatThrownBy(
                    () -> database.run(() -> desk().book(pair.get(0), ask, pair.get(1).id(), at)))
                    .isInstanceOfSatisfying(BadInput.class,
                            bad -> assertThat(bad.faults().getFirst().field()).isEqualTo("with"));
        act(() -> desk().book(ada, ask, grace.id(), at));
        var id = meeting().id();
        assertThatThrownBy(() -> database.run(() -> desk().cancel(bob, id))).isInstanceOf(MeetingNotFound.class);
        assertThatThrownBy(() -> letters().file(bob, id)).isInstanceOf(MeetingNotFound.class);
    }

    @Test
    void nobodyIsBookedTwiceOrInThePast() {
        var at = times().getFirst();
        act(() -> desk().book(grace, ask, ada.id(), at));
        assertThatThrownBy(() -> database.run(() -> desk().book(ada, ask, grace.id(), at.plusSeconds(86_400))))
                .isInstanceOf(NotAllowedNow.class);
        var other = answered(Classification.INTERNAL);
        assertRefused(other, at.plus(Duration.ofMinutes(10)), "meeting.taken");
        assertRefused(other, time.clock().instant(), "meeting.over");
        assertRefused(other, time.clock().instant().plus(Duration.ofDays(61)), "meeting.too-far");
        act(() -> desk().book(grace, other, ada.id(), at.plus(Duration.ofMinutes(20))));
        assertThat(mails()).hasSize(4);
    }

    @Test
    void ofASecretAskTheMailIsALinkAndNothingElse() throws IOException, MessagingException {
        ask = answered(Classification.CONFIDENTIAL);
        book();
        assertThat(mails()).hasSize(2);
        for (var mail : mails()) {
            assertThat(calendar(mail)).isEmpty();
            assertThat(mail.getSubject() + GreenMailUtil.getBody(mail)).doesNotContain("renew", "Grace Hopper:")
                    .contains("https://cadre.example/asks/" + ask);
        }
        assertThat(letters().file(ada, meeting().id())).contains("renew");
    }

    @Test
    void whoLeavesMeetsNobodyAndOnlyTheOtherIsTold() {
        book();
        company.leave(ada.id());
        act(() -> database.beans().get(Outbox.class).append(ada.id().value(), new ColleagueLeft(ada.id().value())));
        assertThat(mails()).hasSize(3);
        assertThat(calendar(mailTo("n1@example.org")).orElseThrow().getMethod().getValue()).isEqualTo("CANCEL");
        assertThat(database.call(() -> desk().of(grace, ask))).isEmpty();
    }

    @Test
    void whoAskedAnonymouslyIsMetByNobody() {
        database.run(() -> database.entities().createNativeQuery("update ask set anonymous = true").executeUpdate());
        assertThat(database.call(() -> desk().partners(ada, ask))).isEmpty();
        assertThat(database.call(() -> desk().partners(grace, ask))).isEmpty();
    }

    @Test
    void whoAnsweredAnonymouslyIsNoPartner() {
        company.behindOurBack("update answer set anonymous = true");
        company.behindOurBack(
                """
                        insert into invitation (id, ask_id, invitee_id, wave, state, issued_at, expires_at, accepted_at, version)
                        select gen_random_uuid(), '%s', '%s', 1, 'FULFILLED', now(), now(), now(), 1"""
                        .formatted(ask, ada.id()));
        assertThat(database.call(() -> desk().partners(grace, ask))).isEmpty();
        assertThat(database.call(() -> desk().partners(ada, ask))).isEmpty();
    }

    private void book() {
        var at = times().getFirst();
        act(() -> desk().book(grace, ask, ada.id(), at));
    }

    private void assertRefused(AskId about, Instant at, String reason) {
        assertThatThrownBy(() -> database.run(() -> desk().book(grace, about, ada.id(), at)))
                .isInstanceOfSatisfying(BadInput.class, bad -> {
                    assertThat(bad.faults().getFirst().field()).isEqualTo("begins");
                    assertThat(bad.faults().getFirst().reason().key()).isEqualTo(reason);
                });
    }

    private AskId answered(Classification level) {
        var asked = company.ask(grace.id(), "How; do, I \\ renew?", "It expires.", level);
        company.answer(asked, ada.id(), "So.");
        return new AskId(asked);
    }

    private List<Instant> times() {
        return database.call(() -> desk().times(grace, ask, ada.id()));
    }

    private Meeting meeting() {
        return database.call(() -> desk().of(grace, ask)).getFirst();
    }

    private VEvent event(String address) {
        return calendar(mailTo(address)).orElseThrow().getEvents().getFirst();
    }

    private MeetingDesk desk() {
        return database.beans().get(MeetingDesk.class);
    }

    private MeetingLetters letters() {
        return database.beans().get(MeetingLetters.class);
    }

    private void act(Runnable deed) {
        database.run(deed);
        outbox.relay();
    }

    private List<MimeMessage> mails() {
        return Arrays.asList(postOffice.getReceivedMessages());
    }

    /** The last one. */
    private MimeMessage mailTo(String address) {
        return mails().stream().filter(mail -> GreenMailUtil.getAddressList(recipients(mail)).contains(address))
                .reduce((_, last) -> last).orElseThrow();
    }

    private static jakarta.mail.Address[] recipients(MimeMessage mail) {
        try {
            return mail.getAllRecipients();
        } catch (MessagingException cause) {
            throw new IllegalStateException(cause);
        }
    }

    private static Optional<ICalendar> calendar(MimeMessage mail) {
        try {
            var parts = (MimeMultipart) mail.getContent();
            for (int i = 0; i < parts.getCount(); i++)
                if (parts.getBodyPart(i).isMimeType("text/calendar")) {
                    var found = Biweekly.parse(parts.getBodyPart(i).getInputStream()).first();
                    assertThat(parts.getBodyPart(i).getContentType())
                            .contains("method=" + found.getMethod().getValue());
                    return Optional.of(found);
                }
            return Optional.empty();
        } catch (IOException | MessagingException cause) {
            throw new IllegalStateException(cause);
        }
    }
}
