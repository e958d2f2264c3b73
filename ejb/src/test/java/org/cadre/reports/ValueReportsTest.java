package org.cadre.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

import org.cadre.capacity.RoutingSettings;
import org.cadre.clock.Watch;
import org.cadre.database.TestDatabase;
import org.cadre.governance.Classification;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.reports.GeneratedCompany.Asked;
import org.cadre.reports.GeneratedCompany.Person;
import org.cadre.reports.GeneratedValues.Candidate;
import org.cadre.reports.GeneratedValues.Claim;
import org.cadre.reports.GeneratedValues.Said;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What it is worth, to whom it is given and what is known of people, against what was generated and not from the database. All
 * read the same company.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ValueReportsTest {
    private static final Period OCTOBER = Period.parse("", "2026-10");
    private static final Instant FROM = OCTOBER.from(GeneratedCompany.ZONE);
    private static final Instant UNTIL = OCTOBER.until(GeneratedCompany.ZONE);
    private static final List<String> UNITS = List.of("", "IT", "Sales");
    private final TestDatabase database = new TestDatabase();
    private final Watch clock = new Watch(Instant.parse("2026-11-05T09:00:00Z"));
    private final GeneratedCompany company = new GeneratedCompany(database);
    private final GeneratedValues values = new GeneratedValues(company);
    private Reader governor;

    @SuppressWarnings("NullAway.Init")
    ValueReportsTest() {}

    @BeforeAll
    void aCompanyOfWhichMuchIsKnown() {
        database.begin();
        database.beans().with(Clock.class, clock)
                .with(RoutingSettings.class, RoutingSettings.from(_ -> Optional.empty()))
                .with(ReportSettings.class, new ReportSettings(GeneratedCompany.ZONE));
        company.generate();
        database.run(values::generate);
        governor = company.reader(Classification.INTERNAL, Role.GOVERNANCE);
    }

    @AfterAll
    void end() {
        database.end();
    }

    @Test
    void skillsAreWantedByAskersAndKnownByExperts() {
        for (String unit : UNITS) {
            var asked = asked(unit, FROM, UNTIL);
            long demand = sum(asked, one -> wanted(one).size());
            is(ReportKey.SKILLS, unit, "demand", demand, 1);
            long ofCustomers = sum(asked.stream().filter(values.ofCustomers::contains).toList(),
                    one -> wanted(one).size());
            is(ReportKey.SKILLS, unit, "customer", ofCustomers, demand);
            is(ReportKey.SKILLS, unit, "supply", count(values.claims, one -> in(unit, one.who()) && stays(one)), 1);
            long before = sum(asked(unit, Period.parse("", "2026-09").from(GeneratedCompany.ZONE), FROM),
                    one -> wanted(one).size());
            is(ReportKey.SKILLS, unit, "trend", demand - before, before);
        }
        is(ReportKey.SKILLS, "", "left", count(values.claims, ValueReportsTest.this::leaves), 1);
    }

    @Test
    void aSkillIsAtRiskWhereAtMostOneKnowsIt() {
        var known = new HashSet<UUID>();
        asked("", FROM, UNTIL).forEach(one -> known.addAll(wanted(one)));
        values.claims.stream().filter(one -> stays(one) || leaves(one)).forEach(one -> known.add(one.skill()));
        var single = known.stream().filter(skill -> count(values.claims, one -> one.skill().equals(skill)
                && stays(one)) <= 1).toList();
        var endangered = single.stream().filter(skill -> values.claims.stream()
                .anyMatch(one -> one.skill().equals(skill) && leaves(one))).toList();
        assertThat(single).hasSizeGreaterThan(1);
        assertThat(endangered).isNotEmpty();
        is(ReportKey.SKILLS, "", "single", single.size(), known.size());
        is(ReportKey.SKILLS, "", "endangered", endangered.size(), 1);
        assertThat(all(ReportKey.SKILLS, "single")).extracting(Fact::id)
                .containsExactlyInAnyOrderElementsOf(single);
    }

    @Test
    void aGapIsTheShareOfDemandLessThatOfSupply() {
        var demand = new HashMap<String, Long>();
        asked("", FROM, UNTIL).forEach(one -> wanted(one).forEach(skill -> demand.merge(part(skill), 1L, Long::sum)));
        var supply = values.claims.stream().filter(this::stays)
                .collect(Collectors.groupingBy(one -> part(one.skill()), Collectors.counting()));
        long wanted = sum(demand.values(), Long::longValue);
        long there = sum(supply.values(), Long::longValue);
        long shown = 0;
        double unmet = 0;
        for (var line : see(ReportKey.SKILLS, "").lines()) {
            var gap = line.values().getOrDefault("gap", Optional.empty());
            boolean told = line.values().getOrDefault("demand", Optional.empty()).isPresent()
                    && line.values().getOrDefault("supply", Optional.empty()).isPresent();
            assertThat(gap.isPresent()).as(line.key()).isEqualTo(told);
            if (!told)
                continue;
            double expected = demand.getOrDefault(line.key(), 0L) / (double) wanted
                    - supply.getOrDefault(line.key(), 0L) / (double) there;
            assertThat(gap.orElseThrow().value().orElseThrow()).as(line.key())
                    .isCloseTo(expected, org.assertj.core.data.Offset.offset(1e-9));
            unmet += Math.max(0, expected);
            shown++;
        }
        assertThat(shown).isGreaterThan(2);
        assertThat(figure(ReportKey.SKILLS, "", "gap").value().orElseThrow())
                .isCloseTo(unmet, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void privacyIsWhatWasDoneInTimeAndWhatWasKept() {
        var due = values.requests.stream().filter(one -> within(one.decided() == null
                || one.deadline().isBefore(one.decided()) ? one.deadline() : one.decided())).toList();
        assertThat(due).hasSizeGreaterThan(3);
        is(ReportKey.PRIVACY, "", "requests", due.size(), 1);
        is(ReportKey.PRIVACY, "", "in-time",
                count(due, one -> one.decided() != null && !one.decided().isAfter(one.deadline())), due.size());
        is(ReportKey.PRIVACY, "", "exports", count(values.exports, ValueReportsTest::within), 1);
        var purged = values.purges.stream().filter(one -> within(one.at()) && !one.hidden()
                && (one.level() == null || one.level() <= Classification.INTERNAL.ordinal())).toList();
        assertThat(purged).isNotEmpty();
        is(ReportKey.PRIVACY, "", "purged", sum(purged, GeneratedValues.Purge::removed), 1);
        is(ReportKey.PRIVACY, "", "holds.placed", count(values.holds, one -> within(one.placed())), 1);
        is(ReportKey.PRIVACY, "", "holds.open", count(values.holds, one -> one.placed().isBefore(UNTIL)
                && (one.released() == null || !one.released().isBefore(UNTIL))), 1);
        is(ReportKey.PRIVACY, "", "holds.released", count(values.holds, one -> one.released() != null
                && within(one.released())), 1);
        is(ReportKey.PRIVACY, "", "opted-out",
                count(values.optedOut, one -> !values.left.containsKey(one))
                        + count(values.objections,
                                one -> one.at().isBefore(UNTIL) && !values.left.containsKey(one.who())),
                1);
    }

    @Test
    void whoCouldBeAskedIsAskedAlikeOrFlagged() {
        var eligible = values.candidates.stream().filter(one -> one.allowed() && within(one.at())
                && one.ask().counts(Classification.INTERNAL)).toList();
        is(ReportKey.FAIRNESS, "", "eligible", eligible.size(), 1);
        is(ReportKey.FAIRNESS, "", "offered", count(eligible, this::offered), eligible.size());
        var lines = see(ReportKey.FAIRNESS, "").lines().stream()
                .collect(Collectors.toMap(Statement.Line::key, Statement.Line::values));
        double least = 1;
        for (var axis : Map.<String, Function<Person, String>>of("site", one -> group(one, 0), "employment",
                one -> group(one, 1), "language", one -> group(one, 2), "unit", one -> one.unit().split("/")[0])
                .entrySet()) {
            var rates = new TreeMap<String, Double>();
            eligible.stream().collect(Collectors.groupingBy(one -> axis.getValue().apply(one.who())))
                    .forEach((group, some) -> {
                        var values = Objects.requireNonNull(lines.get(axis.getKey() + ':' + group));
                        values.getOrDefault("offered", Optional.empty()).ifPresent(amount -> {
                            assertThat(amount).returns(count(some, this::offered), Amount::numerator)
                                    .returns((long) some.size(), Amount::denominator);
                            rates.put(group, count(some, this::offered) / (double) some.size());
                            assertThat(some.stream().map(Candidate::who).distinct().count())
                                    .as("nobody is told of few people: " + group).isGreaterThanOrEqualTo(8);
                        });
                    });
            double best = rates.values().stream().max(Comparator.naturalOrder()).orElse(1.0);
            for (var one : rates.entrySet()) {
                double ratio = Objects.requireNonNull(lines.get(axis.getKey() + ':' + one.getKey()))
                        .getOrDefault("against-best", Optional.empty()).orElseThrow().value().orElseThrow();
                assertThat(ratio).as(one.getKey()).isCloseTo(one.getValue() / best,
                        org.assertj.core.data.Offset.offset(1e-9));
                least = Math.min(least, ratio);
            }
        }
        assertThat(lines.get("site:Oslo")).isNotNull().extractingByKey("offered").isEqualTo(Optional.empty());
        assertThat(figure(ReportKey.FAIRNESS, "", "against-best").value().orElseThrow())
                .isCloseTo(least, org.assertj.core.data.Offset.offset(1e-9)).isLessThan(1);
        var berlin = eligible.stream().filter(one -> group(one.who(), 0).equals("Berlin")).toList();
        assertThat(new Reconciliation(database, governor, OCTOBER).all(ReportKey.FAIRNESS, "offered", "",
                Optional.of("site:Berlin"))).hasSize((int) count(berlin, this::offered));
        assertThat(new Reconciliation(database, governor, OCTOBER).all(ReportKey.FAIRNESS, "eligible", "",
                Optional.of("unit:Sales"))).hasSize((int) count(eligible, one -> in("Sales", one.who())));
    }

    @Test
    void valueIsWhatAskersSaidAndNothingIsGuessedForThoseWhoDidNot() {
        for (String unit : UNITS) {
            var solved = company.asks.stream().filter(one -> one.counts(Classification.INTERNAL)
                    && in(unit, one.asker()) && one.solved(UNTIL).filter(ValueReportsTest::within).isPresent())
                    .toList();
            is(ReportKey.VALUE, unit, "solved", solved.size(), 1);
            var said = solved.stream().flatMap(one -> said(one).stream()).toList();
            assertThat(said).isNotEmpty();
            is(ReportKey.VALUE, unit, "told", said.size(), solved.size());
            is(ReportKey.VALUE, unit, "minutes", sum(said, Said::minutes), 1);
            is(ReportKey.VALUE, unit, "mean", sum(said, Said::minutes), said.size());
        }
        var silent = company.asks.stream().filter(one -> one.counts(Classification.INTERNAL)
                && one.solved(UNTIL).filter(ValueReportsTest::within).isPresent() && said(one).isEmpty()).toList();
        long estimated = sum(silent, one -> values.estimates.getOrDefault(one, 0L));
        assertThat(estimated).isPositive();
        is(ReportKey.VALUE, "", "estimate", estimated, 1);
        is(ReportKey.VALUE, "", "again", count(values.again, one -> within(one.at())
                && (one.undone() == null || !one.undone().isBefore(UNTIL))
                && one.ask().counts(Classification.INTERNAL) && one.target().counts(Classification.INTERNAL)
                && one.target().solved(UNTIL).isPresent()), 1);
    }

    @Test
    void qualityIsAlsoAgreementAppealsAndReviews() {
        var agreed = values.agreed.stream().filter(one -> within(one.at())
                && one.batch().counts(Classification.INTERNAL)).toList();
        assertThat(agreed).hasSizeGreaterThan(10);
        is(ReportKey.QUALITY, "", "alpha", sum(agreed, GeneratedValues.Agreed::tenThousandths),
                10_000L * agreed.size());
        assertThat(all(ReportKey.QUALITY, "alpha")).hasSameSizeAs(agreed);
        var appeals = values.appeals.stream().filter(one -> within(one.at())
                && (one.ask() == null || one.ask().counts(Classification.INTERNAL))).toList();
        assertThat(appeals).anyMatch(one -> one.ask() == null);
        is(ReportKey.QUALITY, "", "appeals", appeals.size(), 1);
        is(ReportKey.QUALITY, "", "overturned", count(appeals, GeneratedValues.Appeal::overturned), appeals.size());
        for (String unit : UNITS) {
            var reviewed = values.reviews.stream().filter(one -> one.given().isBefore(UNTIL) && in(unit, one.owner())
                    && one.ask().counts(Classification.INTERNAL)).toList();
            is(ReportKey.QUALITY, unit, "reviewed", reviewed.size(), 1);
            is(ReportKey.QUALITY, unit, "overdue", count(reviewed, one -> one.due().isBefore(UNTIL)),
                    reviewed.size());
        }
    }

    @Test
    void thePortfolioIsAlsoToldByWhoDidIt() {
        var asked = asked("", FROM, UNTIL);
        var by = asked.stream().collect(Collectors.groupingBy(one -> one.solved(UNTIL)
                .map(_ -> Objects.requireNonNull(values.authors.get(one)).unit()).orElse("")));
        var lines = see(ReportKey.PORTFOLIO, "").lines().stream().filter(one -> one.key().startsWith("by:")).toList();
        assertThat(lines).hasSameSizeAs(by.keySet());
        var report = see(ReportKey.PORTFOLIO, "").report();
        var ledger = database.call(() -> database.beans().get(Bookkeeping.class).computed(report, OCTOBER,
                governor.clearance()));
        var kept = Objects.requireNonNull(ledger.nodes().get("")).parts();
        for (var line : lines) {
            var items = Objects.requireNonNull(by.get(line.key().substring(3)));
            long doers = items.stream().map(one -> one.solved(UNTIL).isPresent()
                    ? Objects.requireNonNull(values.authors.get(one))
                    : one.asker()).distinct().count();
            long askers = items.stream().map(Asked::asker).distinct().count();
            var all = new Amount(Math.min(askers, doers), items.size(), 1);
            assertThat(Objects.requireNonNull(kept.get(line.key())).get("items")).as(line.key()).isEqualTo(all);
            var told = line.values().getOrDefault("items", Optional.empty());
            assertThat(told.isPresent() && doers < 8).as(line.key() + " tells of few").isFalse();
            told.ifPresent(amount -> assertThat(amount).as(line.key()).isEqualTo(all));
        }
        assertThat(lines).filteredOn(one -> one.key().equals("by:IT/Tiny"))
                .allSatisfy(one -> assertThat(one.values().get("items")).isEqualTo(Optional.empty()));
    }

    @ParameterizedTest
    @EnumSource(names = {"SKILLS", "PRIVACY", "FAIRNESS", "VALUE", "QUALITY", "PORTFOLIO"})
    void totalsAreTheSumsOfTheirRowsAndOfWhatIsBehindThem(ReportKey key) {
        new Reconciliation(database, governor, OCTOBER).check(key);
    }

    @ParameterizedTest
    @EnumSource(names = {"SKILLS", "FAIRNESS", "VALUE", "QUALITY", "PORTFOLIO"})
    void whatIsBehindAWallOrAboveTheClearanceIsNowhereBehindANumber(ReportKey key) {
        var hidden = company.asks.stream().filter(one -> !one.counts(Classification.INTERNAL)).map(Asked::id).toList();
        assertThat(hidden).isNotEmpty();
        for (var measure : see(key, "").report().measures())
            if (!measure.rows().isEmpty())
                assertThat(all(key, measure.key()).stream().flatMap(fact -> fact.ask().stream())
                        .map(ask -> ask.value())).as(measure.key()).doesNotContainAnyElementsOf(hidden);
    }

    @ParameterizedTest
    @EnumSource(names = {"SKILLS", "FAIRNESS", "VALUE"})
    void ofFewPeopleNothingIsTold(ReportKey key) {
        var it = see(key, "IT");
        assertThat(it.units()).doesNotContain("IT/Tiny");
        var tiny = see(key, "IT/Tiny");
        for (var measure : tiny.report().measures())
            if (measure.personal() && measure.adds())
                assertThat(tiny.figure(measure).now()).as(measure.key()).isEmpty();
        assertThat(database.call(() -> desk().facts(governor, key, OCTOBER, "IT/Tiny", Optional.empty(),
                tiny.report().measures().getFirst().key(), Optional.empty(), 10))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"SKILLS", "PRIVACY"})
    void whatTellsOfNobodyIsLeftOutWhereTheWholeCompanyIsOfFew(ReportKey key) {
        var report = see(key, "").report();
        var ledger = database.call(() -> database.beans().get(Bookkeeping.class).computed(report, OCTOBER,
                governor.clearance()));
        int heads = (int) Objects.requireNonNull(ledger.nodes().get("")).heads();
        var tallies = report.measures().stream().filter(one -> !one.personal()).toList();
        assertThat(tallies).isNotEmpty();
        for (var tally : tallies) {
            assertThat(new Cover(report, ledger, heads).value("", tally)).as(tally.key()).isPresent();
            assertThat(new Cover(report, ledger, heads + 1).value("", tally)).as(tally.key()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SKILLS", "PRIVACY", "FAIRNESS", "VALUE", "QUALITY", "PORTFOLIO"})
    void aClosedPeriodHasTheSameHashWhenItIsCountedAgain(ReportKey key) {
        var running = see(key, "");
        database.run(() -> database.beans().get(Snapshots.class).keep(database.beans().get(Bookkeeping.class)
                .computed(running.report(), OCTOBER, governor.clearance()), clock.instant()));
        var closed = see(key, "");
        assertThat(closed.closed()).isPresent();
        assertThat(closed.figures()).isEqualTo(running.figures());
        assertThat(closed.lines()).isEqualTo(running.lines());
        assertThat(database.call(() -> desk().same(governor, key, OCTOBER))).isTrue();
    }

    private boolean offered(Candidate one) {
        return company.offers.stream().anyMatch(offer -> offer.ask().equals(one.ask())
                && offer.invitee().equals(one.who()) && offer.issued().isBefore(UNTIL));
    }

    /** What stood at the end of October of the acceptance that stood then. */
    private Optional<Said> said(Asked one) {
        var solved = one.solved(UNTIL).orElseThrow();
        return values.savings.stream().filter(said -> said.ask().equals(one) && !said.at().isBefore(solved)
                && said.at().isBefore(UNTIL) && (said.ended() == null || !said.ended().isBefore(UNTIL)))
                .max(Comparator.comparing(Said::at));
    }

    private boolean stays(Claim one) {
        var left = values.left.get(one.who());
        return !values.optedOut.contains(one.who()) && (left == null || !left.isBefore(UNTIL));
    }

    private boolean leaves(Claim one) {
        var left = values.left.get(one.who());
        return !values.optedOut.contains(one.who()) && left != null && within(left);
    }

    private java.util.Set<UUID> wanted(Asked one) {
        return Objects.requireNonNull(values.wanted.get(one));
    }

    private String part(UUID skill) {
        int place = values.skills.indexOf(skill);
        String label = GeneratedValues.SKILLS.get(place);
        return label.equals("Kubernetes") ? label + " (C" + place + ")" : label;
    }

    private String group(Person one, int which) {
        return Objects.requireNonNull(values.groups.get(one)).get(which);
    }

    /** A unit may be too small, the company is not. */
    private void is(ReportKey key, String unit, String measure, long numerator, long denominator) {
        var told = see(key, unit).figure(measure(key, measure)).now();
        assertThat(unit.isEmpty() && told.isEmpty()).as(key + " " + measure + " is left out").isFalse();
        told.ifPresent(amount -> assertThat(amount).as(key + " " + measure + " of '" + unit + "'")
                .returns(numerator, Amount::numerator).returns(denominator, Amount::denominator));
    }

    private Amount figure(ReportKey key, String unit, String measure) {
        return see(key, unit).figure(measure(key, measure)).now().orElseThrow();
    }

    private Statement see(ReportKey key, String unit) {
        return database.call(() -> desk().see(governor, key, OCTOBER, unit));
    }

    private ReportDesk desk() {
        return database.beans().get(ReportDesk.class);
    }

    private Measure measure(ReportKey key, String name) {
        return database.call(() -> database.beans().get(Reports.class).of(key).measure(name).orElseThrow());
    }

    private List<Fact> all(ReportKey key, String measure) {
        return new Reconciliation(database, governor, OCTOBER).all(key, measure);
    }

    private List<Asked> asked(String unit, Instant from, Instant until) {
        return company.asks.stream().filter(one -> one.counts(Classification.INTERNAL) && one.filedIn(from, until)
                && in(unit, one.asker())).toList();
    }

    private static boolean in(String unit, Person person) {
        return unit.isEmpty() || person.unit().equals(unit) || person.unit().startsWith(unit + "/");
    }

    private static boolean within(Instant at) {
        return !at.isBefore(FROM) && at.isBefore(UNTIL);
    }

    private static <T> long count(Collection<T> all, Predicate<T> which) {
        return all.stream().filter(which).count();
    }

    private static <T> long sum(Collection<T> all, ToLongFunction<T> what) {
        return all.stream().mapToLong(what).sum();
    }
}
