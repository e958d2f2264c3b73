package org.cadre.directory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.cadre.csv.ImportReport;
import org.cadre.database.TestDatabase;
import org.cadre.outbox.ChangeLog;
import org.cadre.outbox.TestOutbox;
import org.cadre.people.Colleague;
import org.cadre.people.Colleagues;
import org.cadre.people.Company;
import org.cadre.people.Reader;
import org.cadre.profiles.Availability;
import org.cadre.profiles.ProfileDesk;
import org.cadre.profiles.SkillEdit;
import org.cadre.skills.Claim;
import org.cadre.skills.Claims;
import org.cadre.skills.TaxonomyImport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DirectoryImportTest {
    private static final String HEADER = "employee number,name,mail,org unit,manager,site,country,time zone,language,"
            + "clearance,employment type,skills\n";
    private static final String ADMIN = row("admin@example.org", "Ada Admin", "admin", "", "");
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private Reader admin;

    @BeforeEach
    void hire() {
        admin = new Company(database).hire("Admin");
        database.run(() -> database.beans().get(TaxonomyImport.class).apply(admin, bytes("code,label\nk8s,Kubernetes\n"
                + "java,Java\ngo,Go\ngame,Board games\n")));
    }

    @Test
    void everybodyIsInAfterwards() {
        assertThat(apply(HEADER + ADMIN + row("1", "Bea Boss", "bea", "", "") + row("2", "Cem", "cem", "1", "k8s:4")))
                .isEqualTo(new ImportReport(true, 3, 2, 1, 0, 0, List.of()));
        database.run(() -> {
            var cem = colleague("2");
            assertThat(cem.manager()).contains(colleague("1").id());
            assertThat(cem.mail()).isEqualTo("cem@example.org");
            assertThat(claims(cem)).extracting(Claim::label, Claim::level, Claim::own)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("Kubernetes", 4, false));
            assertThat(colleagues().profile(cem.id()).weeklyMinutes()).isEqualTo(120);
        });
    }

    @Test
    void aDryRunSaysTheSameAndChangesNothing() {
        String file = HEADER + ADMIN + row("1", "Bea Boss", "bea", "", "java:3");
        var checked = database.call(() -> database.beans().get(DirectoryImport.class).check(admin, bytes(file), false));
        assertThat(checked).isEqualTo(new ImportReport(false, 2, 1, 1, 0, 0, List.of()));
        assertThat(database.call(() -> colleagues().byNumber("1"))).isEmpty();
        assertThat(apply(file)).isEqualTo(new ImportReport(true, 2, 1, 1, 0, 0, List.of()));
    }

    @Test
    void theSameFileAgainChangesNothing() {
        String file = HEADER + ADMIN + row("1", "Bea Boss", "bea", "", "java:3") + row("2", "Cem", "cem", "1", "");
        apply(file);
        long changes = changes();
        assertThat(apply(file)).isEqualTo(new ImportReport(true, 3, 0, 0, 3, 0, List.of()));
        assertThat(changes()).isEqualTo(changes);
    }

    @Test
    void whoIsMissingLeavesAndMayComeBack() {
        String bea = row("1", "Bea", "bea", "", "");
        String cem = row("2", "Cem", "cem", "", "");
        apply(HEADER + ADMIN + bea + cem);
        assertThat(apply(HEADER + ADMIN + bea).left()).isEqualTo(1);
        database.run(() -> assertThat(colleague("2").active()).isFalse());
        assertThat(apply(HEADER + ADMIN + bea + cem).updated()).isEqualTo(1);
        database.run(() -> assertThat(colleague("2").active()).isTrue());
    }

    @Test
    void mostOfTheCompanyLeavesOnlyWhenConfirmed() {
        apply(HEADER + ADMIN + row("1", "Bea", "bea", "", "") + row("2", "Cem", "cem", "", ""));
        String file = HEADER + ADMIN;
        var refused = apply(file);
        assertThat(refused.applied()).isFalse();
        assertThat(refused.left()).isEqualTo(2);
        assertThat(refused.faults()).extracting(fault -> fault.reason().key())
                .containsExactly("import.too-many-leavers");
        database.run(() -> assertThat(colleague("2").active()).isTrue());
        assertThat(database.call(() -> database.beans().get(DirectoryImport.class).apply(admin, bytes(file), true)))
                .isEqualTo(new ImportReport(true, 1, 0, 0, 1, 2, List.of()));
    }

    @Test
    void twoMaySwapTheirAddressesAndALeaversIsFree() {
        apply(HEADER + ADMIN + row("1", "Bea", "bea", "", "") + row("2", "Cem", "cem", "", "")
                + row("3", "Dan", "dan", "", ""));
        apply(HEADER + ADMIN + row("1", "Bea", "cem", "", "") + row("2", "Cem", "bea", "", "")
                + row("4", "Dan Again", "dan", "", ""));
        database.run(() -> {
            assertThat(colleagues().byMail("bea@example.org").map(Colleague::number)).contains("2");
            assertThat(colleagues().byMail("dan@example.org").map(Colleague::number)).contains("4");
        });
    }

    @Test
    void oneBadRowKeepsAllOut() {
        var report = apply(HEADER + ADMIN + row("1", "Bea", "bea", "", "cobol:3|board games:2|game:1"));
        assertThat(report.faults()).extracting(fault -> fault.value(), fault -> fault.reason().key()).containsExactly(
                org.assertj.core.groups.Tuple.tuple("cobol", "import.unknown-skill"),
                org.assertj.core.groups.Tuple.tuple("game", "import.skill-twice"));
        assertThat(database.call(() -> colleagues().byNumber("1"))).isEmpty();
    }

    @Test
    void whatAColleagueSaysOfOneselfStays() {
        var me = new Company(database).hire("Bea");
        String number = "bea@example.org";
        apply(HEADER + ADMIN + row(number, "Bea", "bea", "", "java:2|go:2|k8s:2"));
        new TestOutbox(database);
        var desk = database.beans().get(ProfileDesk.class);
        database.run(() -> {
            desk.claim(me, new SkillEdit("Java", 5, List.of("https://example.org/talk"), Optional.empty()));
            desk.dismiss(me, database.beans().get(org.cadre.skills.Skills.class).meant("go").iterator().next());
            desk.available(me, new Availability(30, 1, Optional.empty(), true));
            desk.prefer(me, Optional.of(java.util.Locale.FRENCH), Optional.of(java.time.ZoneId.of("Europe/Paris")));
        });
        apply(HEADER + ADMIN + row(number, "Bea New", "bea", "", "java:1|go:3|k8s:3"));
        apply(HEADER + ADMIN + row(number, "Bea New", "bea", "", "go:3"));
        database.run(() -> {
            var profile = desk.mine(me);
            assertThat(profile.person().name()).isEqualTo("Bea New");
            assertThat(profile.claims()).as("own stays, dismissed stays away, the directory's goes")
                    .extracting(Claim::label, Claim::level).containsExactly(
                            org.assertj.core.groups.Tuple.tuple("Java", 5));
            assertThat(profile.availability()).isEqualTo(new Availability(30, 1, Optional.empty(), true));
            assertThat(profile.zone().getId()).isEqualTo("Europe/Paris");
        });
    }

    @Test
    void withoutASkillsColumnNoSkillChanges() {
        apply(HEADER + ADMIN + row("1", "Bea", "bea", "", "java:2"));
        var report = apply((HEADER + ADMIN + row("1", "Bea", "bea", "", "")).replace(",skills\n", "\n")
                .replace("EMPLOYEE,\n", "EMPLOYEE\n"));
        assertThat(report).isEqualTo(new ImportReport(true, 2, 0, 0, 2, 0, List.of()));
        database.run(() -> assertThat(claims(colleague("1"))).hasSize(1));
    }

    @Test
    void fiveThousandTakeSeconds() {
        String file = HEADER + ADMIN + IntStream.range(0, 5000).mapToObj(
                i -> row("n" + i, "Person " + i, "p" + i, i == 0 ? "" : "n" + i / 10, "java:" + (i % 5 + 1) + "|k8s:2"))
                .collect(Collectors.joining());
        long start = System.nanoTime();
        assertThat(apply(file).added()).isEqualTo(5000);
        var took = Duration.ofNanos(System.nanoTime() - start);
        System.out.println("5,000 rows imported in " + took.toMillis() + " ms");
        assertThat(took).isLessThan(Duration.ofSeconds(20));
    }

    private ImportReport apply(String file) {
        return database.call(() -> database.beans().get(DirectoryImport.class).apply(admin, bytes(file), false));
    }

    private long changes() {
        return database.call(() -> database.beans().get(ChangeLog.class).after(ChangeLog.Position.START, 1000))
                .size();
    }

    private Colleague colleague(String number) {
        return colleagues().byNumber(number).orElseThrow();
    }

    private List<Claim> claims(Colleague colleague) {
        return database.beans().get(Claims.class).of(colleague.id());
    }

    private Colleagues colleagues() {
        return database.beans().get(Colleagues.class);
    }

    private static String row(String number, String name, String mail, String manager, String skills) {
        return number + "," + name + "," + mail + "@example.org,IT/Platform," + manager
                + ",Hamburg,DE,Europe/Berlin,en,INTERNAL,EMPLOYEE," + skills + "\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
