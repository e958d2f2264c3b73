package org.cadre.overview;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.approvals.ApprovalCase;
import org.cadre.approvals.ApprovalDesk;
import org.cadre.authorisations.AuthorisationDesk;
import org.cadre.authorisations.AuthorisationState;
import org.cadre.glass.Disclosure;
import org.cadre.glass.GlassDesk;
import org.cadre.inspection.InspectionDesk;
import org.cadre.mandates.MandateDesk;
import org.cadre.office.Office;
import org.cadre.overview.Matter.Kind;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.recertification.RecertificationDesk;
import org.cadre.reports.Goal.Standing;
import org.cadre.reports.ReportDesk;
import org.cadre.reports.ReportKey;
import org.cadre.rulemaking.RuleDesk;
import org.cadre.rulemaking.RuleException;
import org.cadre.rulemaking.RuleVersion;
import org.cadre.rulemaking.VersionState;
import org.cadre.rulemaking.WaiverDesk;

/** The first page of the CIO office, for GOVERNANCE and AUDITOR. */
@ApplicationScoped
@Transactional
public class OverviewDesk {
    /** How long before its end an exception is told of. */
    public static final Duration ENDING = Duration.ofDays(7);
    /** For how long an entry of the trail may wait to be chained before somebody should know. */
    private static final Duration UNCHAINED = Duration.ofHours(1);
    private static final int MOST = 100;

    @Inject
    private ApprovalDesk approvals;
    @Inject
    private WaiverDesk waivers;
    @Inject
    private RuleDesk rules;
    @Inject
    private MandateDesk mandates;
    @Inject
    private AuthorisationDesk authorisations;
    @Inject
    private GlassDesk glass;
    @Inject
    private RecertificationDesk recertifications;
    @Inject
    private InspectionDesk trail;
    @Inject
    private ReportDesk reports;
    @Inject
    private Clock clock;

    protected OverviewDesk() {}

    public static boolean mayRead(Reader reader) {
        return ReportDesk.mayRead(reader);
    }

    /** @throws org.cadre.reports.ReportNotFound to others */
    public Overview see(Reader reader) {
        var trends = reports.trends(reader);
        var missed = trends.stream().filter(one -> one.standing().filter(Standing.MISSED::equals).isPresent()).toList();
        var shown = EnumSet.noneOf(ReportKey.class);
        return new Overview(matters(reader, missed.size()), missed,
                trends.stream().filter(one -> shown.add(one.report())).toList());
    }

    private List<Matter> matters(Reader reader, int missed) {
        var now = clock.instant();
        var exceptions = waivers.exceptions(reader);
        var found = Stream.<Optional<Matter>>builder().add(integrity(reader)).add(approvals(reader))
                .add(overdue(reader, exceptions, now)).add(ending(exceptions, now)).add(access(reader, now))
                .add(missed > 0
                        ? Optional.of(new Matter(Kind.TARGETS, missed, 0, Optional.empty()))
                        : Optional.empty());
        if (Office.holds(reader, Role.GOVERNANCE))
            found.add(exceptions(reader, exceptions, now)).add(proposed(reader, now)).add(mandates(reader))
                    .add(granted(reader))
                    .add(disclosures(reader));
        return found.build().flatMap(Optional::stream).sorted(Comparator.comparing(Matter::kind)).toList();
    }

    private Optional<Matter> integrity(Reader reader) {
        var state = trail.state(reader);
        boolean slow = state.waiting().compareTo(UNCHAINED) > 0;
        return state.fault().isPresent() || slow
                ? Optional.of(new Matter(Kind.INTEGRITY, 1, 1, state.sealed()))
                : Optional.empty();
    }

    private Optional<Matter> approvals(Reader reader) {
        return matter(Kind.APPROVALS, approvals.queue(reader), ApprovalCase::overdue, one -> one.approvals().stream()
                .flatMap(approval -> approval.due().stream()).min(Comparator.naturalOrder()));
    }

    private static Optional<Matter> exceptions(Reader reader, List<RuleException> all, Instant now) {
        var waiting = undecided(all, now).filter(one -> !one.askedBy().equals(reader.id())).toList();
        return matter(Kind.EXCEPTIONS, waiting, one -> one.starts().isBefore(now), one -> Optional.of(one.starts()));
    }

    private static Stream<RuleException> undecided(List<RuleException> all, Instant now) {
        return all.stream().filter(one -> one.approvedBy().isEmpty() && one.revokedBy().isEmpty()
                && one.ends().isAfter(now));
    }

    /** By the definition of report 8: past its last day and still in force, stopped for long, or begun and never decided on. */
    private Optional<Matter> overdue(Reader reader, List<RuleException> all, Instant now) {
        var stopped = waivers.stops(reader).stream().filter(one -> one.liftedAt().isEmpty())
                .map(one -> one.stoppedAt().plus(Duration.ofDays(ReportDesk.STOP_DAYS)));
        var held = mandates.overdue(reader).stream().flatMap(one -> one.exceptionUntil().stream())
                .map(day -> day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        var since = Stream.of(stopped, held, undecided(all, now).map(RuleException::starts)).flatMap(one -> one)
                .filter(due -> due.isBefore(now)).toList();
        return matter(Kind.EXCEPTIONS_OVERDUE, since, _ -> true, Optional::of);
    }

    private static Optional<Matter> ending(List<RuleException> all, Instant now) {
        var ending = all.stream()
                .filter(one -> one.counts(now) && !one.ends().isAfter(now.plus(ENDING))).toList();
        return matter(Kind.EXCEPTIONS_ENDING, ending, _ -> false, one -> Optional.of(one.ends()));
    }

    private Optional<Matter> proposed(Reader reader, Instant now) {
        var waiting = rules.underWay(reader).stream()
                .filter(one -> one.state() == VersionState.PROPOSED && !one.author().equals(reader.id())).toList();
        return matter(Kind.RULES, waiting, one -> one.starts().filter(now::isAfter).isPresent(), RuleVersion::starts);
    }

    private Optional<Matter> mandates(Reader reader) {
        var waiting = mandates.waiting(reader).stream().filter(one -> mandates.mayDecide(reader, one)).toList();
        return matter(Kind.MANDATES, waiting, _ -> false, _ -> Optional.empty());
    }

    private Optional<Matter> granted(Reader reader) {
        var waiting = authorisations.all(reader).stream()
                .filter(one -> one.stateOn(authorisations.today()) == AuthorisationState.REQUESTED
                        && !one.requester().equals(reader.id()) && !one.person().equals(reader.id()))
                .toList();
        return matter(Kind.AUTHORISATIONS, waiting, _ -> false, _ -> Optional.empty());
    }

    private Optional<Matter> disclosures(Reader reader) {
        var waiting = glass.list(reader, Optional.empty(), MOST).stream().filter(Disclosure::mayDecide).toList();
        return matter(Kind.GLASS, waiting, _ -> false, one -> Optional.of(one.lapsesAt()));
    }

    private Optional<Matter> access(Reader reader, Instant now) {
        return recertifications.current(reader).flatMap(review -> {
            var open = recertifications.mine(reader, review).stream()
                    .filter(item -> recertifications.mayDecide(reader, review, item)).toList();
            return matter(Kind.ACCESS, open, _ -> now.isAfter(review.dueAt()), _ -> Optional.of(review.dueAt()));
        });
    }

    private static <T> Optional<Matter> matter(Kind kind, List<T> of, Predicate<T> late,
            Function<T, Optional<Instant>> due) {
        return of.isEmpty()
                ? Optional.empty()
                : Optional.of(new Matter(kind, of.size(), (int) of.stream().filter(late).count(),
                        of.stream().map(due).flatMap(Optional::stream).min(Comparator.naturalOrder())));
    }
}
