package org.cadre.directory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.cadre.database.TestDatabase;
import org.cadre.governance.Classification;
import org.cadre.governance.Message;
import org.cadre.imports.ImportFiles.Wish;
import org.cadre.imports.ImportNotApplicable;
import org.cadre.imports.ImportReport;
import org.cadre.imports.Trial;
import org.cadre.outbox.ChangeLog;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.outbox.TestOutbox;
import org.cadre.people.Colleague;
import org.cadre.people.Colleagues;
import org.cadre.people.Company;
import org.cadre.people.DirectoryEntry;
import org.cadre.profiles.Availability;
import org.cadre.profiles.ProfileDesk;
import org.cadre.profiles.SkillEdit;
import org.cadre.skills.Claim;
import org.cadre.skills.Claims;
import org.cadre.skills.TaxonomyLoader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DirectoryImportTest {
    private static final String HEADER = "employee number,name,mail,org unit,manager,site,country,time zone,language,"
            + "clearance,employment type,skills\n";
    private static final String ADMIN = row("admin@example.org", "Ada Admin", "admin", "", "");
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private final List<UUID> left = new ArrayList<>();
    private TestOutbox outbox;

    @SuppressWarnings("NullAway.Init")
    DirectoryImportTest() {}

    @BeforeEach
    void hire() {
        outbox = new TestOutbox(database).with(new Handler<ColleagueLeft>() {
            @Override
            public Class<ColleagueLeft> message() {
                return ColleagueLeft.class;
            }

            @Override
            public void handle(ColleagueLeft message, Delivery delivery) {
                left.add(message.colleague());
            }
        });
        new Company(database).hire("Admin");
        database.run(() -> database.beans().get(TaxonomyLoader.class).load(bytes("code,label\nk8s,Kubernetes\n"
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
        var trial = new Trial(database);
        assertThat(trial.take(staging(), file, Wish.DRY_RUN))
                .isEqualTo(new ImportReport(false, 2, 1, 1, 0, 0, List.of()));
        assertThat(database.call(() -> colleagues().byNumber("1"))).isEmpty();
        assertThat(trial.apply(staging(), 2, false)).isEqualTo(new ImportReport(true, 2, 1, 1, 0, 0, List.of()));
        database.run(() -> assertThat(colleague("1").name()).isEqualTo("Bea Boss"));
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
        var trial = new Trial(database);
        var asked = trial.take(staging(), file, new Wish(true, false));
        assertThat(asked).isEqualTo(new ImportReport(false, 1, 0, 0, 1, 2, List.of()));
        assertThat(trial.message()).contains(Message.of("import.too-many-leavers", 2L, 3L));
        database.run(() -> assertThat(colleague("2").active()).isTrue());
        assertThat(trial.apply(staging(), 1, true)).isEqualTo(new ImportReport(true, 1, 0, 0, 1, 2, List.of()));
        database.run(() -> assertThat(colleague("2").active()).isFalse());
    }

    @Test
    void ofEachWhoLeavesThereIsOneMessage() {
        apply(HEADER + ADMIN + row("1", "Bea", "bea", "", "") + row("2", "Cem", "cem", "", "")
                + row("3", "Dan", "dan", "", "") + row("4", "Eva", "eva", "", ""));
        outbox.relay();
        assertThat(left).isEmpty();
        apply(HEADER + ADMIN + row("1", "Bea", "bea", "", "") + row("2", "Cem New", "cem", "", ""));
        outbox.relay();
        database.run(() -> assertThat(left).containsExactlyInAnyOrder(colleague("3").id().value(),
                colleague("4").id().value()));
        apply(HEADER + ADMIN + row("1", "Bea", "bea", "", "") + row("2", "Cem New", "cem", "", ""));
        outbox.relay();
        assertThat(left).as("nobody leaves twice").hasSize(2);
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
        assertThat(report.faults()).extracting(fault -> fault.value().orElseThrow(), fault -> fault.reason().key())
                .containsExactly(
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
    void aManagerMayBeNewOldOrChanged() {
        apply(HEADER + ADMIN + row("1", "Bea", "bea", "", "") + row("2", "Cem", "cem", "1", ""));
        apply(HEADER + ADMIN + row("1", "Bea", "bea", "", "") + row("2", "Cem", "cem", "9", "")
                + row("8", "Eva", "eva", "1", "") + row("9", "Dan", "dan", "8", ""));
        database.run(() -> {
            assertThat(colleague("2").manager()).contains(colleague("9").id());
            assertThat(colleague("9").manager()).contains(colleague("8").id());
            assertThat(colleague("8").manager()).contains(colleague("1").id());
        });
        apply(HEADER + ADMIN + row("1", "Bea", "bea", "", "") + row("2", "Cem", "cem", "", "")
                + row("8", "Eva", "eva", "1", "") + row("9", "Dan", "dan", "8", ""));
        database.run(() -> assertThat(colleague("2").manager()).isEmpty());
    }

    @Test
    void whoOnlyAnArchiveKnowsKeepsNumberAndAddress() {
        database.run(() -> colleagues().add(Colleague.from(new DirectoryEntry("history-bob", "bob", "bob@example.org",
                "History", "History", "ZZ", java.time.ZoneOffset.UTC, java.util.Locale.ENGLISH,
                Classification.INTERNAL, "ARCHIVE"))));
        var report = apply(HEADER + ADMIN + row("1", "Bob", "bob", "", "") + row("history-bob", "Bea", "bea", "", ""));
        assertThat(report.faults()).extracting(fault -> fault.line(), fault -> fault.column().orElseThrow())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(3L, "mail"),
                        org.assertj.core.groups.Tuple.tuple(4L, "employee number"));
        assertThat(apply(HEADER + ADMIN).left()).as("and does not leave").isZero();
    }

    @Test
    void whatWasClearedAwayCannotBeApplied() {
        var trial = new Trial(database);
        trial.take(staging(), HEADER + ADMIN + row("1", "Bea", "bea", "", ""), Wish.DRY_RUN);
        database.run(() -> database.entities().createNativeQuery("delete from directory_row where line > 2")
                .executeUpdate());
        assertThatThrownBy(() -> trial.apply(staging(), 2, true)).isInstanceOf(ImportNotApplicable.class);
        database.run(() -> database.entities().createNativeQuery("delete from import_stage").executeUpdate());
        assertThatThrownBy(() -> trial.apply(staging(), 2, true)).isInstanceOf(ImportNotApplicable.class);
    }

    @Test
    void anImportThatDiesHalfWayChangesNothingAndMayBeRepeated() {
        String file = HEADER + ADMIN + IntStream.range(0, 2500).mapToObj(i -> row("n" + i, "P", "p" + i, "", ""))
                .collect(Collectors.joining());
        var dying = new java.io.SequenceInputStream(new java.io.ByteArrayInputStream(bytes(file)),
                new java.io.InputStream() {
                    @Override
                    public int read() {
                        throw new IllegalStateException("killed");
                    }
                });
        assertThatThrownBy(() -> new Trial(database).take(staging(), dying, new Wish(true, false)))
                .hasStackTraceContaining("killed");
        database.run(() -> {
            assertThat(((Number) database.entities().createNativeQuery("select count(*) from directory_row")
                    .getSingleResult()).longValue()).as("staged so far").isGreaterThanOrEqualTo(2000);
            assertThat(colleagues().byNumber("n1")).isEmpty();
        });
        assertThat(apply(file).added()).isEqualTo(2500);
    }

    @Test
    void nothingIsLeftStaged() {
        apply(HEADER + ADMIN);
        apply(HEADER + ADMIN + "bad\n");
        assertThat(database.<Long>call(() -> ((Number) database.entities().createNativeQuery("""
                select (select count(*) from import_stage) + (select count(*) from directory_row)""")
                .getSingleResult()).longValue())).isZero();
    }

    @Test
    void problemsBeyondTheListAreCounted() {
        String file = HEADER + ADMIN + IntStream.range(0, 10_050)
                .mapToObj(i -> row("n" + i, "P", "p" + i, "nobody", "")).collect(Collectors.joining());
        var trial = new Trial(database);
        assertThat(trial.take(staging(), file, Wish.DRY_RUN).faults()).hasSize(10_000);
        assertThat(trial.more()).isEqualTo(50);
        assertThat(trial.message()).contains(Message.of("import.refused", 10_050L));
    }

    @Test
    void theFirstAdministratorBecomesTheDirectorysByTheMailAndElseStays() {
        var local = database.call(() -> {
            var first = Colleague.from(new DirectoryEntry("eva@example.org", "eva", "eva@example.org", "", "", "ZZ",
                    ZoneOffset.UTC, Locale.ENGLISH, Classification.INTERNAL, DirectoryEntry.LOCAL));
            colleagues().add(first);
            return first.id();
        });
        assertThat(apply(HEADER + ADMIN).left()).as("not in the file").isZero();
        database.run(() -> assertThat(colleagues().get(local).active()).isTrue());
        assertThat(apply(HEADER + ADMIN + row("9", "Eva", "eva", "", "") + row("10", "Cem", "cem", "9", "java:3"))
                .added()).isEqualTo(1);
        database.run(() -> {
            assertThat(colleague("9").id()).isEqualTo(local);
            assertThat(colleague("10").manager()).contains(local);
        });
        assertThat(apply(HEADER + ADMIN).left()).as("the directory's now").isEqualTo(2);
    }

    private ImportReport apply(String file) {
        return new Trial(database).take(staging(), file, new Wish(true, false));
    }

    private DirectoryStaging staging() {
        return database.beans().get(DirectoryStaging.class);
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
