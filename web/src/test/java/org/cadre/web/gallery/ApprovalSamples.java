package org.cadre.web.gallery;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.cadre.web.Form;
import org.cadre.web.Person;
import org.cadre.web.SafeHtml;
import org.cadre.web.View;
import org.cadre.web.approvals.ApprovalView;
import org.cadre.web.approvals.ApprovalsView;
import org.cadre.web.grounds.ContestsView;
import org.cadre.web.grounds.GroundsView;
import org.cadre.web.language.Texts;

/** Questions that wait for a decision, and why somebody was asked or not, in their states. */
final class ApprovalSamples {
    private static final Person ADA = new Person("p1", "Ada", "Robotics");
    private static final Form WRONG = Form.empty().with("words", Samples.NASTY).wrong("words", "Why?");
    private final Instant now;

    ApprovalSamples(Texts t) {
        this.now = t.now();
    }

    Map<String, View> all() {
        return Map.of("approvals-empty",
                new ApprovalsView(List.of(), List.of(), Optional.empty(), Optional.empty(), Form.empty()), "approvals",
                new ApprovalsView(List.of(line("WAITING")), List.of(line("RETURNED"), line("RELEASED")),
                        Optional.of(ADA), Optional.of(LocalDate.ofInstant(now, ZoneOffset.UTC)),
                        Form.empty().with("who", Samples.NASTY).wrong("who", "Who?")),
                "approval", approval("WAITING", false, true, false), "approval-mine",
                approval("RETURNED", true, false, false), "approval-refused", approval("REFUSED", true, false, true),
                "why", why(List.of("You may not see it: " + Samples.NASTY),
                        Optional.of(new GroundsView.Contested(Samples.NASTY, now, ""))),
                "why-not-you", why(List.of(), Optional.empty()), "contests-empty",
                new ContestsView(List.of(), "", Form.empty(), 2_000), "contests",
                new ContestsView(List.of(contest("c1", false), contest("c2", true)), "c1", WRONG, 2_000));
    }

    private ApprovalsView.Line line(String state) {
        return new ApprovalsView.Line("a1", state.equals("RELEASED") ? "" : Samples.NASTY, ADA, state, true, now);
    }

    private ApprovalView approval(String state, boolean mine, boolean mayDecide, boolean mayAppeal) {
        return new ApprovalView(line(state), "CONFIDENTIAL", Optional.of(new SafeHtml("<p>How?</p>")),
                List.of(new ApprovalView.Step("effort", Samples.NASTY, Samples.NASTY, Map.of("ask.effort", "600"),
                        "MANAGER", "WAITING", "ESCALATED", now, Optional.of(now))),
                List.of(new ApprovalView.Said("RETURNED", "Gus", Samples.NASTY, now)), mine, mayDecide, mayAppeal,
                state.equals("RETURNED"), mine, WRONG, 2_000, 20_000);
    }

    private GroundsView why(List<String> lines, Optional<GroundsView.Contested> contest) {
        return new GroundsView("a1", Samples.NASTY, lines.isEmpty(), lines, now, contest,
                contest.isPresent() ? Optional.empty() : Optional.of(WRONG), 2_000);
    }

    private ContestsView.Line contest(String id, boolean mine) {
        return new ContestsView.Line(id, "a1", Samples.NASTY, ADA, Samples.NASTY, now, mine);
    }
}
