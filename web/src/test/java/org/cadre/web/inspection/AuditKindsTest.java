package org.cadre.web.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.instruction.ConstantInstruction;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.cadre.audit.Acts;
import org.cadre.authorisations.AuthorisationState;
import org.cadre.governance.Stage;
import org.cadre.recertification.AccessState;
import org.cadre.walls.WallEvent;
import org.cadre.web.Option;
import org.cadre.web.language.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

class AuditKindsTest {
    /** What else the same classes name so. */
    private static final Set<String> NO_KINDS = Set.of("ACCESS_REVIEW", "AUDIT_TRAIL", "BATCH_NAMED", "NEEDS_APPROVAL",
            "REFUSED_BY_RULE");

    @ParameterizedTest
    @MethodSource("org.cadre.web.language.Languages#tags")
    void whateverIsWrittenIntoTheTrailHasWords(String language) {
        var words = new Texts(Locale.forLanguageTag(language), ZoneOffset.UTC, Instant.EPOCH);
        Set<String> kinds = kinds();
        assertThat(kinds).hasSizeGreaterThan(70).contains("ASK_FILED", "SIGHTINGS_READ", "WALL_OWNER_NAMED",
                "ROLE_TAKEN_ADMIN", "EXPORT");
        assertThat(kinds).allSatisfy(kind -> assertThat(AuditKinds.said(words, kind)).isNotEqualTo(kind));
        assertThat(AuditKinds.options(words)).extracting(Option::value).containsAll(kinds).doesNotHaveDuplicates();
        assertThat(AuditKinds.said(words, "OF_A_LATER_VERSION")).isEqualTo("OF_A_LATER_VERSION");
    }

    private static Set<String> kinds() {
        var kinds = new TreeSet<String>();
        new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.cadre")
                .stream().filter(one -> one.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Acts.class)
                                && call.getTarget().getName().equals("keep")))
                .flatMap(AuditKindsTest::constants)
                .filter(text -> text.matches("[A-Z]+(_[A-Z]+)+") && !NO_KINDS.contains(text))
                .forEach(kind -> kinds.addAll(AuditKinds.OF_ROLES.contains(kind) ? ofRole(kind) : Set.of(kind)));
        Arrays.stream(Stage.values()).forEach(stage -> kinds.add(stage.name()));
        Arrays.stream(WallEvent.Deed.values()).forEach(deed -> kinds.add("WALL_" + deed));
        Stream.of(AccessState.KEPT, AccessState.REVOKED).forEach(state -> kinds.add("ACCESS_" + state));
        Stream.of(AuthorisationState.REQUESTED, AuthorisationState.GRANTED, AuthorisationState.REFUSED,
                AuthorisationState.REVOKED).forEach(state -> kinds.add("AUTHORISATION_" + state));
        Stream.of("ROLE_TAKEN", "ROLE_ENDED").forEach(deed -> kinds.addAll(ofRole(deed)));
        kinds.addAll(Set.of("SIMULATED", "ASK_READ", "ASK_MAILED"));
        return kinds;
    }

    private static Set<String> ofRole(String deed) {
        return Set.of(deed + "_ADMIN", deed + "_WORKS_COUNCIL");
    }

    private static Stream<String> constants(JavaClass one) {
        try (InputStream file = one.getSource().orElseThrow().getUri().toURL().openStream()) {
            return ClassFile.of().parse(file.readAllBytes()).methods().stream()
                    .flatMap(method -> method.code().stream())
                    .flatMap(code -> code.elementStream()).filter(ConstantInstruction.class::isInstance)
                    .map(element -> ((ConstantInstruction) element).constantValue()).filter(String.class::isInstance)
                    .map(String.class::cast).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
