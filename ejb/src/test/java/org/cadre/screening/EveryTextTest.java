package org.cadre.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/**
 * Every verb of a desk that takes words leads to {@link Screening}, or stands here with the reason why its words are none that
 * are kept as they are.
 */
class EveryTextTest {
    private static final String SECRET = "a secret of Cadre's own, kept as a hash";
    private static final String FOUND_BY = "only looked for: a name, mail or id of what is there";
    private static final String NOT_KEPT = "searched with and not kept";
    private static final String KEPT = "a file that passed when it came";
    private static final String KEPT_AS_TOLD = "a unit that is there, and a hash";
    private static final String IMPORTED = "a file's name; its texts are screened where they are stored";
    private static final String ARCHIVE = "the name of a kind of archive";
    private static final String RULE = "a rule's name or text, which two people of the office read before it counts";
    private static final Map<String, String> KEEPS_NO_WORDS = Map.ofEntries(
            Map.entry("RuleDesk.approve", RULE), Map.entry("RuleDesk.draft", RULE), Map.entry("RuleDesk.history", RULE),
            Map.entry("RuleDesk.importBook", RULE), Map.entry("RuleDesk.rollBack", RULE),
            Map.entry("RuleDesk.see", RULE), Map.entry("RuleDesk.subject", RULE), Map.entry("RuleDesk.test", RULE),
            Map.entry("RuleDesk.acts", RULE), Map.entry("RuleDesk.draftOf", RULE), Map.entry("RuleDesk.latest", RULE),
            Map.entry("RuleDesk.sentence", NOT_KEPT), Map.entry("RuleDesk.trial", NOT_KEPT),
            Map.entry("ReplayDesk.replay", NOT_KEPT), Map.entry("RuleDesk.withdraw", RULE),
            Map.entry("WaiverDesk.letGo", RULE),
            Map.entry("ConsentDesk.history", FOUND_BY), Map.entry("ConsentDesk.standing", FOUND_BY),
            Map.entry("ConsentDesk.objections", FOUND_BY),
            Map.entry("LeastCellDesk.mayGrant", "a wish whose reason passed when it came"),
            Map.entry("LeastCellDesk.mayRefuse", "a wish whose reason passed when it came"),
            Map.entry("InspectionDesk.search", NOT_KEPT), Map.entry("InspectionDesk.export", NOT_KEPT),
            Map.entry("ReportDesk.named", NOT_KEPT), Map.entry("ReportDesk.see", NOT_KEPT),
            Map.entry("ReportDesk.facts", NOT_KEPT),
            Map.entry("ReportDesk.take", "a unit that is there"), Map.entry("ReportDesk.taken", KEPT_AS_TOLD),
            Map.entry("PackDesk.taken", KEPT_AS_TOLD),
            Map.entry("RetentionDesk.proves", NOT_KEPT), Map.entry("WishDesk.change", FOUND_BY),
            Map.entry("AccountAdministration.list", NOT_KEPT), Map.entry("AccountAdministration.password", SECRET),
            Map.entry("AccountDesk.open", SECRET), Map.entry("AccountDesk.password", SECRET),
            Map.entry("AccountDesk.signIn", SECRET), Map.entry("AccountDesk.signOut", SECRET),
            Map.entry("AccountDesk.bySession", SECRET), Map.entry("AccountDesk.byToken", SECRET),
            Map.entry("ApprovalDesk.nameDeputy", FOUND_BY),
            Map.entry("ArchiveDesk.chunk", ARCHIVE), Map.entry("ArchiveDesk.order", ARCHIVE),
            Map.entry("AskDesk.release", "an ask that was screened before it was held"),
            Map.entry("AskDesk.delivered", "a delivery that was screened when it was made"),
            Map.entry("AuthorDesk.add", FOUND_BY), Map.entry("DirectoryDesk.take", IMPORTED),
            Map.entry("TaxonomyDesk.take", IMPORTED),
            Map.entry("ImportDesk.start", IMPORTED), Map.entry("KeyDesk.forgotten", FOUND_BY),
            Map.entry("KeyDesk.look", SECRET), Map.entry("KeyDesk.use", SECRET),
            Map.entry("PassDesk.look", SECRET), Map.entry("PassDesk.accept", SECRET),
            Map.entry("PassDesk.mailsOf", SECRET), Map.entry("PassDesk.unsubscribe", SECRET),
            Map.entry("PassDesk.author", SECRET),
            Map.entry("PassDesk.toUnsubscribe", "names of kinds of mails"),
            Map.entry("PreferenceDesk.change", "names of kinds of mails"),
            Map.entry("PreferenceDesk.noMails", "names of kinds of mails"),
            Map.entry("PeopleDesk.list", NOT_KEPT), Map.entry("SkillDesk.list", NOT_KEPT),
            Map.entry("SkillDesk.suggest", NOT_KEPT), Map.entry("SearchDesk.similar", NOT_KEPT),
            Map.entry("SearchDesk.suggest", NOT_KEPT), Map.entry("SearchDesk.experts", NOT_KEPT),
            Map.entry("SearchDesk.search", NOT_KEPT),
            Map.entry("MandateDesk.mayDecide", "a request whose reason passed when it came"),
            Map.entry("RecertificationDesk.mayDecide", "an item that is stored"),
            Map.entry("WallDesk.handOver", FOUND_BY), Map.entry("PrivacyDesk.request", FOUND_BY),
            Map.entry("PoolDesk.admit", FOUND_BY),
            Map.entry("PoolDesk.staff", FOUND_BY),
            Map.entry("PoolDesk.assign", "times of day"), Map.entry("ReviewDesk.change", FOUND_BY),
            Map.entry("ProfileDesk.claim", "a known skill, and links that are checked as such"),
            Map.entry("ProfileDesk.replace", "known skills, and links that are checked as such"),
            Map.entry("RequestDesk.once", "the caller's key of a request, which is no text"),
            Map.entry("RequestDesk.alone", "the name of a lock"),
            Map.entry("PictureDesk.shown", "an item that is stored"), Map.entry("FeedbackDesk.of", KEPT),
            Map.entry("LearnerDesk.mayJoin", KEPT),
            Map.entry("TaskDesk.scored", "what reviewers wrote, which passed when it came"),
            Map.entry("TaskDesk.agreed", "a brief that is screened where it is filed"),
            Map.entry("TemplateDesk.agreed", "a brief that is screened where it is filed"),
            Map.entry("AttachmentDesk.ask", KEPT), Map.entry("AttachmentDesk.chunk", KEPT),
            Map.entry("AttachmentDesk.owner", KEPT), Map.entry("WorktimeDesk.change", "times of a site that is there"),
            Map.entry("WorktimeDesk.site", FOUND_BY), Map.entry("WorktimeDesk.regions", FOUND_BY));

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.cadre");

    @Test
    void everyVerbOfADeskThatTakesWordsPassesThemThroughTheScreening() {
        var open = new TreeSet<String>();
        var idle = new TreeSet<>(KEEPS_NO_WORDS.keySet());
        int checked = 0;
        for (JavaClass desk : classes)
            if (isDesk(desk))
                for (JavaMethod verb : desk.getMethods())
                    if (verb.getModifiers().contains(JavaModifier.PUBLIC) && verb.getParameterTypes().stream()
                            .anyMatch(type -> words(type, new HashSet<>()))) {
                        String name = desk.getSimpleName() + "." + verb.getName();
                        boolean screened = leadsToTheScreening(verb);
                        checked++;
                        if (!screened && !KEEPS_NO_WORDS.containsKey(name))
                            open.add(name);
                        if (!screened)
                            idle.remove(name);
                    }
        System.out.printf("screening: %d verbs of desks take words, %d of them keep none%n", checked,
                KEEPS_NO_WORDS.size());
        assertThat(open).as("take words and do not pass them through Screening").isEmpty();
        assertThat(idle).as("stand in the list and need not").isEmpty();
    }

    @Test
    void theTestSeesADeskThatForgets() {
        var forgetful = new ClassFileImporter().importClasses(Forgetful.class, Screening.class).get(Forgetful.class);
        assertThat(leadsToTheScreening(forgetful.getMethod("keep", String.class))).isFalse();
        assertThat(leadsToTheScreening(forgetful.getMethod("keepPassed", String.class))).isTrue();
    }

    @SuppressWarnings("unused")
    private static final class Forgetful {
        private String kept = "";

        void keep(String text) {
            kept = text;
        }

        void keepPassed(String text) {
            Runnable later = () -> kept = new Screening().masked(text);
            later.run();
        }
    }

    private static boolean isDesk(JavaClass one) {
        return one.getSimpleName().endsWith("Desk") || one.getSimpleName().equals("AccountAdministration")
                || one.getSimpleName().equals("Intake");
    }

    /** A string, or a record of this house that has one somewhere, also in a list. */
    private static boolean words(JavaType type, Set<JavaClass> seen) {
        return type.getAllInvolvedRawTypes().stream().anyMatch(one -> one.isEquivalentTo(String.class)
                || one.isRecord() && one.getPackageName().startsWith("org.cadre") && seen.add(one)
                        && one.getFields().stream()
                                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                                .anyMatch(field -> words(field.getType(), seen)));
    }

    private static boolean leadsToTheScreening(JavaCodeUnit from) {
        var seen = new HashSet<JavaCodeUnit>();
        var next = new ArrayDeque<>(Set.of(from));
        while (!next.isEmpty()) {
            var unit = next.remove();
            if (!seen.add(unit))
                continue;
            for (var call : unit.getCallsFromSelf()) {
                if (call.getTargetOwner().isEquivalentTo(Screening.class))
                    return true;
                if (call.getTargetOwner().getPackageName().startsWith("org.cadre"))
                    call.getTarget().resolveMember().ifPresent(next::add);
            }
        }
        return false;
    }
}
