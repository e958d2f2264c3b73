package org.cadre.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.HttpMethod;

import org.cadre.asks.Answer;
import org.cadre.asks.Ask;
import org.cadre.asks.Authors;
import org.cadre.comments.Comment;
import org.cadre.files.StoredFile;
import org.cadre.scopes.Scope;
import org.cadre.web.requests.Conditional;
import org.cadre.web.requests.Conditions;
import org.cadre.web.requests.Idempotent;
import org.cadre.web.requests.Once;
import org.cadre.web.security.ScopeOf;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** What pages and API must keep to. */
@AnalyzeClasses(packages = "org.cadre.web", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule noQueries = noClasses().should().dependOnClassesThat().areAssignableTo(EntityManager.class)
            .because("a page that queries by itself is a page that forgets who reads");

    @ArchTest
    static final ArchRule noWorkAndNoMail = noClasses().should().dependOnClassesThat()
            .resideInAnyPackage("org.cadre.outbox..", "jakarta.mail..", "org.apache.lucene..")
            .because("what follows from a request is the desk's to decide");

    @ArchTest
    static final ArchRule noCircles = slices().matching("org.cadre.web.(**)").should().beFreeOfCycles()
            .because("of two packages in a circle neither can be understood alone");

    @ArchTest
    static final ArchRule everyMethodSaysWhoMayCall = methods().that()
            .areMetaAnnotatedWith(HttpMethod.class).should(sayWhoMayCall())
            .because("an endpoint that says nothing is one that somebody forgot");

    @ArchTest
    static final ArchRule everyMethodOfTheApiSaysItsScope = methods().that().areMetaAnnotatedWith(HttpMethod.class)
            .and().areDeclaredInClassesThat().haveSimpleNameEndingWith("Api").should(sayTheirScope())
            .because("what says nothing is closed to every token");

    @ArchTest
    static final ArchRule whoeverClaimsToBeIdempotentIs = methods().that().areAnnotatedWith(Idempotent.class)
            .should(call(Once.class)).because("a client that sends a request again relies on it");

    @ArchTest
    static final ArchRule whoeverClaimsToBeConditionalIs = methods().that().areAnnotatedWith(Conditional.class)
            .should(call(Conditions.class)).because("a client that says what it has seen relies on it");

    @ArchTest
    static final ArchRule nobodyIsNamedPastTheByline = noClasses().should().callMethod(Ask.class, "asker").orShould()
            .callMethod(Answer.class, "author").orShould().callMethod(Comment.class, "author").orShould()
            .callMethod(StoredFile.class, "owner").orShould().dependOnClassesThat()
            .areAssignableTo(Authors.class).because("only a byline knows who is anonymous");

    private static ArchCondition<JavaMethod> call(Class<?> other) {
        return new ArchCondition<>("call " + other.getSimpleName()) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (method.getMethodCallsFromSelf().stream()
                        .noneMatch(call -> call.getTargetOwner().isEquivalentTo(other)))
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " does not"));
            }
        };
    }

    private static ArchCondition<JavaMethod> sayTheirScope() {
        return new ArchCondition<>("say which scope a token needs") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean open = method.isAnnotatedWith(PermitAll.class);
                var scope = ScopeOf.method(method.reflect(), method.getOwner().reflect());
                if (!open && scope.filter(Scope.all()::contains).isEmpty())
                    events.add(SimpleConditionEvent.violated(method,
                            method.getFullName() + " needs " + scope.map(Scope::toString).orElse("nothing")));
            }
        };
    }

    private static ArchCondition<JavaMethod> sayWhoMayCall() {
        return new ArchCondition<>("say who may call") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean said = method.isAnnotatedWith(RolesAllowed.class) || method.isAnnotatedWith(PermitAll.class)
                        || method.isAnnotatedWith(DenyAll.class)
                        || method.getOwner().isAnnotatedWith(RolesAllowed.class);
                if (!said)
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " names nobody"));
            }
        };
    }
}
