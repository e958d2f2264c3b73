package org.cadre.web.reports;

import java.util.Map;
import java.util.Set;

import org.cadre.people.ColleagueId;
import org.cadre.people.Role;
import org.cadre.reports.Fact;
import org.cadre.reports.Finding;
import org.cadre.reports.ReportKey;
import org.cadre.web.People;
import org.cadre.web.Person;
import org.cadre.web.language.Texts;

/** What controls found, in the reader's words. */
record Findings(ReportKey report, Map<ColleagueId, Person> people, Texts t) {
    private static final String REVIEWS = "/recertifications";
    private static final Set<String> ROLES = Set.of(Role.ADMINS, Role.AUDITORS, Role.COUNCIL, Role.GOVERNORS);

    FactsView.Found of(Fact fact, Finding finding) {
        return new FactsView.Found(finding.who().map(People.from(people)), finding.owner().map(People.from(people)),
                what(fact.part(), finding.what()), finding.since(), finding.until(),
                mend(fact.part(), finding.place()));
    }

    private String what(String part, String what) {
        String kind = Parts.label(report, part, t);
        if (what.isEmpty() || part.startsWith("PAIR."))
            return kind;
        return t.text("reports.found", kind, ROLES.contains(what) ? t.text("role." + what) : what);
    }

    /** Where it can be mended, or looked into. */
    private String mend(String part, String place) {
        return switch (report) {
            case INTEGRITY -> "/audit";
            case ACCESS -> place.isEmpty() ? REVIEWS : REVIEWS + "/" + place;
            default -> switch (part) {
                case "EXCEPTION" -> "/rule-exceptions";
                case "RULE" -> place.isEmpty() ? "/rule-exceptions" : "/rules/" + place;
                case "STOP" -> "/rules/" + place;
                case "ASK" -> "";
                default -> REVIEWS;
            };
        };
    }
}
