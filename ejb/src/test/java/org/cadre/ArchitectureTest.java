package org.cadre;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.util.List;
import java.util.Set;

import jakarta.persistence.EntityManager;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** The house: which room may know which. */
@AnalyzeClasses(packages = "org.cadre", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    /** From the ground up; within a floor, arrows go either way, but never in a circle. */
    private static final List<Set<String>> FLOORS = List.of(
            Set.of("index", "governance", "leaks", "clock", "database", "verifier", "suppression", "consensus"),
            Set.of("sentences", "conditions", "forms"),
            Set.of("audit", "trail", "housekeeping", "scopes", "outbox", "imports", "csv", "mail", "egress"),
            Set.of("people", "screening", "skills", "profiles", "prose", "directory", "files", "accounts",
                    "services", "mandates", "authorisations", "walls", "worktime", "disclosure", "endorsements",
                    "pools"),
            Set.of("work"),
            Set.of("wishes", "handling", "rulebook", "thanks"),
            Set.of("asks"),
            Set.of("requests", "suggestions", "rulemaking", "replay", "office", "sieve", "exports"),
            Set.of("approvals", "revisions", "comments", "attachments", "follows", "duplicates", "reviews", "glass",
                    "holds",
                    "consents", "tuning", "bundles", "picks", "sightings", "recertification", "templates", "batches",
                    "savings",
                    "setup"),
            Set.of("retention"), Set.of("privacy", "discovery", "portfolio"),
            Set.of("matching"), Set.of("search"), Set.of("invitations", "capacity"),
            Set.of("plans", "meetings", "simulator"),
            Set.of("waves"),
            Set.of("routing", "grounds", "tasks", "judging", "foresight", "learning"),
            Set.of("scorecards"), Set.of("outcomes"),
            Set.of("notices", "channels", "passes", "keys", "replies", "calendar", "history", "live", "webhooks",
                    "inspection"),
            Set.of("operation", "reports"), Set.of("packs"), Set.of("schedules", "overview"),
            Set.of("demo"));
    /** Repositories have plural names; these few do not, and are. */
    private static final Set<String> ALSO_REPOSITORIES = Set.of("ChangeLog", "IndexSource", "Archive");

    @ArchTest
    static final ArchRule everyArrowRunsDown = classes().that().resideInAPackage("org.cadre..")
            .should(dependOnlyOnTheirFloorOrBelow())
            .because("who reads a room should need to know only the rooms below it");

    @ArchTest
    static final ArchRule noCircles = slices().matching("org.cadre.(*)..").should().beFreeOfCycles()
            .because("of two packages in a circle neither can be understood alone");

    @ArchTest
    static final ArchRule governanceIsPure = classes().that().resideInAPackage("org.cadre.governance..").should()
            .onlyDependOnClassesThat().resideInAnyPackage("org.cadre.governance..", "java..", "org.jspecify..")
            .because("a ruling must be the same in a request and in a replay a year later");

    @ArchTest
    static final ArchRule theVerifierStandsAlone = classes().that().resideInAPackage("org.cadre.verifier..").should()
            .onlyDependOnClassesThat().resideInAnyPackage("org.cadre.verifier..", "java..", "org.jspecify..")
            .because("it is run without the server, by somebody who need not trust it");

    @ArchTest
    static final ArchRule consensusIsPure = classes().that().resideInAPackage("org.cadre.consensus..").should()
            .onlyDependOnClassesThat().resideInAnyPackage("org.cadre.consensus..", "java..", "org.jspecify..")
            .because("the consensus that is exported must be the one that a run a year later computes");

    @ArchTest
    static final ArchRule onlyMatchingKnowsLucene = noClasses().that()
            .resideOutsideOfPackages("org.cadre.index..", "org.cadre.matching..").should().dependOnClassesThat()
            .resideInAPackage("org.apache.lucene..").because("everybody else speaks of candidates and posts");

    @ArchTest
    static final ArchRule onlyConditionsKnowTheirLanguage = noClasses().that()
            .resideOutsideOfPackage("org.cadre.conditions..").should().dependOnClassesThat()
            .resideInAPackage("dev.cel..").because("what is evaluated must first be checked and bounded, in one place");

    @ArchTest
    static final ArchRule onlyRepositoriesHoldAnEntityManager = fields().that().haveRawType(EntityManager.class)
            .should(beOfARepository()).because("queries in one place can be checked for who may see what");

    private static ArchCondition<JavaClass> dependOnlyOnTheirFloorOrBelow() {
        return new ArchCondition<>("depend only on their own floor or those below") {
            @Override
            public void check(JavaClass origin, ConditionEvents events) {
                int own = floor(origin);
                for (var dependency : origin.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass();
                    if (target.getPackageName().startsWith("org.cadre") && floor(target) > own)
                        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                }
                if (own < 0)
                    events.add(SimpleConditionEvent.violated(origin, origin.getName() + " is on no floor of the list"));
            }
        };
    }

    private static int floor(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.");
        for (int floor = 0; floor < FLOORS.size(); floor++)
            if (parts.length > 2 && FLOORS.get(floor).contains(parts[2]))
                return floor;
        return -1;
    }

    private static ArchCondition<JavaField> beOfARepository() {
        return new ArchCondition<>("be of a repository") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                String name = field.getOwner().getSimpleName();
                if (!name.endsWith("s") && !ALSO_REPOSITORIES.contains(name))
                    events.add(SimpleConditionEvent.violated(field, field.getFullName() + " is not of a repository"));
            }
        };
    }
}
