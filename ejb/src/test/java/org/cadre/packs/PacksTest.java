package org.cadre.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

import org.cadre.asks.NotAllowedNow;
import org.cadre.audit.Acts;
import org.cadre.database.AtOnce;
import org.cadre.database.TestDatabase;
import org.cadre.governance.BadInput;
import org.cadre.governance.Classification;
import org.cadre.notices.Office;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.reports.Format;
import org.cadre.reports.Period;
import org.cadre.reports.ReportKey;
import org.cadre.reports.ReportSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PacksTest {
    private static final Period FEBRUARY = Period.parse("", "2026-02");
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private Office office;
    private Reader governor;
    private Reader auditor;

    @SuppressWarnings("NullAway.Init")
    PacksTest() {}

    @BeforeEach
    void aMonthThatIsClosed() {
        office = new Office(database);
        database.beans().with(ReportSettings.class, new ReportSettings(ZoneOffset.UTC));
        governor = reader("Gisela Governor", Role.GOVERNANCE);
        auditor = reader("Otto Auditor", Role.AUDITOR);
        ClosedPeriod.in(database, FEBRUARY, Office.NOW);
    }

    @Test
    void aMonthHasAPackOnceEveryReportIsClosed() {
        database.run(() -> database.entities()
                .createNativeQuery("delete from report_snapshot where report = 'LOAD' and clearance = 3")
                .executeUpdate());
        make();
        assertThat(list()).isEmpty();
        assertThatThrownBy(this::see).isInstanceOf(PackNotFound.class);
        database.run(() -> database.entities().createNativeQuery("delete from report_snapshot").executeUpdate());
        ClosedPeriod.in(database, FEBRUARY, Office.NOW);
        make();
        make();
        assertThat(list()).singleElement().returns(FEBRUARY, Pack::period)
                .returns(List.of(ReportKey.values()), Pack::reports);
        assertThat(verified()).isTrue();
    }

    @Test
    void twoPeopleSignAndThePackStillVerifies() {
        make();
        String hash = see().sha256();
        sign(governor, "GOVERNANCE", " All in order ");
        sign(auditor, "AUDITOR", "");
        assertThat(see()).returns(hash, Pack::sha256);
        assertThat(see().signatures()).extracting(Signature::as, Signature::name, Signature::comment, Signature::at)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Role.GOVERNANCE, "Gisela Governor",
                        "All in order", Office.NOW),
                        org.assertj.core.groups.Tuple.tuple(Role.AUDITOR, "Otto Auditor", "", Office.NOW));
        assertThat(verified()).isTrue();
        var pack = database.call(() -> database.beans().get(Packs.class).find(FEBRUARY).orElseThrow().id());
        assertThat(database.call(() -> office.bean(Acts.class).of(pack))).hasSize(2).first()
                .returns(PackDesk.SIGNED, org.cadre.audit.Act::kind).satisfies(act -> assertThat(act.detail())
                        .containsEntry("sha256", hash).containsEntry("comment", "All in order")
                        .containsEntry("as", "GOVERNANCE"));
    }

    @Test
    void nobodySignsTwiceNorTwoInOneRole() {
        make();
        sign(governor, "GOVERNANCE", "");
        refused("packs.signed-already", () -> sign(governor, "GOVERNANCE", "again"));
        refused("packs.signed-already", () -> sign(reader("Gero Governor", Role.GOVERNANCE), "GOVERNANCE", ""));
        var both = new Reader(governor.id(), governor.clearance(), Set.of(), Set.of(Role.GOVERNANCE, Role.AUDITOR),
                Locale.ENGLISH, ZoneOffset.UTC);
        refused("packs.another-person", () -> sign(both, "AUDITOR", ""));
        assertThat(see().signatures()).hasSize(1);
    }

    @Test
    void ofTwoWhoSignAtOnceOneComesFirst() throws Exception {
        make();
        var other = reader("Gero Governor", Role.GOVERNANCE);
        var start = new CountDownLatch(2);
        try (var beside = database.beside(); var threads = Executors.newFixedThreadPool(2)) {
            var node = new Office(beside.database());
            beside.database().beans().with(ReportSettings.class, new ReportSettings(ZoneOffset.UTC));
            Callable<Boolean> here = () -> first(start, () -> sign(governor, "GOVERNANCE", ""));
            Callable<Boolean> there = () -> first(start, () -> beside.database()
                    .run(() -> node.bean(PackDesk.class).sign(other, FEBRUARY, "GOVERNANCE", "")));
            var done = threads.invokeAll(List.of(here, there));
            assertThat(List.of(done.getFirst().get(), done.getLast().get())).containsExactlyInAnyOrder(true, false);
        }
        assertThat(see().signatures()).hasSize(1);
    }

    @Test
    void ofTwoNodesOneMakesThePack() {
        try (var beside = database.beside()) {
            var node = new Office(beside.database());
            AtOnce.run(database, this::bind, beside.database(),
                    () -> node.bean(MakePacks.class).tidy(Office.NOW, 500));
        }
        assertThat(list()).singleElement().returns(FEBRUARY, Pack::period);
        assertThat(verified()).isTrue();
    }

    private static boolean first(CountDownLatch start, Runnable deed) throws InterruptedException {
        start.countDown();
        start.await();
        try {
            deed.run();
            return true;
        } catch (NotAllowedNow refused) {
            return false;
        }
    }

    @Test
    void whatSomebodyChangedInTheDatabaseIsNotSigned() {
        make();
        database.run(() -> database.entities().createNativeQuery("""
                update report_snapshot set figures = replace(figures, '"heads":9', '"heads":8')
                where report = 'LOAD' and clearance = 1""").executeUpdate());
        assertThat(verified()).isFalse();
        refused("packs.broken", () -> sign(governor, "GOVERNANCE", ""));
        assertThat(see().signatures()).isEmpty();
    }

    @Test
    void othersLearnOfNoPack() {
        make();
        var somebody = reader("Ada Lovelace", Role.ADMIN);
        for (Runnable deed : List.<Runnable>of(() -> database.run(() -> desk().list(somebody)),
                () -> database.run(() -> desk().see(somebody, FEBRUARY)),
                () -> database.run(() -> desk().verified(somebody, FEBRUARY)),
                () -> database.run(() -> desk().take(somebody, FEBRUARY)),
                () -> sign(somebody, "GOVERNANCE", "")))
            assertThatThrownBy(deed::run).isInstanceOf(PackNotFound.class);
    }

    @Test
    void whatCannotBeIsSaidWithItsField() {
        make();
        bad("as", () -> sign(auditor, "GOVERNANCE", ""));
        bad("comment", () -> sign(auditor, "AUDITOR", "x".repeat(PackDesk.LONGEST_COMMENT + 1)));
        bad("period", () -> database.run(() -> desk().see(governor, Period.parse("", "2026-04"))));
        bad("period", () -> database.run(() -> desk().see(governor, Period.parse("", "2026-Q1"))));
    }

    @Test
    void aFileOfItHasEveryReportAndStandsInTheTrail() {
        make();
        var statements = database.call(() -> desk().take(auditor, FEBRUARY));
        assertThat(statements).extracting(one -> one.report().key()).containsExactly(ReportKey.values());
        assertThat(statements).allSatisfy(one -> assertThat(one.closed()).isPresent());
        database.run(() -> desk().taken(auditor, FEBRUARY, Format.PDF, "ab"));
        assertThat(database.call(() -> office.bean(Acts.class).of(auditor.id().value()))).last()
                .satisfies(act -> assertThat(act.detail()).containsEntry("report", "pack").containsEntry("sha256", "ab")
                        .containsEntry("format", "PDF"));
    }

    private void refused(String why, Runnable deed) {
        assertThatThrownBy(deed::run).isInstanceOfSatisfying(NotAllowedNow.class,
                not -> assertThat(not.reason().key()).isEqualTo(why));
    }

    private void bad(String field, Runnable deed) {
        assertThatThrownBy(deed::run).isInstanceOfSatisfying(BadInput.class,
                bad -> assertThat(bad.faults()).extracting(BadInput.Fault::field).containsExactly(field));
    }

    private void make() {
        database.run(this::bind);
    }

    private void bind() {
        office.bean(MakePacks.class).tidy(Office.NOW, 500);
    }

    private void sign(Reader reader, String as, String comment) {
        database.run(() -> desk().sign(reader, FEBRUARY, as, comment));
    }

    private List<Pack> list() {
        return database.call(() -> desk().list(governor));
    }

    private Pack see() {
        return database.call(() -> desk().see(governor, FEBRUARY));
    }

    private boolean verified() {
        return database.call(() -> desk().verified(governor, FEBRUARY));
    }

    private PackDesk desk() {
        return office.bean(PackDesk.class);
    }

    private Reader reader(String name, Role role) {
        ColleagueId id = office.colleague(name, Locale.ENGLISH, "UTC", Classification.INTERNAL);
        return new Reader(id, Classification.INTERNAL, Set.of(), Set.of(Role.EMPLOYEE, role), Locale.ENGLISH,
                ZoneOffset.UTC);
    }
}
