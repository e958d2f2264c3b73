package org.cadre.reports;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.capacity.RoutingSettings;
import org.cadre.governance.RuleId;
import org.cadre.rulebook.RuleBooks;

/** All reports, with what their definitions need to know of this company. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Reports {
    @Inject
    private RuleBooks books;
    @Inject
    private RoutingSettings routing;
    @Inject
    private ReportSettings settings;

    protected Reports() {}

    public List<Report> all() {
        return Arrays.stream(ReportKey.values()).map(this::of).toList();
    }

    public Report of(ReportKey key) {
        return switch (key) {
            case RESOLUTION -> Definitions.resolution();
            case ROUTING -> Definitions.routing();
            case LOAD -> Definitions.load(routing.minutesEach());
            case POLICY -> Definitions.policy(array(books.rules().stream().map(rule -> rule.text().id())),
                    array(books.enforcing().stream().map(RuleId::toString)));
            case QUALITY -> Definitions.quality();
            case PORTFOLIO -> Definitions.portfolio();
            case SKILLS -> Values.skills(array(settings.customerTags().stream()));
            case PRIVACY -> Values.privacy();
            case FAIRNESS -> Values.fairness();
            case VALUE -> Values.value();
            case CLASSIFICATION -> Controls.classification(array(books.rules().stream()
                    .flatMap(rule -> Guard.of(rule.needs()).map(guard -> rule.text().id() + "=" + guard).stream())));
            case DUTIES -> Controls.duties();
            case EXCEPTIONS -> Controls.exceptions();
            case ACCESS -> Controls.access();
            case INTEGRITY -> Controls.integrity();
        };
    }

    private static String array(Stream<String> words) {
        return words.sorted().collect(Collectors.joining("\",\"", "{\"", "\"}")).replace("{\"\"}", "{}");
    }
}
