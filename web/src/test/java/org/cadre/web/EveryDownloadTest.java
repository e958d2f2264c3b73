package org.cadre.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Produces;

import org.cadre.asks.AskRefused;
import org.cadre.exports.ExportRules;
import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/**
 * Every address that answers with a file asks the rules of exporting, or stands here with the reason why it is no export. A file
 * is what says that it is produced as one, or gives a name to save it by.
 */
class EveryDownloadTest {
    private static final String DISPOSITION = "Content-Disposition";
    private static final Set<String> NO_FILES = Set.of("text/html", "application/json", "application/problem+json",
            "text/event-stream", "text/plain", "*/*");
    private static final String ATTACHED = "a file of a question, shown to whoever is shown the question";
    private static final String RULES = "rules and limits, which name no persons and are the office's own text";
    private static final String OURS = "a file of the product, the same for everybody";
    private static final Map<String, String> NO_EXPORTS = Map.of("AppPages.manifest", OURS, "AppPages.worker", OURS,
            "SetupPages.sample", OURS, "AttachmentPages.get", ATTACHED,
            "AttachmentsApi.content", ATTACHED, "RuleBookPages.export", RULES, "RuleBooksApi.current", RULES,
            "MeetingPages.file", "one meeting of the reader's own, as the invitation by mail has it");

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.cadre");

    @Test
    void everyFileThatIsHandedOutIsAskedForByTheRulesOfExporting() {
        var open = new TreeSet<String>();
        var asked = new TreeSet<String>();
        var idle = new TreeSet<>(NO_EXPORTS.keySet());
        for (JavaMethod endpoint : downloads(classes)) {
            String name = name(endpoint);
            if (asksTheRules(endpoint))
                asked.add(name);
            else if (!idle.remove(name) && !NO_EXPORTS.containsKey(name))
                open.add(name);
        }
        System.out.printf("downloads: %d by the rules of exporting (%s), %d that are no exports%n", asked.size(),
                String.join(", ", asked), NO_EXPORTS.size());
        assertThat(open).as("hand a file out and ask no rule").isEmpty();
        assertThat(idle).as("stand in the list and need not").isEmpty();
        assertThat(asked).contains("ArchivePages.fetch", "AuditPages.csv", "AuditPages.jsonl",
                "RecertificationPages.csv", "MyDataPages.export", "MyDataApi.fetch", "MyDataApi.order",
                "EvidencePages.approve", "ImportPages.problems");
    }

    /** Else the server would take back with the refusal what was decided. */
    @Test
    void whoeverAsksThemKeepsWhatWasDecided() {
        var forgetful = classes.stream().filter(one -> one.isAnnotatedWith(Transactional.class))
                .filter(one -> one.getMethods().stream().anyMatch(EveryDownloadTest::asksTheRules))
                .filter(one -> Arrays.stream(one.getAnnotationOfType(Transactional.class).dontRollbackOn())
                        .noneMatch(AskRefused.class::equals))
                .map(JavaClass::getName).toList();
        assertThat(forgetful).isEmpty();
    }

    @Test
    void theTestSeesAPageThatForgets() {
        var forgetful = new ClassFileImporter().importClasses(Forgetful.class, ExportRules.class);
        assertThat(downloads(forgetful)).extracting(JavaMethod::getName).containsExactlyInAnyOrder("named", "produced");
        assertThat(downloads(forgetful)).noneMatch(EveryDownloadTest::asksTheRules);
    }

    @SuppressWarnings("unused")
    private static final class Forgetful {
        @jakarta.ws.rs.GET
        public String named() {
            return header();
        }

        @jakarta.ws.rs.GET
        @Produces("text/csv")
        public String produced() {
            return "a,b";
        }

        @jakarta.ws.rs.GET
        public String page() {
            return "<p>";
        }

        private static String header() {
            return Stream.of("x").map(_ -> DISPOSITION + ": attachment").findFirst().orElseThrow();
        }
    }

    /** Also those that only order what is fetched elsewhere. */
    private static Set<JavaMethod> downloads(JavaClasses classes) {
        var naming = classes.stream().filter(one -> one.getPackageName().startsWith("org.cadre.web"))
                .flatMap(EveryDownloadTest::naming).collect(Collectors.toSet());
        return classes.stream().flatMap(one -> one.getMethods().stream())
                .filter(one -> one.isMetaAnnotatedWith(HttpMethod.class))
                .filter(one -> producesAFile(one) || leadsTo(one, naming::contains)
                        || asksTheRules(one))
                .collect(Collectors.toSet());
    }

    private static boolean producesAFile(JavaMethod endpoint) {
        return endpoint.tryGetAnnotationOfType(Produces.class)
                .or(() -> endpoint.getOwner().tryGetAnnotationOfType(Produces.class))
                .map(produces -> Arrays.stream(produces.value()).map(type -> type.replaceFirst(";.*", ""))
                        .anyMatch(type -> !NO_FILES.contains(type)))
                .orElse(false);
    }

    private static boolean asksTheRules(JavaCodeUnit from) {
        return leadsTo(from, unit -> unit.getOwner().isEquivalentTo(ExportRules.class));
    }

    private static boolean leadsTo(JavaCodeUnit from, Predicate<JavaCodeUnit> wanted) {
        var seen = new HashSet<JavaCodeUnit>();
        var next = new ArrayDeque<>(Set.of(from));
        while (!next.isEmpty()) {
            var unit = next.remove();
            if (!seen.add(unit))
                continue;
            if (wanted.test(unit))
                return true;
            for (var call : unit.getCallsFromSelf())
                if (call.getTargetOwner().getPackageName().startsWith("org.cadre"))
                    call.getTarget().resolveMember().ifPresent(next::add);
        }
        return false;
    }

    /** What gives a file its name, by the constant that is in its code. */
    private static Stream<JavaCodeUnit> naming(JavaClass one) {
        var names = parsed(one).methods().stream().filter(EveryDownloadTest::disposes)
                .map(method -> method.methodName().stringValue().replaceFirst("^lambda\\$(.+)\\$\\d+$", "$1"))
                .collect(Collectors.toSet());
        return one.getCodeUnits().stream().filter(unit -> names.contains(unit.getName()));
    }

    private static boolean disposes(MethodModel method) {
        return method.code().stream().flatMap(code -> code.elementStream())
                .anyMatch(step -> step instanceof ConstantInstruction constant
                        && constant.constantValue() instanceof String text && text.contains(DISPOSITION));
    }

    private static ClassModel parsed(JavaClass one) {
        try (var bytes = one.getSource().orElseThrow().getUri().toURL().openStream()) {
            return ClassFile.of().parse(bytes.readAllBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String name(JavaMethod endpoint) {
        return endpoint.getOwner().getSimpleName() + "." + endpoint.getName();
    }
}
