package org.cadre.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.cadre.asks.Cursor;
import org.cadre.audit.Act;
import org.cadre.audit.Acts;
import org.cadre.audit.Reads;
import org.cadre.capacity.RoutingSettings;
import org.cadre.clock.Watch;
import org.cadre.database.Sql;
import org.cadre.database.TestDatabase;
import org.cadre.governance.Classification;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.reports.GeneratedCompany.Asked;
import org.cadre.reports.GeneratedCompany.Person;
import org.cadre.reports.GeneratedControls.Authorised;
import org.cadre.reports.GeneratedControls.Holding;
import org.cadre.reports.GeneratedControls.Item;
import org.cadre.reports.GeneratedControls.Level;
import org.cadre.reports.GeneratedControls.Looked;
import org.cadre.reports.GeneratedControls.Mandated;
import org.cadre.reports.GeneratedControls.Stopped;
import org.cadre.reports.GeneratedControls.Waived;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What controls found, against what was generated. */
class ControlReportsTest {
    private static final Period OCTOBER = Period.parse("", "2026-10");
    private static final Instant FROM = OCTOBER.from(GeneratedCompany.ZONE);
    private static final Instant UNTIL = OCTOBER.until(GeneratedCompany.ZONE);
    private static final LocalDate LAST_DAY = LocalDate.parse("2026-10-31");
    private static final Duration MONTH = Duration.ofDays(30);
    private static final List<String> UNITS = List.of("", "IT", "IT/Tiny", "Sales");
    private static final List<ReportKey> CONTROLS = List.of(ReportKey.CLASSIFICATION, ReportKey.DUTIES,
            ReportKey.EXCEPTIONS, ReportKey.ACCESS, ReportKey.INTEGRITY);
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private final Watch clock = new Watch(Instant.parse("2026-11-05T09:00:00Z"));
    private final GeneratedCompany company = new GeneratedCompany(database);
    private final GeneratedControls controls = new GeneratedControls(company);
    private Reader reader;

    @SuppressWarnings("NullAway.Init")
    ControlReportsTest() {}

    @BeforeEach
    void aCompanyWhoseControlsFindSomething() {
        database.beans().with(Clock.class, clock)
                .with(RoutingSettings.class, RoutingSettings.from(_ -> Optional.empty()))
                .with(ReportSettings.class, new ReportSettings(GeneratedCompany.ZONE));
        company.generate();
        database.run(controls::generate);
        reader = company.reader(Classification.RESTRICTED, Role.AUDITOR);
    }

    @Test
    void crossingsAreWhatRulesOfWallsAndClearancesRefused() {
        for (var clearance : List.of(Classification.INTERNAL, Classification.RESTRICTED)) {
            reader = company.reader(clearance, Role.GOVERNANCE);
            var met = controls.crossed.stream().filter(one -> within(one.at()))
                    .filter(one -> GeneratedControls.GUARDS.containsKey(one.rule()))
                    .filter(one -> one.ask() == null
                            ? one.stage().equals("INTAKE") && one.effect().equals("REFUSED")
                            : one.ask().counts(clearance))
                    .toList();
            var refused = met.stream().filter(one -> one.effect().equals("REFUSED")).toList();
            is(ReportKey.CLASSIFICATION, "", "attempts", count(refused, one -> !one.stage().equals("MATCH")), 1);
            is(ReportKey.CLASSIFICATION, "", "kept-out", count(refused, one -> one.stage().equals("MATCH")), 1);
            is(ReportKey.CLASSIFICATION, "", "let-through",
                    count(met, one -> one.effect().equals("WOULD_HAVE_REFUSED")), 1);
            for (var line : see(ReportKey.CLASSIFICATION, "").lines())
                if (!line.key().startsWith("LEVEL"))
                    assertThat(line.values().getOrDefault("attempts", Optional.empty()).orElseThrow().numerator())
                            .as(line.key()).isEqualTo(count(refused, one -> !one.stage().equals("MATCH")
                                    && line.key().equals(GeneratedControls.GUARDS.get(one.rule()) + "."
                                            + one.stage())));
            var secret = company.asks.stream().filter(one -> one.counts(clearance) && one.filedIn(FROM, UNTIL)
                    && atEnd(one).ordinal() > Classification.INTERNAL.ordinal()).toList();
            assertThat(secret).isNotEmpty();
            is(ReportKey.CLASSIFICATION, "", "classified", secret.size(), 1);
            is(ReportKey.CLASSIFICATION, "", "raised", count(secret, this::raised), secret.size());
        }
    }

    @Test
    void aUnitOfFewIsLeftOutOfCrossingsButNotOfFindings() {
        assertThat(see(ReportKey.CLASSIFICATION, "IT/Tiny").figures().values())
                .allSatisfy(figure -> assertThat(figure.now()).isEmpty());
        assertThat(see(ReportKey.ACCESS, "IT/Tiny").figures().values())
                .allSatisfy(figure -> assertThat(figure.now()).isPresent());
        assertThat(see(ReportKey.ACCESS, "IT").lines()).extracting(Statement.Line::key).contains("IT/Tiny");
        assertThat(see(ReportKey.CLASSIFICATION, "").units()).doesNotContain("IT/Tiny");
    }

    @Test
    void dutiesAreHeldByOneOrDecidedByWhoWantedThem() {
        database.run(() -> company.sql(
                """
                        insert into rule_version (rule, version, state, body, author, drafted_at, decided_by, decided_at, starts_at)
                        values ('x', 1, 'PUBLISHED', '', ?1, ?3, ?2, ?3, ?3)""",
                company.people.get(0).id(),
                company.people.get(1).id(), Timestamp.from(FROM.plusSeconds(60))));
        for (String unit : UNITS) {
            var pairs = pairs().filter(pair -> in(unit, pair.who())).toList();
            is(ReportKey.DUTIES, unit, "conflicts", pairs.size(), 1);
            is(ReportKey.DUTIES, unit, "uncovered", count(pairs, pair -> !excepted(pair)), 1);
            var decided = decided().filter(one -> in(unit, one.decider())).toList();
            long published = in(unit, company.people.get(1)) ? 1 : 0;
            is(ReportKey.DUTIES, unit, "decided", decided.size() + published, 1);
            is(ReportKey.DUTIES, unit, "own", count(decided, Decided::own), decided.size() + published);
        }
        assertThat(all(ReportKey.DUTIES, "conflicts").stream().map(ControlReportsTest::who))
                .containsExactlyInAnyOrderElementsOf(pairs().map(pair -> pair.who().id()).toList());
        assertThat(all(ReportKey.DUTIES, "own").stream().map(ControlReportsTest::who))
                .containsExactlyInAnyOrderElementsOf(
                        decided().filter(Decided::own).map(one -> one.decider().id()).toList());
        assertThat(
                all(ReportKey.DUTIES, "decided").stream().filter(one -> one.finding().orElseThrow().who().isPresent()))
                .as("who decided as they should is not named")
                .hasSize((int) count(decided().toList(), Decided::own));
    }

    @Test
    void anAnonymousAskersOwnApprovalNamesNobody() {
        long before = all(ReportKey.DUTIES, "own").stream().filter(one -> one.ask().isPresent()).count();
        assertThat(before).isPositive();
        database.run(() -> company.sql("update held_ask set anonymous = true"));
        assertThat(all(ReportKey.DUTIES, "own").stream().filter(one -> one.ask().isPresent())).hasSize((int) before)
                .allSatisfy(one -> assertThat(one.finding().orElseThrow().who()).isEmpty());
    }

    @Test
    void exceptionsAreWhatStandsAtTheEndOfThePeriod() {
        for (String unit : UNITS) {
            var states = states().filter(one -> in(unit, one.owner())).toList();
            is(ReportKey.EXCEPTIONS, unit, "open", count(states, State::granted), 1);
            is(ReportKey.EXCEPTIONS, unit, "waiting", count(states, one -> !one.granted()), 1);
            is(ReportKey.EXCEPTIONS, unit, "overdue", count(states, State::late), 1);
            is(ReportKey.EXCEPTIONS, unit, "ending", count(states,
                    one -> one.granted() && !one.late() && one.until().isBefore(UNTIL.plus(MONTH))), 1);
            is(ReportKey.EXCEPTIONS, unit, "ownerless", count(states, one -> controls.left(one.owner(), UNTIL)), 1);
            is(ReportKey.EXCEPTIONS, unit, "granted", Stream.of(
                    controls.waived.stream().filter(one -> one.approved() != null && within(one.approved())
                            && one.asked().isBefore(UNTIL)).map(Waived::owner),
                    controls.stopped.stream().filter(one -> within(one.at())).map(Stopped::by),
                    controls.mandates.stream().filter(one -> one.until() != null && within(one.at()))
                            .map(Mandated::requester))
                    .flatMap(one -> one).filter(one -> in(unit, one)).count(), 1);
        }
        assertThat(all(ReportKey.EXCEPTIONS, "overdue")).isNotEmpty().allSatisfy(
                one -> assertThat(one.finding().orElseThrow().owner()).isPresent());
        assertThat(all(ReportKey.EXCEPTIONS, "overdue").stream()
                .map(one -> one.finding().orElseThrow().owner().orElseThrow().value()))
                .containsExactlyInAnyOrderElementsOf(
                        states().filter(State::late).map(one -> one.owner().id()).toList());
    }

    @Test
    void accessIsWhatWasReviewedAndWhoHasWhatNobodyNeeds() {
        for (String unit : UNITS) {
            var due = controls.items.stream().filter(one -> in(unit, one.holder()) && !one.kind().equals("WALL")
                    && !(one.state().equals("GONE") && before(one.decided()))).toList();
            Predicate<Item> reviewed = one -> one.decider() != null && before(one.decided());
            is(ReportKey.ACCESS, unit, "due", due.size(), 1);
            is(ReportKey.ACCESS, unit, "reviewed", count(due, reviewed), due.size());
            is(ReportKey.ACCESS, unit, "unreviewed", count(due, reviewed.negate()), 1);
            var held = controls.heldAt(UNTIL).stream().filter(one -> in(unit, one.who())).toList();
            is(ReportKey.ACCESS, unit, "roles", held.size(), 1);
            is(ReportKey.ACCESS, unit, "leavers", leavers().stream().filter(one -> in(unit, one)).count(), 1);
            is(ReportKey.ACCESS, unit, "dormant", count(held, this::dormant), 1);
        }
        assertThat(all(ReportKey.ACCESS, "leavers").stream().map(ControlReportsTest::who)).isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(leavers().stream().map(Person::id).toList());
        assertThat(all(ReportKey.ACCESS, "roles").stream().filter(one -> one.finding().orElseThrow().who().isPresent()))
                .as("who has what they need is not named").hasSize((int) count(controls.heldAt(UNTIL),
                        one -> dormant(one) || controls.left(one.who(), UNTIL)));
    }

    @Test
    void aRoleThatIsGoneWithItsPersonWasHeldBefore() {
        var one = controls.heldAt(UNTIL).stream().filter(held -> {
            var turns = controls.turns.stream().filter(
                    turn -> turn.who().equals(held.who()) && turn.role() == held.role()).toList();
            return !turns.isEmpty() && turns.getLast().at().isBefore(UNTIL);
        }).findFirst().orElseThrow();
        long before = number(ReportKey.ACCESS, "roles");
        database.run(() -> {
            company.sql("delete from account_role where colleague_id = ?1 and role = ?2", one.who().id(),
                    one.role().name());
            controls.act("PERSON_ERASED", one.who().id(), one.who(), UNTIL.plusSeconds(3600));
        });
        assertThat(number(ReportKey.ACCESS, "roles")).isEqualTo(before);
    }

    @Test
    void integrityIsWhatTheLooksFoundAndWhatTheChainLacks() {
        var looked = controls.looked.stream().filter(one -> within(one.at())).toList();
        is(ReportKey.INTEGRITY, "", "checks", looked.size(), 1);
        is(ReportKey.INTEGRITY, "", "broken", count(looked, Looked::broken), 1);
        is(ReportKey.INTEGRITY, "", "signed", count(looked, one -> one.signed() && !one.broken()), 1);
        var last = controls.looked.stream().filter(one -> before(one.at()) && !one.broken()).map(Looked::at)
                .max(Comparator.naturalOrder()).orElseThrow();
        is(ReportKey.INTEGRITY, "", "last", Duration.between(last, UNTIL).toMinutes(), 1);
        var links = links();
        var inside = links.stream().filter(one -> within(one.at())).map(Link::number).toList();
        long low = inside.stream().min(Long::compare).orElseThrow();
        long high = inside.stream().max(Long::compare).orElseThrow();
        var there = links.stream().map(Link::number).collect(Collectors.toCollection(TreeSet::new));
        long begin = Objects.requireNonNull(there.lower(low)) + 1;
        long missing = 0;
        long gaps = 0;
        for (long number = begin; number <= high; number++)
            if (!there.contains(number)) {
                missing++;
                gaps += there.contains(number - 1) ? 1 : 0;
            }
        assertThat(gaps).isGreaterThan(3);
        is(ReportKey.INTEGRITY, "", "gaps", gaps, 1);
        is(ReportKey.INTEGRITY, "", "missing", missing, 1);
        is(ReportKey.INTEGRITY, "", "entries", there.subSet(low, true, high, true).size(), 1);
    }

    @Test
    void whatRetentionTookFromTheBeginningIsNoGap() {
        long before = number(ReportKey.INTEGRITY, "gaps");
        long low = links().stream().filter(one -> within(one.at())).map(Link::number).min(Long::compare).orElseThrow();
        database.run(() -> company.sql("delete from audit_link where number < ?1", low + 10));
        assertThat(number(ReportKey.INTEGRITY, "gaps")).as("a beginning that nobody announced").isPositive();
        long first = links().getFirst().number();
        long cut = number(ReportKey.INTEGRITY, "gaps");
        database.run(() -> company.sql("""
                insert into audit_purge (upto, entries, hash, announced_at) values (?1, 1, sha256(''), now())""",
                first - 1));
        assertThat(number(ReportKey.INTEGRITY, "gaps")).isEqualTo(cut - 1).isLessThan(before);
    }

    @Test
    void totalsAreTheSumsOfTheirRowsAndOfWhatIsBehindThem() {
        for (ReportKey key : CONTROLS) {
            var ledger = database.call(() -> books().computed(report(key), OCTOBER, Classification.RESTRICTED));
            var whole = Objects.requireNonNull(ledger.nodes().get(""));
            for (Measure measure : database.call(() -> report(key)).measures()) {
                long total = whole.value(measure.key()).numerator();
                assertThat(ledger.nodes().entrySet().stream().filter(one -> Units.below(one.getKey(), ""))
                        .mapToLong(one -> one.getValue().value(measure.key()).numerator()).sum())
                        .as(key + " " + measure.key()).isEqualTo(total);
                if (!whole.parts().isEmpty())
                    assertThat(whole.parts().values().stream()
                            .mapToLong(one -> one.getOrDefault(measure.key(), Amount.NONE).numerator()).sum())
                            .as(key + " " + measure.key()).isEqualTo(total);
                if (!measure.rows().isEmpty())
                    assertThat(all(key, measure.key())).as(key + " " + measure.key()).doesNotHaveDuplicates()
                            .hasSize(measure.key().equals("last") ? 1 : (int) total);
            }
        }
    }

    @Test
    void whateverHappensLaterAClosedPeriodIsCountedAsItWas() {
        database.run(() -> CONTROLS.forEach(key -> database.beans().get(Snapshots.class)
                .keep(books().computed(report(key), OCTOBER, Classification.RESTRICTED), clock.instant())));
        clock.advance(Duration.ofDays(2));
        var later = clock.instant().minusSeconds(60);
        database.run(() -> {
            controls.holdings.forEach(one -> {
                company.sql("delete from account_role where colleague_id = ?1 and role = ?2", one.who().id(),
                        one.role().name());
                controls.act("ROLE_TAKEN_" + one.role(), one.who().id(), company.people.getFirst(), later);
            });
            company.sql("update rule_exception set revoked_at = ?1 where revoked_at is null", Timestamp.from(later));
            company.sql("update rule_stop set lifted_at = ?1 where lifted_at is null", Timestamp.from(later));
            company.sql("update mandate set state = 'ENDED'");
            company.sql("update account set signed_in_at = ?1", Timestamp.from(later));
            company.sql("""
                    update recertification_item set state = 'LAPSED', decided_at = ?1 where state = 'OPEN'""",
                    Timestamp.from(later));
            controls.look(later);
        });
        for (ReportKey key : CONTROLS)
            assertThat(database.call(() -> desk().same(reader, key, OCTOBER))).as(key.name()).isTrue();
        database.run(() -> controls.look(UNTIL.minusSeconds(60)));
        assertThat(database.call(() -> desk().same(reader, ReportKey.INTEGRITY, OCTOBER))).isFalse();
    }

    @Test
    void findingsAreForGovernanceAndAuditorsOnly() {
        for (var other : List.of(company.reader(Classification.RESTRICTED),
                company.reader(Classification.RESTRICTED, Role.ADMIN),
                company.reader(Classification.RESTRICTED, Role.WORKS_COUNCIL)))
            assertThatThrownBy(() -> database.call(() -> desk().facts(other, ReportKey.ACCESS, OCTOBER, "",
                    Optional.empty(), "leavers", Optional.empty(), 10))).isInstanceOf(ReportNotFound.class);
        reader = company.reader(Classification.INTERNAL, Role.GOVERNANCE);
        assertThat(all(ReportKey.ACCESS, "leavers")).isNotEmpty();
        assertThat(all(ReportKey.CLASSIFICATION, "attempts")).isNotEmpty()
                .allSatisfy(one -> assertThat(one.finding()).as("performance names nobody").isEmpty());
    }

    @Test
    void whoReadsNamesIsKeptOnceForEachReportPeriodAndDay() {
        reader = company.reader(Classification.INTERNAL, Role.GOVERNANCE);
        for (int i = 0; i < 2; i++) {
            assertThat(all(ReportKey.ACCESS, "leavers")).isNotEmpty();
            assertThat(all(ReportKey.ACCESS, "dormant")).isNotEmpty();
            assertThat(all(ReportKey.DUTIES, "conflicts")).isNotEmpty();
            assertThat(all(ReportKey.EXCEPTIONS, "open")).isNotEmpty();
            flush(database);
        }
        var access = Map.of("report", "access", "period", "2026-10");
        assertThat(namesRead()).extracting(Act::detail).containsExactlyInAnyOrder(access,
                Map.of("report", "duties", "period", "2026-10"), Map.of("report", "exceptions", "period", "2026-10"));
        try (var other = database.beside()) {
            other.database().beans().with(Clock.class, clock);
            other.database().beans().get(Reads.class).note(ReportDesk.READ, reader.id().value(), access);
            flush(other.database());
        }
        assertThat(namesRead()).as("another server has known it").hasSize(3);
        clock.advance(Duration.ofDays(1));
        all(ReportKey.ACCESS, "leavers");
        flush(database);
        assertThat(namesRead()).filteredOn(act -> act.detail().equals(access)).hasSize(2)
                .allMatch(act -> act.actor().equals(reader.id().value()));
    }

    @Test
    void whatNamesNobodyIsNotKeptAndAReadWritesNothingItself() {
        assertThat(all(ReportKey.INTEGRITY, "checks")).isNotEmpty();
        assertThat(all(ReportKey.CLASSIFICATION, "attempts")).isNotEmpty();
        see(ReportKey.ACCESS, "");
        flush(database);
        assertThat(namesRead()).isEmpty();
        database.statements();
        assertThat(all(ReportKey.ACCESS, "leavers")).isNotEmpty();
        assertThat(database.statements()).isNotEmpty().noneMatch(text -> text.contains("insert"));
    }

    private List<Act> namesRead() {
        return database.call(() -> database.beans().get(Acts.class).of(reader.id().value())).stream()
                .filter(act -> act.kind().equals(ReportDesk.READ)).toList();
    }

    private static void flush(TestDatabase of) {
        of.run(() -> of.beans().get(Reads.class).flush());
    }

    @Test
    void howReportsStandIsOfTheMonthThatIsOver() {
        var standings = database.call(() -> desk().standings(reader));
        assertThat(standings).extracting(one -> one.report().key()).containsExactly(ReportKey.values());
        assertThat(standings).filteredOn(one -> one.report().key() == ReportKey.ACCESS).singleElement()
                .satisfies(one -> assertThat(one.goals()).containsEntry("leavers", Goal.Standing.MISSED));
        assertThatThrownBy(() -> database.call(() -> desk().standings(company.reader(Classification.RESTRICTED))))
                .isInstanceOf(ReportNotFound.class);
    }

    private record Pair(Person who, Role first, Role second) {}

    private Stream<Pair> pairs() {
        var held = controls.heldAt(UNTIL);
        return Stream.of(new Role[]{Role.ADMIN, Role.AUDITOR}, new Role[]{Role.AUDITOR, Role.GOVERNANCE},
                new Role[]{Role.ADMIN, Role.WORKS_COUNCIL}, new Role[]{Role.GOVERNANCE, Role.WORKS_COUNCIL})
                .flatMap(two -> company.people.stream().filter(who -> !controls.left(who, UNTIL))
                        .filter(who -> held.contains(new Holding(who, two[0]))
                                && held.contains(new Holding(who, two[1])))
                        .map(who -> new Pair(who, two[0], two[1])));
    }

    private boolean excepted(Pair pair) {
        return controls.mandates.stream().anyMatch(one -> one.who().equals(pair.who())
                && (one.role() == pair.first() || one.role() == pair.second()) && before(one.at())
                && one.until() != null && !one.until().isBefore(LAST_DAY));
    }

    private record Decided(Person decider, boolean own) {}

    private Stream<Decided> decided() {
        return Stream.of(
                controls.approved.stream().filter(one -> one.ask().counts(reader.clearance())
                        && within(one.ask().filed())).map(one -> new Decided(one.decider(), one.own())),
                controls.mandates.stream().filter(one -> within(one.at()))
                        .map(one -> one.decider() == null
                                ? new Decided(one.requester(), true)
                                : new Decided(one.decider(), false)),
                controls.waived.stream().filter(one -> one.approved() != null && within(one.approved()))
                        .map(one -> new Decided(Objects.requireNonNull(one.approver()),
                                one.owner().equals(one.approver()))),
                controls.authorised.stream().filter(one -> within(one.granted()))
                        .map(one -> new Decided(one.decider(), false)))
                .flatMap(one -> one);
    }

    private record State(Person owner, boolean granted, boolean late, Instant until) {}

    private Stream<State> states() {
        var rules = controls.waived.stream().filter(one -> before(one.asked()) && one.ends().isAfter(UNTIL)
                && !before(one.revoked())).map(one -> new State(one.owner(), before(one.approved()),
                        !before(one.approved()) && before(one.starts()), one.ends()));
        var stops = controls.stopped.stream().filter(one -> before(one.at()) && !before(one.lifted()))
                .map(one -> new State(one.by(), true, one.at().plus(MONTH).isBefore(UNTIL), one.at().plus(MONTH)));
        var roles = controls.heldAt(UNTIL).stream().flatMap(one -> controls.mandates.stream()
                .filter(mandate -> mandate.who().equals(one.who()) && mandate.role() == one.role()
                        && before(mandate.at()))
                .max(Comparator.comparing(Mandated::at)).stream()).flatMap(one -> one.until() == null
                        ? Stream.empty()
                        : Stream.of(new State(one.requester(), true, one.until().isBefore(LAST_DAY),
                                Instant.parse(one.until() + "T12:00:00Z"))));
        return Stream.of(rules, stops, roles).flatMap(one -> one);
    }

    private List<Person> leavers() {
        return Stream.concat(controls.heldAt(UNTIL).stream().map(Holding::who),
                controls.authorised.stream().filter(one -> before(one.granted()) && !before(one.revoked())
                        && !one.until().isBefore(LAST_DAY)).map(Authorised::who))
                .filter(who -> controls.left(who, UNTIL)).toList();
    }

    private boolean dormant(Holding one) {
        return controls.items.stream().anyMatch(item -> item.newest() && item.dormant()
                && item.holder().equals(one.who()) && item.what().equals(one.role().name()));
    }

    private Classification atEnd(Asked ask) {
        return levels(ask).filter(one -> before(one.at())).map(Level::level).reduce((_, later) -> later)
                .orElse(ask.level());
    }

    private boolean raised(Asked ask) {
        var all = levels(ask).filter(one -> before(one.at())).toList();
        return Stream.iterate(1, i -> i < all.size(), i -> i + 1)
                .anyMatch(i -> all.get(i).level().ordinal() > all.get(i - 1).level().ordinal());
    }

    private Stream<Level> levels(Asked ask) {
        return controls.levels.stream().filter(one -> one.ask().equals(ask));
    }

    private record Link(long number, Instant at) {}

    private List<Link> links() {
        return database.call(() -> Sql.rows(database.entities().createNativeQuery("""
                select l.number, e.at from audit_link l join (
                  select 'ACT' as source, seq, at from act union all select 'DECISION', seq, at from decision) e
                  on e.source = l.source and e.seq = l.seq order by l.number""")).stream()
                .map(row -> new Link(Sql.number(row[0]), Sql.instant(row[1]))).toList());
    }

    private static UUID who(Fact fact) {
        return fact.finding().flatMap(Finding::who).map(ColleagueId::value).orElseThrow();
    }

    private void is(ReportKey key, String unit, String measure, long numerator, long denominator) {
        var amount = see(key, unit).figures().get(measure);
        assertThat(Objects.requireNonNull(amount).now()).as(key + " " + measure + " of '" + unit + "'").get()
                .returns(numerator, Amount::numerator).returns(denominator, Amount::denominator);
    }

    private long number(ReportKey key, String measure) {
        return Objects.requireNonNull(see(key, "").figures().get(measure)).now().orElseThrow().numerator();
    }

    private Statement see(ReportKey key, String unit) {
        return database.call(() -> desk().see(reader, key, OCTOBER, unit));
    }

    private List<Fact> all(ReportKey key, String measure) {
        var found = new ArrayList<Fact>();
        var after = Optional.<Cursor>empty();
        List<Fact> page;
        do {
            var from = after;
            page = database.call(() -> desk().facts(reader, key, OCTOBER, "", Optional.empty(), measure, from, 100));
            found.addAll(page);
            if (!page.isEmpty())
                after = Optional.of(new Cursor(page.getLast().at(), page.getLast().id()));
        } while (!page.isEmpty());
        return found;
    }

    private static boolean in(String unit, Person person) {
        return unit.isEmpty() || person.unit().equals(unit) || person.unit().startsWith(unit + "/");
    }

    private static boolean within(Instant at) {
        return !at.isBefore(FROM) && at.isBefore(UNTIL);
    }

    private static boolean before(@Nullable Instant at) {
        return at != null && at.isBefore(UNTIL);
    }

    private static <T> long count(Collection<T> all, Predicate<T> which) {
        return all.stream().filter(which).count();
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
