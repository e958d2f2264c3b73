package org.cadre.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.cadre.capacity.RoutingSettings;
import org.cadre.clock.Watch;
import org.cadre.database.AtOnce;
import org.cadre.database.TestDatabase;
import org.cadre.governance.BadInput;
import org.cadre.governance.Classification;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.reports.GeneratedCompany.Asked;
import org.cadre.reports.GeneratedCompany.Offer;
import org.cadre.reports.GeneratedCompany.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Each report against figures that are computed here from what was generated, and not from the database. */
class ReportsTest {
    private static final Period OCTOBER = Period.parse("", "2026-10");
    private static final Instant FROM = OCTOBER.from(GeneratedCompany.ZONE);
    private static final Instant UNTIL = OCTOBER.until(GeneratedCompany.ZONE);
    private static final String COMPANY = "";
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private final Watch clock = new Watch(Instant.parse("2026-11-05T09:00:00Z"));
    private final GeneratedCompany company = new GeneratedCompany(database);
    private Reader governor;

    @SuppressWarnings("NullAway.Init")
    ReportsTest() {}

    @BeforeEach
    void aCompanyThatAskedForAFewMonths() {
        database.beans().with(Clock.class, clock)
                .with(RoutingSettings.class, RoutingSettings.from(_ -> Optional.empty()))
                .with(ReportSettings.class, new ReportSettings(GeneratedCompany.ZONE));
        company.generate();
        governor = company.reader(Classification.INTERNAL, Role.GOVERNANCE);
    }

    @Test
    void resolutionIsWhatWasAcceptedOfWhatWasAsked() {
        for (String unit : List.of(COMPANY, "IT", "Sales")) {
            var asked = asked(unit, Classification.INTERNAL);
            assertThat(asked).hasSizeGreaterThan(20);
            is(ReportKey.RESOLUTION, unit, "asked", asked.size(), 1);
            is(ReportKey.RESOLUTION, unit, "accepted", count(asked, one -> one.solved(UNTIL).isPresent()),
                    asked.size());
            is(ReportKey.RESOLUTION, unit, "unanswered", count(asked, one -> one.firstAnswer(UNTIL).isEmpty()),
                    asked.size());
            is(ReportKey.RESOLUTION, unit, "adoption", asked.stream().map(Asked::asker).distinct().count(),
                    company.people.stream().filter(one -> in(unit, one)).count());
            var first = asked.stream().flatMap(one -> one.firstAnswer(UNTIL).stream()
                    .map(at -> worked(one.filed(), at))).toList();
            is(ReportKey.RESOLUTION, unit, "first.median", rank(first, 50), 1);
            is(ReportKey.RESOLUTION, unit, "first.p90", rank(first, 90), 1);
            var accepted = asked.stream().flatMap(one -> one.solved(UNTIL).stream()
                    .map(at -> worked(one.filed(), at))).toList();
            if (unit.isEmpty()) // in a unit too few got theirs
                is(ReportKey.RESOLUTION, unit, "accepted.median", rank(accepted, 50), 1);
        }
        governor = company.reader(Classification.RESTRICTED, Role.AUDITOR);
        is(ReportKey.RESOLUTION, COMPANY, "asked", asked(COMPANY, Classification.RESTRICTED).size(), 1);
    }

    @Test
    void routingIsWhatCameOfTheOffers() {
        for (String unit : List.of(COMPANY, "IT", "Sales")) {
            var offers = company.offers.stream().filter(one -> one.ask().counts(Classification.INTERNAL)
                    && in(unit, one.ask().asker())).toList();
            Map<Asked, Integer> routed = offers.stream().filter(one -> one.ask().filedIn(FROM, UNTIL)
                    && one.issued().isBefore(UNTIL))
                    .collect(Collectors.toMap(Offer::ask, Offer::wave, Math::max));
            is(ReportKey.ROUTING, unit, "routed", routed.size(), 1);
            is(ReportKey.ROUTING, unit, "at-once", count(routed.keySet(), one -> one.solved(UNTIL).isPresent()
                    && Objects.equals(routed.get(one), 1)), routed.size());
            is(ReportKey.ROUTING, unit, "waves", sum(routed.values(), Integer::longValue), routed.size());
            var issued = offers.stream().filter(one -> within(one.issued())).toList();
            is(ReportKey.ROUTING, unit, "offers", issued.size(), 1);
            is(ReportKey.ROUTING, unit, "timeouts", count(issued, one -> ended(one, "EXPIRED")), issued.size());
            is(ReportKey.ROUTING, unit, "elsewhere", count(issued, one -> ended(one, "DECLINED")
                    && one.reason().equals("NOT_MY_AREA")), issued.size());
        }
    }

    @Test
    void loadIsHowUnevenlyMinutesAreSpread() {
        for (String unit : List.of(COMPANY, "IT", "Sales")) {
            var taken = company.offers.stream().filter(one -> one.ask().counts(Classification.INTERNAL)
                    && in(unit, one.invitee()) && one.accepted() != null && within(one.accepted())).toList();
            is(ReportKey.LOAD, unit, "taken", taken.size(), 1);
            is(ReportKey.LOAD, unit, "minutes", sum(taken, ReportsTest::minutes), 1);
            double weeks = Duration.between(FROM, UNTIL).toSeconds() / (7 * 24 * 3600.0);
            long offered = company.people.stream().filter(one -> in(unit, one))
                    .mapToLong(one -> Math.round(one.weekly() * weeks)).sum();
            is(ReportKey.LOAD, unit, "used", sum(taken, ReportsTest::minutes), offered);
            var loads = company.people.stream().filter(one -> in(unit, one))
                    .filter(one -> one.weekly() > 0
                            || taken.stream().anyMatch(offer -> offer.invitee().equals(one)))
                    .map(one -> sum(taken.stream().filter(offer -> offer.invitee().equals(one)).toList(),
                            ReportsTest::minutes))
                    .toList();
            // by differences of all pairs, and not by ranks
            double apart = loads.stream().flatMap(one -> loads.stream().map(other -> Math.abs(one - other)))
                    .mapToLong(Long::longValue).sum();
            long all = sum(loads, Long::longValue);
            is(ReportKey.LOAD, unit, "gini", Math.round(10_000 * apart / (2.0 * loads.size() * all)), 10_000);
            var falling = loads.stream().sorted((one, other) -> Long.compare(other, one)).toList();
            is(ReportKey.LOAD, unit, "top-tenth",
                    sum(falling.subList(0, (int) Math.ceil(loads.size() / 10.0)), Long::longValue), all);
        }
    }

    @Test
    void policyIsWhatEachRuleSaid() {
        var met = company.said.stream().filter(one -> within(one.at()) && !one.effect().equals("ALLOWED"))
                .filter(one -> one.ask() == null
                        ? one.effect().equals("REFUSED")
                        : one.ask().counts(Classification.INTERNAL))
                .toList();
        is(ReportKey.POLICY, COMPANY, "met", met.size(), 1);
        for (var effect : Map.of("refused", "REFUSED", "approval", "NEEDS_APPROVAL", "warned", "WARNED", "would-have",
                "WOULD_HAVE_REFUSED").entrySet())
            is(ReportKey.POLICY, COMPANY, effect.getKey(),
                    count(met, one -> one.effect().equals(effect.getValue())), 1);
        var lines = see(ReportKey.POLICY, COMPANY).lines();
        for (String rule : List.of("R-0", "R-1", "R-2"))
            assertThat(lines).filteredOn(line -> line.key().equals(rule)).singleElement()
                    .satisfies(line -> assertThat(value(line, "met").numerator())
                            .isEqualTo(count(met, one -> one.rule().equals(rule))));
        var silent = figure(see(ReportKey.POLICY, COMPANY), "silent");
        assertThat(silent.numerator()).as("none of the starter book has said anything").isPositive()
                .isEqualTo(silent.denominator());
    }

    @Test
    void qualityIsWhatIsKnownToBeRight() {
        for (String unit : List.of(COMPANY, "IT", "Sales")) {
            var known = company.judged.stream().filter(one -> within(one.at()) && in(unit, one.who())
                    && one.ask().counts(Classification.INTERNAL)).toList();
            var gold = known.stream().filter(GeneratedCompany.Judged::gold).toList();
            var made = known.stream().filter(one -> !one.gold()).toList();
            hasIfEnough(ReportKey.QUALITY, unit, "gold-right", count(gold, GeneratedCompany.Judged::well),
                    gold.size(), gold.stream().map(GeneratedCompany.Judged::who).distinct().count());
            hasIfEnough(ReportKey.QUALITY, unit, "rework", count(made, one -> !one.well()), made.size(),
                    made.stream().map(GeneratedCompany.Judged::who).distinct().count());
        }
    }

    @Test
    void thePortfolioIsWhatWasWantedByKindAndStage() {
        var asked = company.asks.stream().filter(one -> one.counts(Classification.INTERNAL)
                && one.filedIn(FROM, UNTIL)).toList();
        is(ReportKey.PORTFOLIO, COMPANY, "items", asked.size(), 1);
        var due = asked.stream().filter(one -> one.due() != null
                && (one.due().isBefore(UNTIL) || one.solved(UNTIL).isPresent())).toList();
        is(ReportKey.PORTFOLIO, COMPANY, "on-time", count(due, one -> one.solved(UNTIL)
                .filter(at -> !at.isAfter(Objects.requireNonNull(one.due()))).isPresent()), due.size());
        for (var line : see(ReportKey.PORTFOLIO, COMPANY).lines().stream()
                .filter(one -> !one.key().startsWith("by:")).toList())
            line.values().getOrDefault("items", Optional.empty())
                    .ifPresent(amount -> assertThat(amount.numerator()).as(line.key())
                            .isEqualTo(count(asked, one -> line.key().equals(one.kind() + "." + stage(one)))));
    }

    @Test
    void totalsAreTheSumsOfTheirRowsAndOfWhatIsBehindThem() {
        for (var key : ReportKey.values())
            new Reconciliation(database, governor, OCTOBER).check(key);
    }

    @Test
    void theRowsBehindAreOnlyWhatTheReaderMaySee() {
        var behind = all(ReportKey.RESOLUTION, "asked");
        var hidden = company.asks.stream().filter(one -> !one.counts(Classification.INTERNAL)).map(Asked::id).toList();
        assertThat(hidden).isNotEmpty();
        assertThat(behind).doesNotHaveDuplicates().doesNotContainAnyElementsOf(hidden);
    }

    @Test
    void aUnitOfFewIsLeftOutAndSoIsWhatWouldGiveItAway() {
        var lines = see(ReportKey.RESOLUTION, "IT").lines();
        assertThat(lines).extracting(Statement.Line::key).contains("IT/Data", "IT/Platform", "IT/Tiny");
        assertThat(lines).filteredOn(line -> line.key().equals("IT/Tiny"))
                .allSatisfy(line -> assertThat(line.values().get("asked")).isEmpty());
        assertThat(lines.stream().filter(line -> Objects.requireNonNull(line.values().get("asked")).isEmpty()))
                .as("by itself it could be subtracted").hasSizeGreaterThan(1);
        for (var line : lines)
            assertThat(see(ReportKey.RESOLUTION, line.key()).figure(measure("asked")).now())
                    .as("the same as in the row").isEqualTo(line.values().get("asked"));
        assertThat(database.call(() -> desk().facts(governor, ReportKey.RESOLUTION, OCTOBER, "IT/Tiny",
                Optional.empty(), "asked", Optional.empty(), 10))).as("nor what is behind it").isEmpty();
        assertThat(see(ReportKey.RESOLUTION, COMPANY).units()).contains(COMPANY, "IT", "Sales")
                .doesNotContain("IT/Tiny");
    }

    @Test
    void countedAgainItIsTheSameAndOnceClosedItStays() {
        var running = see(ReportKey.RESOLUTION, COMPANY);
        assertThat(running.closed()).isEmpty();
        String text = database.call(() -> books().computed(report(ReportKey.RESOLUTION), OCTOBER,
                Classification.INTERNAL).text());
        assertThat(database.call(() -> books().computed(report(ReportKey.RESOLUTION), OCTOBER,
                Classification.INTERNAL).text())).isEqualTo(text);
        assertThat(Ledger.read(text, _ -> true).text()).as("read and written again").isEqualTo(text);
        assertThat(Ledger.read(text, "IT"::equals).nodes()).as("of one unit").containsOnlyKeys("IT");

        close();
        var closed = see(ReportKey.RESOLUTION, COMPANY);
        assertThat(closed.closed()).get().returns(Ledger.hash(text), Closed::sha256);
        assertThat(closed.figures()).isEqualTo(running.figures());
        assertThat(database.call(() -> desk().same(governor, ReportKey.RESOLUTION, OCTOBER))).isTrue();

        for (int i = 0; i < 8; i++)
            database.run(() -> company.ask(FROM.plusSeconds(3600), false));
        assertThat(see(ReportKey.RESOLUTION, COMPANY)).as("a row that comes later").isEqualTo(closed);
        assertThat(database.call(() -> desk().same(governor, ReportKey.RESOLUTION, OCTOBER))).isFalse();
        assertThat(closing(500)).as("all is closed").isZero();
    }

    @Test
    void whatIsTakenOfAClosedPeriodSaysTheSameThoughOtherUnitsArePassedOver() {
        close();
        for (ReportKey key : List.of(ReportKey.RESOLUTION, ReportKey.LOAD, ReportKey.SKILLS))
            for (String unit : see(key, COMPANY).units()) {
                var seen = see(key, unit);
                var taken = database.call(() -> desk().take(governor, List.of(key), OCTOBER, unit)).getFirst();
                assertThat(taken.figures()).as("%s of %s", key, unit).isEqualTo(seen.figures());
                assertThat(taken.lines()).as("%s of %s", key, unit).isEqualTo(seen.lines());
            }
    }

    @Test
    void ofTwoNodesOneClosesAPeriod() {
        close();
        long before = snapshots();
        database.run(() -> database.entities().createNativeQuery(
                "delete from report_snapshot where report = 'LOAD' and period = '2026-10' and clearance = 2")
                .executeUpdate());
        closing(500);
        assertThat(snapshots()).isEqualTo(before);
        database.run(() -> database.beans().get(Snapshots.class)
                .keep(new Ledger(ReportKey.LOAD, OCTOBER, Classification.INTERNAL, new java.util.TreeMap<>()),
                        clock.instant()));
        assertThat(snapshots()).as("once more does no harm").isEqualTo(before);
    }

    @Test
    void aPeriodThatTwoNodesCloseAtOnceIsClosedOnce() {
        try (var beside = database.beside()) {
            var other = beside.database();
            other.beans().with(Clock.class, clock)
                    .with(RoutingSettings.class, RoutingSettings.from(_ -> Optional.empty()))
                    .with(ReportSettings.class, new ReportSettings(GeneratedCompany.ZONE));
            AtOnce.run(database, () -> closeNext(database), other, () -> closeNext(other));
        }
        assertThat(snapshots()).as("both began with the same one").isEqualTo(1);
        close();
        assertThat(database.call(() -> desk().same(governor, ReportKey.RESOLUTION, OCTOBER))).isTrue();
    }

    private void closeNext(TestDatabase node) {
        node.beans().get(ClosePeriods.class).tidy(clock.instant(), 500);
    }

    @Test
    void whoeverHasNoRoleForItFindsNoReport() {
        for (var reader : List.of(company.reader(Classification.RESTRICTED),
                company.reader(Classification.RESTRICTED, Role.ADMIN),
                company.reader(Classification.RESTRICTED, Role.WORKS_COUNCIL))) {
            assertThatThrownBy(() -> database.call(() -> desk().list(reader))).isInstanceOf(ReportNotFound.class);
            assertThatThrownBy(() -> database.call(() -> desk().see(reader, ReportKey.LOAD, OCTOBER, COMPANY)))
                    .isInstanceOf(ReportNotFound.class);
            assertThatThrownBy(
                    () -> database.call(() -> desk().take(reader, List.of(ReportKey.LOAD), OCTOBER, COMPANY)))
                    .isInstanceOf(ReportNotFound.class);
            assertThatThrownBy(() -> database.call(() -> desk().facts(reader, ReportKey.LOAD, OCTOBER, COMPANY,
                    Optional.empty(), "taken", Optional.empty(), 10))).isInstanceOf(ReportNotFound.class);
        }
        assertThatThrownBy(() -> database.call(() -> desk().named(governor, "weather")))
                .isInstanceOf(ReportNotFound.class);
    }

    @Test
    void whatCannotBeToldIsSaidWithTheFieldAndTheValue() {
        bad("period", "2027-01", () -> desk().see(governor, ReportKey.LOAD, Period.parse("period", "2027-01"), ""));
        bad("period", "2010", () -> desk().see(governor, ReportKey.LOAD, Period.parse("period", "2010"), ""));
        bad("period", "2026-13", () -> Period.parse("period", "2026-13"));
        bad("period", "2026-10", () -> desk().same(governor, ReportKey.LOAD, OCTOBER));
        bad("unit", "Atlantis", () -> desk().see(governor, ReportKey.LOAD, OCTOBER, "Atlantis"));
        bad("measure", "beauty", () -> desk().facts(governor, ReportKey.LOAD, OCTOBER, "", Optional.empty(), "beauty",
                Optional.empty(), 10));
        bad("measure", "adoption", () -> desk().facts(governor, ReportKey.RESOLUTION, OCTOBER, "", Optional.empty(),
                "adoption", Optional.empty(), 10));
    }

    @Test
    void nothingIsCountedWhileSomethingIsThrownAway() throws SQLException {
        database.run(() -> company.sql("insert into chore (name, due_at) values ('retention', now())"));
        try (var other = TestDatabase.source().getConnection(); var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select name from chore where name = 'retention' for update");
            bad("period", "2026-10", () -> desk().see(governor, ReportKey.LOAD, OCTOBER, COMPANY));
            assertThat(closing(500)).as("nor closed").isZero();
            assertThat(snapshots()).isZero();
            other.rollback();
        }
        assertThat(see(ReportKey.LOAD, COMPANY).figures()).isNotEmpty();
    }

    @Test
    void aFileHasTheSameNumbersAndTheTrailItsHash() {
        String file = Table.of(database.call(
                () -> desk().take(governor, List.of(ReportKey.RESOLUTION), OCTOBER, COMPANY))).text();
        assertThat(file).contains("resolution,2026-10,running,,asked,COUNT,"
                + figure(see(ReportKey.RESOLUTION, COMPANY), "asked").numerator() + ",1,");
        database.run(() -> desk().taken(governor, "resolution", OCTOBER, COMPANY, Format.CSV, Ledger.hash(file)));
        assertThat(database.call(() -> database.beans().get(org.cadre.audit.Acts.class).of(governor.id().value())))
                .last().returns(ReportDesk.EXPORTED, org.cadre.audit.Act::kind)
                .extracting(org.cadre.audit.Act::detail).satisfies(
                        detail -> assertThat(detail).containsEntry("sha256", Ledger.hash(file)));
    }

    @Test
    void thePeriodBeforeStandsBesideIt() {
        var september = Period.parse("", "2026-09");
        assertThat(see(ReportKey.RESOLUTION, COMPANY).figure(measure("asked")).before())
                .isEqualTo(database.call(() -> desk().see(governor, ReportKey.RESOLUTION, september, COMPANY))
                        .figure(measure("asked")).now())
                .get().satisfies(one -> assertThat(one.numerator()).isPositive());
    }

    private void bad(String field, String value, java.util.function.Supplier<?> deed) {
        assertThatThrownBy(() -> database.call(deed::get)).isInstanceOfSatisfying(BadInput.class,
                bad -> assertThat(bad.faults()).singleElement().returns(field, BadInput.Fault::field).returns(value,
                        BadInput.Fault::value));
    }

    private void is(ReportKey key, String unit, String measure, long numerator, long denominator) {
        assertThat(figure(see(key, unit), measure)).as(key + " " + measure + " of '" + unit + "'")
                .returns(numerator, Amount::numerator).returns(denominator, Amount::denominator);
    }

    private void hasIfEnough(ReportKey key, String unit, String measure, long numerator, long denominator,
            long people) {
        if (people >= 8)
            is(key, unit, measure, numerator, denominator);
        else
            assertThat(see(key, unit).figure(measure(key, measure)).now()).isEmpty();
    }

    private Statement see(ReportKey key, String unit) {
        return database.call(() -> desk().see(governor, key, OCTOBER, unit));
    }

    private Amount figure(Statement statement, String measure) {
        return statement.figure(statement.report().measure(measure).orElseThrow()).now().orElseThrow();
    }

    private static Amount value(Statement.Line line, String measure) {
        return line.values().getOrDefault(measure, Optional.empty()).orElseThrow();
    }

    private Measure measure(String key) {
        return measure(ReportKey.RESOLUTION, key);
    }

    private Measure measure(ReportKey report, String key) {
        return database.call(() -> report(report).measure(key).orElseThrow());
    }

    private List<UUID> all(ReportKey key, String measure) {
        return new Reconciliation(database, governor, OCTOBER).all(key, measure).stream().map(Fact::id).toList();
    }

    private List<Asked> asked(String unit, Classification clearance) {
        return company.asks.stream().filter(one -> one.counts(clearance) && one.filedIn(FROM, UNTIL)
                && in(unit, one.asker())).toList();
    }

    private static boolean in(String unit, Person person) {
        return unit.isEmpty() || person.unit().equals(unit) || person.unit().startsWith(unit + "/");
    }

    private static boolean within(Instant at) {
        return !at.isBefore(FROM) && at.isBefore(UNTIL);
    }

    private static boolean ended(Offer one, String state) {
        return one.state().equals(state) && one.ended() != null && one.ended().isBefore(UNTIL);
    }

    private static long minutes(Offer one) {
        return one.minutes() == null ? 15 : one.minutes();
    }

    private static String stage(Asked one) {
        return one.last(UNTIL).map(event -> switch (event.kind()) {
            case "ASK_SOLVED" -> "SOLVED";
            case "ASK_CLOSED" -> "CLOSED";
            default -> "OPEN";
        }).orElse("OPEN");
    }

    /** Minute by minute, Monday to Friday from nine to five. */
    private static long worked(Instant from, Instant until) {
        return Stream.iterate(from, at -> at.isBefore(until), at -> at.plusSeconds(60))
                .map(at -> at.atZone(GeneratedCompany.ZONE))
                .filter(at -> !EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(at.getDayOfWeek())
                        && at.getHour() >= 9 && at.getHour() < 17)
                .count();
    }

    /** The least value that so many percent of all are not above. */
    private static long rank(List<Long> values, int percent) {
        return values.stream().sorted().filter(value -> 100L * count(values, other -> other <= value) >= (long) percent
                * values.size()).findFirst().orElseThrow();
    }

    private static <T> long count(Collection<T> all, Predicate<T> which) {
        return all.stream().filter(which).count();
    }

    private static <T> long sum(Collection<T> all, ToLongFunction<T> what) {
        return all.stream().mapToLong(what).sum();
    }

    private void close() {
        while (closing(500) == 500)
            continue;
    }

    private int closing(int most) {
        return database.call(() -> database.beans().get(ClosePeriods.class).tidy(clock.instant(), most));
    }

    private long snapshots() {
        return database.call(() -> ((Number) database.entities()
                .createNativeQuery("select count(*) from report_snapshot").getSingleResult()).longValue());
    }

    private Report report(ReportKey key) {
        return database.beans().get(Reports.class).of(key);
    }

    private Bookkeeping books() {
        return database.beans().get(Bookkeeping.class);
    }

    private ReportDesk desk() {
        return database.beans().get(ReportDesk.class);
    }
}
