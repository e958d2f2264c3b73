package org.cadre.web.gallery;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

import org.cadre.inspection.TrailState;
import org.cadre.overview.Matter;
import org.cadre.recertification.Progress;
import org.cadre.web.Form;
import org.cadre.web.Option;
import org.cadre.web.Pages;
import org.cadre.web.Person;
import org.cadre.web.View;
import org.cadre.web.authorisations.AuthorisationsView;
import org.cadre.web.inspection.AuditLine;
import org.cadre.web.inspection.AuditView;
import org.cadre.web.inspection.LifeView;
import org.cadre.web.language.Texts;
import org.cadre.web.mandates.MandatesView;
import org.cadre.web.office.DashboardView;
import org.cadre.web.office.OfficeView;
import org.cadre.web.recertifications.AccessLine;
import org.cadre.web.recertifications.AccessReviewView;
import org.cadre.web.recertifications.RecertificationView;
import org.cadre.web.recertifications.RecertificationsView;
import org.cadre.web.reports.Spark;
import org.cadre.web.walls.WallView;
import org.cadre.web.walls.WallsView;

/** Walls, roles, authorisations and the audit trail, in their states. */
final class GovernanceSamples {
    private static final Person GUS = new Person("p1", "Gus Governor", "Governance");
    private static final Form WRONG = Form.empty().with("reason", Samples.NASTY).wrong("reason", "Why?");
    private final Instant now;
    private final LocalDate today;

    GovernanceSamples(Texts t) {
        this.now = t.now();
        this.today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    Map<String, View> all() {
        return Map.of("authorisations-empty", new AuthorisationsView(List.of(), Form.empty(), List.of()),
                "authorisations", authorisations(), "walls-empty",
                new WallsView(List.of(), Optional.empty(), Form.empty(), Optional.empty()), "walls",
                new WallsView(List.of(wall()), Optional.of(WRONG), Form.empty(),
                        Optional.of(new WallsView.Naming(List.of(Option.of("w2", Samples.NASTY)), Form.empty()))),
                "wall",
                new WallView(wall(), List.of(GUS), List.of(new WallView.Request(GUS, Samples.NASTY)),
                        List.of(new WallView.Step("ADDED", "Ada", "Gus Governor", Samples.NASTY, now)), WRONG),
                "mandates-empty", new MandatesView(List.of(), List.of()), "mandates",
                new MandatesView(List.of(new MandatesView.Line("m1", GUS, "AUDITOR", "Ada", Samples.NASTY,
                        Optional.of(today), true)), List.of(Samples.NASTY)),
                "trail-empty", trail(List.of(), Optional.empty()), "trail", trail(List.of(line()), Optional.of(now)),
                "life", new LifeView("a1", Samples.NASTY, List.of(line())));
    }

    /** Reviews of access. */
    Map<String, View> access() {
        var review = new RecertificationsView.Line("c1", "2026-Q1", now, now,
                new Progress(9, 3, 1, 1, 0, 4, 2, 1, 1));
        var lines = List.of(access("OPEN", true), access("KEPT", false), access("OPEN", false));
        var naming = new WallsView.Naming(List.of(Option.of("w2", Samples.NASTY)),
                Form.empty().with("owner", Samples.NASTY).wrong("named-owner", Samples.NASTY));
        return Map.of("walls-ownerless",
                new WallsView(List.of(), Optional.of(Form.empty()), Form.empty(), Optional.of(naming)),
                "access-review-empty", new AccessReviewView(Optional.empty(), List.of(), Form.empty()),
                "access-review",
                new AccessReviewView(Optional.of(new AccessReviewView.Review("c1", "2026-Q1", now, true, 1, 3)),
                        List.of(new AccessReviewView.Group(GUS, lines)), WRONG.wrong("to", Samples.NASTY)),
                "recertifications-empty", new RecertificationsView(List.of()), "recertifications",
                new RecertificationsView(List.of(review)), "recertification-empty",
                new RecertificationView(review, List.of()), "recertification",
                new RecertificationView(review, lines));
    }

    private AccessLine access(String state, boolean mayDecide) {
        boolean open = state.equals("OPEN");
        return new AccessLine(state + mayDecide, GUS, "WALL", Samples.NASTY, Optional.of(now), Optional.of(now), true,
                true, mayDecide ? Optional.of(GUS) : Optional.empty(), state,
                open ? Optional.empty() : Optional.of(GUS), open ? Optional.empty() : Optional.of(now), Samples.NASTY,
                mayDecide);
    }

    private AuthorisationsView authorisations() {
        return new AuthorisationsView(
                List.of(new AuthorisationsView.Line("u1", GUS, "EAR", Samples.NASTY, today, "REQUESTED", false, true,
                        false),
                        new AuthorisationsView.Line("u2", GUS, "DUAL_USE", "Pumps", today, "GRANTED", true, false,
                                true)),
                WRONG, List.of(Option.of("EAR", "EAR")));
    }

    static OfficeView office() {
        var spark = new Spark("Accepted. July: 50 %", List.of(OptionalDouble.of(0.5), OptionalDouble.empty(),
                OptionalDouble.of(0.7), OptionalDouble.of(0.6)), 0.6);
        var card = new DashboardView.Card("RESOLUTION", "Accepted", "60 %", "at least 60 %", "MISSED", spark,
                "/reports/resolution?period=2026-07");
        return new OfficeView(Optional.of(new DashboardView(
                Stream.of(Matter.Kind.values()).map(kind -> new DashboardView.Line(kind.name(), 2, 1,
                        kind == Matter.Kind.MANDATES ? Optional.empty() : Optional.of(Instant.EPOCH), "/audit"))
                        .toList(),
                List.of(card), "July 2026", List.of(card), List.of(card))), List.of(
                        new OfficeView.Group("rulebook",
                                List.of(new OfficeView.Place("/rules", "rules"),
                                        new OfficeView.Place("/contests", "contests"))),
                        new OfficeView.Group("evidence", List.of(new OfficeView.Place("/audit", "audit")))));
    }

    private WallsView.Line wall() {
        return new WallsView.Line("w1", Samples.NASTY, Samples.NASTY, Optional.of(today), true, true);
    }

    private AuditLine line() {
        return new AuditLine(now, "Ruling on an invitation", GUS, "a1", Samples.NASTY, "REFUSED",
                Map.of("walls-hold@1", "REFUSED"), Map.of("candidate.inside_wall", "false"));
    }

    private AuditView trail(List<AuditLine> lines, Optional<Instant> sealed) {
        return new AuditView(Form.empty(), List.of(Option.of("ASK_READ", "Read it")), lines, Pages.only(),
                new TrailState(sealed, sealed.map(_ -> "00ff".repeat(16)), Duration.ofSeconds(1), Optional.empty()),
                "");
    }
}
