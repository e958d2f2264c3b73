package org.cadre.schedules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;

import org.cadre.accounts.AccountDesk;
import org.cadre.accounts.CountingHash;
import org.cadre.asks.AskRefused;
import org.cadre.audit.Act;
import org.cadre.audit.Acts;
import org.cadre.database.TestDatabase;
import org.cadre.exports.Export;
import org.cadre.exports.ExportRules;
import org.cadre.governance.BadInput;
import org.cadre.governance.Classification;
import org.cadre.governance.Message;
import org.cadre.governance.RuleId;
import org.cadre.governance.Ruling;
import org.cadre.notices.Office;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.NotYet;
import org.cadre.packs.ClosedPeriod;
import org.cadre.packs.Edition;
import org.cadre.packs.Press;
import org.cadre.packs.Presses;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.reports.Format;
import org.cadre.reports.Period;
import org.cadre.reports.ReportDesk;
import org.cadre.reports.ReportKey;
import org.cadre.reports.ReportSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

class SchedulesTest {
    private static final Period MARCH = Period.parse("", "2026-03");
    private static final Instant APRIL = Instant.parse("2026-04-02T09:00:00Z");
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private final GreenMail postOffice = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private Office office;
    private ColleagueId owner;
    private ColleagueId auditor;
    private ColleagueId second;

    @SuppressWarnings("NullAway.Init")
    SchedulesTest() {}

    @BeforeEach
    void company() {
        postOffice.start();
        office = new Office(database);
        office.mailAt(postOffice.getSmtp().getPort());
        settings(true, 1_000_000);
        database.beans().with(Pbkdf2PasswordHash.class, new CountingHash());
        owner = holder("Gisela Governor", Role.GOVERNANCE, Classification.INTERNAL);
        auditor = holder("Otto Auditor", Role.AUDITOR, Classification.RESTRICTED);
        second = holder("Gero Governor", Role.GOVERNANCE, Classification.PUBLIC);
        database.run(() -> office.bean(Presses.class).setUp((edition, format) -> (format + " " + edition.language()
                + " " + edition.statements().stream().map(one -> one.report().key() + " " + one.closed().orElseThrow()
                        .sha256())
                        .toList())
                .getBytes(StandardCharsets.UTF_8)));
    }

    @AfterEach
    void close() {
        postOffice.stop();
    }

    @Test
    void aClosedMonthIsSentOnceToEachWithWhatTheyMaySee() throws Exception {
        var id = create(List.of("resolution", "load"), "MONTH", "PDF", "Otto Auditor", "gero.governor@company.example");
        close(Period.parse("", "2026-02"));
        assertThat(due()).as("over before the schedule was set up").isEmpty();
        office.later(Duration.between(Office.NOW, APRIL));
        close(MARCH);
        var due = due();
        assertThat(due).hasSize(2);
        assertThat(due()).as("once only").isEmpty();
        due.forEach(this::send);
        due.forEach(this::send);
        var mails = postOffice.getReceivedMessages();
        assertThat(mails).hasSize(2);
        assertThat(mails[0].getMessageID()).isIn(due.stream()
                .map(one -> "<" + one.delivery() + "@company.example>").toList());
        assertThat(mails[0].getSubject()).isEqualTo("Reports for March 2026: For the board");
        var files = new ArrayList<String>();
        for (var mail : mails)
            files.add(file(mail, "reports-2026-03.pdf", "application/pdf"));
        assertThat(files).doesNotHaveDuplicates().allSatisfy(
                file -> assertThat(file).startsWith("PDF en [RESOLUTION ").contains("LOAD "));
        assertThat(states(id)).containsOnly(DeliveryState.SENT).hasSize(2);
        var kept = database.call(() -> office.bean(Acts.class).of(id.value()));
        assertThat(kept).extracting(Act::kind).containsExactly("REPORT_SCHEDULE_MADE", "REPORT_SENT", "REPORT_SENT");
        assertThat(kept.stream().skip(1).map(act -> act.detail().getOrDefault("sha256", "")))
                .containsExactlyInAnyOrderElementsOf(files.stream()
                        .map(file -> ReportDesk.hash(file.getBytes(StandardCharsets.UTF_8))).toList());
    }

    @Test
    void aPackGoesByTheMonthAndAQuarterByTheQuarter() throws Exception {
        create(List.of("pack"), "MONTH", "XLSX", "Otto Auditor");
        create(List.of("load"), "QUARTER", "CSV", "Otto Auditor");
        office.later(Duration.between(Office.NOW, APRIL));
        close(MARCH);
        var due = due();
        assertThat(due).hasSize(1);
        assertThatThrownBy(() -> send(due.getFirst())).as("the pack is not made yet")
                .isInstanceOf(org.cadre.packs.PackNotFound.class);
        packs();
        send(due.getFirst());
        close(Period.parse("", "2026-Q1"));
        due().forEach(this::send);
        assertThat(postOffice.getReceivedMessages()).hasSize(2);
        assertThat(file(postOffice.getReceivedMessages()[0], "pack-2026-03.xlsx", Format.XLSX.type()))
                .contains(ReportKey.values()[0].name(), ReportKey.values()[ReportKey.values().length - 1].name());
        assertThat(file(postOffice.getReceivedMessages()[1], "report-load-2026-Q1.csv", "text/csv"))
                .startsWith("CSV en [LOAD ");
    }

    @Test
    void whoLostTheRoleOrLeftInBetweenIsSkippedAndTheOwnerToldWithoutAFigure() throws Exception {
        var id = create(List.of("load"), "MONTH", "PDF", "Otto Auditor", "Gero Governor", "Gisela Governor");
        office.later(Duration.between(Office.NOW, APRIL));
        close(MARCH);
        var due = due();
        office.sql("update colleague set left_at = now() where id = ?1", second.value());
        office.sql("delete from account_role where colleague_id = ?1", auditor.value());
        office.waiting.clear();
        due.forEach(this::send);
        assertThat(states(id)).containsExactlyInAnyOrder(DeliveryState.LEFT, DeliveryState.NO_ROLE,
                DeliveryState.SENT);
        assertThat(postOffice.getReceivedMessages()).hasSize(1);
        var told = office.waiting.stream().map(ScheduleMailDue.class::cast).toList();
        assertThat(told).hasSize(2).allSatisfy(one -> assertThat(one.recipient()).isEqualTo(owner.value()));
        told.forEach(one -> database.run(() -> office.bean(ScheduleMailHandler.class).handle(one,
                new Delivery(UUID.randomUUID(), 1, APRIL))));
        var mails = List.of(postOffice.getReceivedMessages()).subList(1, 3);
        var texts = new ArrayList<String>();
        for (var mail : mails) {
            assertThat(mail.getAllRecipients()[0].toString()).contains("gisela.governor@company.example");
            texts.add(((String) ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent()).replaceAll("\\s+",
                    " "));
        }
        assertThat(texts).anySatisfy(text -> assertThat(text).contains("Gero Governor has left"))
                .anySatisfy(text -> assertThat(text).contains("Otto Auditor may not read reports any more"));
    }

    @Test
    void whomARuleLetsTakeNothingOutIsSentNothing() {
        var ada = holder("Ada Lovelace", Role.AUDITOR, Classification.INTERNAL);
        database.beans().with(ExportRules.class, new ExportRules() {
            @Override
            public void check(Reader reader, UUID subject, Export wanted) {
                if (reader.id().equals(ada))
                    throw new AskRefused(new Ruling.Refused(new RuleId("no-exports", 1), Message.of("x")));
            }
        });
        var id = create(List.of("load"), "MONTH", "PDF", "Ada Lovelace", "Otto Auditor");
        office.later(Duration.between(Office.NOW, APRIL));
        close(MARCH);
        due().forEach(this::send);
        assertThat(states(id)).containsExactly(DeliveryState.RULE, DeliveryState.SENT);
        assertThat(postOffice.getReceivedMessages()).hasSize(1);
        assertThat(office.waiting.getLast()).isInstanceOf(ScheduleMailDue.class);
    }

    @Test
    void whoHasLeftOrMayNotReadReportsCannotBeAdded() {
        office.colleague("Ada Lovelace", Locale.ENGLISH, "UTC", Classification.INTERNAL);
        office.sql("update colleague set left_at = now() where id = ?1", second.value());
        assertThatThrownBy(() -> create(List.of("load"), "MONTH", "PDF", "gero.governor@company.example",
                "Ada Lovelace", "Nobody Knows", "Otto Auditor"))
                .isInstanceOfSatisfying(BadInput.class,
                        bad -> assertThat(bad.faults()).extracting(BadInput.Fault::field, BadInput.Fault::value,
                                fault -> fault.reason().key())
                                .containsExactly(
                                        org.assertj.core.groups.Tuple.tuple("people", "gero.governor@company.example",
                                                "schedules.left"),
                                        org.assertj.core.groups.Tuple.tuple("people", "Ada Lovelace",
                                                "schedules.may-not"),
                                        org.assertj.core.groups.Tuple.tuple("people", "Nobody Knows",
                                                "schedules.nobody")));
    }

    @Test
    void eachFieldThatCannotBeTakenIsNamed() {
        assertThatThrownBy(() -> database.run(() -> desk().create(reader(owner),
                new ScheduleWish(" ", List.of("weather"), "Atlantis", "WEEK", "DOC", List.of()))))
                .isInstanceOfSatisfying(BadInput.class, bad -> assertThat(bad.faults())
                        .extracting(BadInput.Fault::field)
                        .contains("name", "reports", "length", "format", "people"));
        assertThatThrownBy(() -> database.run(() -> desk().create(reader(owner), new ScheduleWish("x", List.of("load"),
                "Atlantis", "MONTH", "PDF", List.of("Otto Auditor")))))
                .isInstanceOfSatisfying(BadInput.class,
                        bad -> assertThat(bad.faults()).singleElement().returns("unit", BadInput.Fault::field));
        assertThatThrownBy(() -> create(List.of("pack"), "QUARTER", "PDF", "Otto Auditor"))
                .isInstanceOfSatisfying(BadInput.class,
                        bad -> assertThat(bad.faults()).singleElement().returns("reports", BadInput.Fault::field));
    }

    @Test
    void aScheduleWhoseOwnerLeftRestsUntilSomebodyTakesItOver() {
        var id = create(List.of("load"), "MONTH", "PDF", "Otto Auditor");
        office.sql("update colleague set left_at = now() where id = ?1", owner.value());
        office.later(Duration.between(Office.NOW, APRIL));
        close(MARCH);
        assertThat(due()).isEmpty();
        assertThat(office.waiting.stream().filter(ScheduleMailDue.class::isInstance)).containsExactly(
                new ScheduleMailDue(id.value(), second.value(), ScheduleMailDue.OWNERLESS));
        database.run(() -> office.bean(ScheduleMailHandler.class).handle(
                (ScheduleMailDue) office.waiting.getLast(), new Delivery(UUID.randomUUID(), 1, APRIL)));
        assertThat(postOffice.getReceivedMessages()).hasSize(1);
        assertThat(see(id)).returns(ScheduleState.OWNERLESS, Schedule::state);
        database.run(() -> desk().resume(reader(second), id));
        assertThat(see(id)).returns(ScheduleState.ACTIVE, Schedule::state).returns(second, Schedule::owner);
        assertThat(due()).as("what was closed meanwhile").isEmpty();
    }

    @Test
    void whatIsPausedOrRemovedBeforeItGoesOutIsNotSent() {
        var paused = create(List.of("load"), "MONTH", "PDF", "Otto Auditor");
        var removed = create(List.of("routing"), "MONTH", "PDF", "Otto Auditor");
        office.later(Duration.between(Office.NOW, APRIL));
        close(MARCH);
        var due = due();
        database.run(() -> desk().pause(reader(owner), paused));
        database.run(() -> desk().remove(reader(second), removed));
        due.forEach(this::send);
        assertThat(postOffice.getReceivedMessages()).isEmpty();
        assertThat(states(paused)).containsExactly(DeliveryState.STOPPED);
        assertThatThrownBy(() -> see(removed)).isInstanceOf(ScheduleNotFound.class);
    }

    @ParameterizedTest
    @CsvSource({"true, 3", "false, 1000000"})
    void aFileThatIsTooLargeOrNotWantedInMailsIsALink(boolean attached, long most) throws Exception {
        var id = create(List.of("load"), "MONTH", "PDF", "Otto Auditor");
        office.later(Duration.between(Office.NOW, APRIL));
        close(MARCH);
        settings(attached, most);
        due().forEach(this::send);
        var mail = postOffice.getReceivedMessages()[0];
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        assertThat((String) ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent())
                .contains("https://cadre.company.example/reports/load?period=2026-03");
        assertThat(states(id)).containsExactly(DeliveryState.SENT);
    }

    @Test
    void twoNodesSendOneMail() throws Exception {
        create(List.of("load"), "MONTH", "PDF", "Otto Auditor", "Gero Governor");
        office.later(Duration.between(Office.NOW, APRIL));
        close(MARCH);
        try (var beside = database.beside(); var threads = Executors.newFixedThreadPool(2)) {
            var other = new Office(beside.database());
            other.mailAt(postOffice.getSmtp().getPort());
            beside.database().beans().with(Pbkdf2PasswordHash.class, new CountingHash());
            beside.database().beans().with(ReportSettings.class, new ReportSettings(ZoneOffset.UTC));
            Callable<Integer> here = () -> database.call(() -> office.bean(SendReports.class).tidy(APRIL, 500));
            Callable<Integer> there = () -> beside.database()
                    .call(() -> other.bean(SendReports.class).tidy(APRIL, 500));
            for (var done : threads.invokeAll(List.of(here, there)))
                done.get();
            assertThat(mails().size() + other.waiting.size()).isEqualTo(2);
        }
    }

    @Test
    void whatBecameOfMailsIsThrownAwayAfterAYearAndNothingIsSentAgain() {
        var id = create(List.of("load"), "MONTH", "PDF", "Otto Auditor", "Gero Governor");
        office.later(Duration.between(Office.NOW, APRIL));
        close(MARCH);
        var due = due();
        send(due.getFirst());
        office.later(Duration.ofDays(364));
        purge();
        assertThat(states(id)).hasSize(2);
        office.later(Duration.ofDays(2));
        purge();
        assertThat(states(id)).as("what waits stays").containsExactly(DeliveryState.WAITING);
        send(due.getLast());
        office.later(Duration.ofDays(366));
        purge();
        assertThat(states(id)).isEmpty();
        assertThat(due()).as("the month stays closed, and was sent").isEmpty();
        assertThat(postOffice.getReceivedMessages()).hasSize(2);
    }

    @Test
    void aMailWhoseFileHasNoTurnAtThePressComesAgain() throws Exception {
        var id = create(List.of("load"), "MONTH", "PDF", "Otto Auditor");
        office.later(Duration.between(Office.NOW, APRIL));
        close(MARCH);
        var queue = new AtomicInteger(9);
        office.bean(Presses.class).setUp(new Press() {
            @Override
            public byte[] made(Edition edition, Format format) {
                return new byte[]{1};
            }

            @Override
            public Duration queue() {
                return Duration.ofSeconds(queue.get());
            }
        });
        var due = due().getFirst();
        assertThatThrownBy(() -> send(due)).isInstanceOf(NotYet.class).hasMessageContaining("PT9S");
        assertThat(states(id)).containsExactly(DeliveryState.WAITING);
        queue.set(0);
        send(due);
        assertThat(states(id)).containsExactly(DeliveryState.SENT);
        assertThat(postOffice.getReceivedMessages()).hasSize(1);
    }

    private void purge() {
        database.run(() -> office.bean(chore("org.cadre.retention.PurgeRecords"))
                .tidy(database.beans().get(Clock.class).instant(), 500));
    }

    @Test
    void onlyGovernanceSetsUpAndOthersLearnOfNone() {
        var id = create(List.of("load"), "MONTH", "PDF", "Otto Auditor");
        var ada = holder("Ada Lovelace", Role.ADMIN, Classification.RESTRICTED);
        assertThat(database.call(() -> desk().list(reader(auditor)))).hasSize(1);
        for (Runnable deed : List.<Runnable>of(() -> desk().list(reader(ada)), () -> desk().see(reader(ada), id),
                () -> desk().deliveries(reader(ada), id), () -> desk().remove(reader(auditor), id),
                () -> desk().pause(reader(auditor), id), () -> desk().resume(reader(ada), id)))
            assertThatThrownBy(() -> database.run(deed)).isInstanceOf(ScheduleNotFound.class);
    }

    private void settings(boolean attached, long most) {
        database.beans().with(ReportSettings.class, new ReportSettings(ZoneOffset.UTC))
                .with(ScheduleSettings.class, new ScheduleSettings(attached, most));
    }

    private ColleagueId holder(String name, Role role, Classification clearance) {
        var id = office.colleague(name, Locale.ENGLISH, "UTC", clearance);
        office.sql("insert into account (colleague_id, password_hash, failures) values (?1, 'x', 0)", id.value());
        office.sql("insert into account_role (colleague_id, role) values (?1, '" + role + "')", id.value());
        return id;
    }

    private Reader reader(ColleagueId id) {
        return office.bean(AccountDesk.class).reader(id).orElseThrow();
    }

    private ScheduleId create(List<String> reports, String length, String format, String... people) {
        return database.call(() -> desk().create(reader(owner),
                new ScheduleWish("For the board", reports, "", length, format, List.of(people))));
    }

    private void close(Period period) {
        ClosedPeriod.in(database, period, APRIL);
    }

    private void packs() {
        database.run(() -> office.bean(chore("org.cadre.packs.MakePacks")).tidy(APRIL, 500));
    }

    private static Class<? extends org.cadre.housekeeping.Chore> chore(String name) {
        try {
            return Class.forName(name).asSubclass(org.cadre.housekeeping.Chore.class);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /** What the chore adds now. */
    private List<ReportMailDue> due() {
        office.waiting.removeIf(ReportMailDue.class::isInstance);
        database.run(() -> office.bean(SendReports.class).tidy(APRIL, 500));
        return mails();
    }

    private List<ReportMailDue> mails() {
        return office.waiting.stream().filter(ReportMailDue.class::isInstance).map(ReportMailDue.class::cast).toList();
    }

    private void send(ReportMailDue due) {
        database.run(() -> office.bean(ReportMailHandler.class).handle(due,
                new Delivery(UUID.randomUUID(), 1, APRIL)));
    }

    private static String file(MimeMessage mail, String name, String type) throws Exception {
        var parts = (MimeMultipart) mail.getContent();
        assertThat(mail.getContentType()).startsWith("multipart/mixed");
        var file = parts.getBodyPart(1);
        assertThat(file.getFileName()).isEqualTo(name);
        assertThat(file.getContentType()).startsWith(type);
        return new String(file.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private List<DeliveryState> states(ScheduleId id) {
        return database.call(() -> desk().deliveries(reader(owner), id)).stream().map(ReportDelivery::state).toList();
    }

    private Schedule see(ScheduleId id) {
        return database.call(() -> desk().see(reader(second), id));
    }

    private ScheduleDesk desk() {
        return office.bean(ScheduleDesk.class);
    }
}
