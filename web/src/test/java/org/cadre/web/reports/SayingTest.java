package org.cadre.web.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.cadre.people.ColleagueId;
import org.cadre.people.Role;
import org.cadre.reports.Amount;
import org.cadre.reports.Fact;
import org.cadre.reports.Finding;
import org.cadre.reports.Measure;
import org.cadre.reports.Measure.How;
import org.cadre.reports.Measure.Unit;
import org.cadre.reports.Period;
import org.cadre.reports.Report;
import org.cadre.reports.ReportKey;
import org.cadre.reports.Statement;
import org.cadre.web.Option;
import org.cadre.web.Person;
import org.cadre.web.language.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SayingTest {
    private static final Instant SOME_DAY = Instant.parse("2026-10-05T09:00:00Z");
    private static final ColleagueId WHO = new ColleagueId(UUID.randomUUID());
    private final Texts english = texts("en");

    @Test
    void whereAllIsLeftOutLongerPeriodsAreOffered() {
        assertThat(told("2026-10", Optional.empty()).wider()).extracting(Option::value).containsExactly(
                "/reports/resolution?period=2026-Q4&unit=IT", "/reports/resolution?period=2026&unit=IT");
        assertThat(told("2026-Q4", Optional.empty()).wider()).extracting(Option::label).containsExactly("2026");
        assertThat(told("2026", Optional.empty()).wider()).isEmpty();
        assertThat(told("2026-10", Optional.of(new Amount(9, 12, 1))).wider()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void whateverControlsFindHasWords(String language) {
        var t = texts(language);
        var parts = Map.of(ReportKey.DUTIES, Stream.of("PAIR.ADMIN.WORKS_COUNCIL", "ASK", "ROLE", "RULE", "EXCEPTION",
                "AUTHORISATION"), ReportKey.EXCEPTIONS, Stream.of("RULE", "STOP", "ROLE"), ReportKey.ACCESS,
                Stream.of("ROLE", "AUTHORISATION", "TOKEN"), ReportKey.INTEGRITY,
                Stream.of("SIGNED", "WHOLE", "BROKEN", "GAP", "CHAIN", "LAST"), ReportKey.CLASSIFICATION,
                Stream.of("LEVEL.RESTRICTED", "WALL.INTAKE", "CLEARANCE.MATCH", "CLASSIFICATION.DISCLOSE",
                        "AUTHORISATION.DELIVER", "WALL.EXPORT"));
        parts.forEach((report, some) -> some.forEach(part -> assertThatCode(
                () -> assertThat(Parts.label(report, part, t)).isNotEqualTo(part).doesNotContain("null"))
                .as(report + " " + part).doesNotThrowAnyException()));
    }

    @Test
    void aFindingSaysWhoWhatAndWhereItIsMended() {
        var conflict = found(ReportKey.DUTIES, "PAIR.ADMIN.AUDITOR", "ADMIN, AUDITOR", "");
        assertThat(conflict.what()).isEqualTo("Administrator and Auditor");
        assertThat(conflict.who()).map(Person::name).contains("Ada");
        assertThat(conflict.mend()).isEqualTo("/recertifications");
        assertThat(found(ReportKey.EXCEPTIONS, "STOP", "walls-hold", "walls-hold"))
                .returns("Rule stopped: walls-hold", FactsView.Found::what)
                .returns("/rules/walls-hold", FactsView.Found::mend);
        assertThat(found(ReportKey.EXCEPTIONS, "RULE", "walls-hold", ""))
                .returns("/rule-exceptions", FactsView.Found::mend);
        assertThat(found(ReportKey.ACCESS, "ROLE", "AUDITOR", "7")).returns("Role: Auditor", FactsView.Found::what)
                .returns("/recertifications/7", FactsView.Found::mend);
        assertThat(found(ReportKey.INTEGRITY, "GAP", "4 – 7", "")).returns("/audit", FactsView.Found::mend);
    }

    private FactsView.Found found(ReportKey report, String part, String what, String place) {
        var finding = new Finding(Optional.of(WHO), Optional.empty(), what, Optional.empty(), Optional.empty(), place);
        return new Findings(report, Map.of(WHO, new Person(WHO.toString(), "Ada", "IT")), english)
                .of(new Fact(UUID.randomUUID(), SOME_DAY, Optional.empty(), part, 1, Optional.of(finding)), finding);
    }

    private ReportView.Told told(String period, Optional<Amount> amount) {
        var asked = new Measure("asked", Unit.COUNT, "true", "person", new How.Sum("1", ""), "true");
        var report = new Report(ReportKey.RESOLUTION, "DSS02", Role.GOVERNANCE, List.of(), "", List.of(),
                List.of(asked, new Measure("accepted", Unit.COUNT, "true", "person", new How.Sum("1", ""), "true")),
                List.of(), List.of(), true);
        return new Saying(new Statement(report, Period.parse("period", period), "IT", SOME_DAY, Optional.empty(), 8,
                Map.of("asked", new Statement.Figure(amount, Optional.empty())), List.of(), List.of()), english)
                .told();
    }

    private static Texts texts(String language) {
        return new Texts(Locale.forLanguageTag(language), ZoneOffset.UTC, SOME_DAY);
    }
}
