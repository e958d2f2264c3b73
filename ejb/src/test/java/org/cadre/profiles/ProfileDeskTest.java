package org.cadre.profiles;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.cadre.database.TestDatabase;
import org.cadre.governance.BadInput;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.outbox.TestOutbox;
import org.cadre.people.Colleagues;
import org.cadre.people.Company;
import org.cadre.people.Cursor;
import org.cadre.people.Reader;
import org.cadre.skills.Claim;
import org.cadre.skills.SkillNotFound;
import org.cadre.skills.Skills;
import org.cadre.skills.TaxonomyLoader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ProfileDeskTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private Reader me;
    private ProfileDesk desk;
    private PeopleDesk people;
    private TestOutbox outbox;
    private final Changed changed = new Changed();

    @BeforeEach
    void hire() {
        database.beans().with(Clock.class, Clock.fixed(Instant.parse("2026-03-10T12:00:00Z"), ZoneOffset.UTC));
        outbox = new TestOutbox(database).with(changed);
        me = new Company(database).hire("Bea Brown");
        desk = database.beans().get(ProfileDesk.class);
        people = database.beans().get(PeopleDesk.class);
        database.run(() -> database.beans().get(TaxonomyLoader.class).load(
                "code,label,alternative labels\nk8s-1,Kubernetes,k8s\njava,Java,\na,One,same\nb,Two,same\n"
                        .getBytes(UTF_8)));
    }

    @Test
    void aSkillIsClaimedChangedAndDismissed() {
        database.run(() -> desk.claim(me, new SkillEdit(" K8S ", 3, List.of("", "https://example.org/a"),
                Optional.of(TODAY))));
        database.run(() -> desk.claim(me, new SkillEdit("Kubernetes", 4, List.of(), Optional.empty())));
        var claim = database.call(() -> desk.mine(me)).claims().getFirst();
        assertThat(claim).extracting(Claim::label, Claim::level, Claim::own).containsExactly("Kubernetes", 4, true);
        assertThat(claim.evidence()).isEmpty();
        database.run(() -> desk.dismiss(me, claim.skill()));
        assertThat(database.call(() -> desk.mine(me)).claims()).isEmpty();
        assertThatThrownBy(() -> database.run(() -> desk.dismiss(me, claim.skill())))
                .isInstanceOf(SkillNotFound.class);
    }

    @Test
    void whatIsWrongWithASkillIsNamedAtOnce() {
        var bad = catchThrowableOfType(BadInput.class, () -> database.run(() -> desk.claim(me, new SkillEdit("Cobol", 9,
                List.of("javascript:alert(1)", "http:///nowhere", "https://example.org/" + "x".repeat(500)),
                Optional.of(TODAY.plusDays(1))))));
        assertThat(bad.faults()).extracting(BadInput.Fault::field, fault -> fault.reason().key()).containsExactly(
                tuple("skill", "bad.unknown-skill"), tuple("level", "bad.range"), tuple("lastUsed", "bad.future"),
                tuple("evidence", "bad.link"), tuple("evidence", "bad.link"), tuple("evidence", "bad.too-long"));
        assertThat(database.call(() -> desk.mine(me)).claims()).isEmpty();
    }

    @Test
    void anAmbiguousNameIsRefused() {
        var bad = catchThrowableOfType(BadInput.class,
                () -> database.run(() -> desk.claim(me, new SkillEdit("same", 3, List.of(), Optional.empty()))));
        assertThat(bad.faults()).extracting(fault -> fault.reason().key()).containsExactly("bad.ambiguous-skill");
    }

    @Test
    void theLastDayAwayIsInTheColleaguesZone() {
        database.run(() -> desk.available(me, new Availability(0, 50, Optional.of(TODAY), true)));
        assertThat(database.call(() -> database.beans().get(Colleagues.class).profile(me.id()).awayUntil()))
                .contains(Instant.parse("2026-03-10T23:00:00Z"));
        assertThat(database.call(() -> desk.mine(me)).availability())
                .isEqualTo(new Availability(0, 50, Optional.of(TODAY), true));
        assertThat(database.call(() -> people.person(me, me.id())).awayUntil()).contains(TODAY);
    }

    @Test
    void availabilityOutOfRangeIsNamed() {
        var bad = catchThrowableOfType(BadInput.class, () -> database
                .run(() -> desk.available(me, new Availability(2401, -1, Optional.of(TODAY.minusDays(1)), false))));
        assertThat(bad.faults()).extracting(BadInput.Fault::field, BadInput.Fault::value).containsExactly(
                tuple("weeklyMinutes", "2401"), tuple("maxOpen", "-1"), tuple("awayUntil", "2026-03-09"));
    }

    @Test
    void everythingAtOnceNamesTheSkillsPlace() {
        var fine = new SkillEdit("Java", 3, List.of(), Optional.empty());
        var wanted = new Availability(60, 2, Optional.empty(), false);
        var bad = catchThrowableOfType(BadInput.class,
                () -> database.run(() -> desk.replace(me, wanted, Optional.empty(),
                        Optional.empty(), List.of(fine, new SkillEdit("k8s", 0, List.of(), Optional.empty()), fine))));
        assertThat(bad.faults()).extracting(BadInput.Fault::field).containsExactly("skills[1].level",
                "skills[2].skill");
        database.run(() -> desk.claim(me, new SkillEdit("k8s", 3, List.of(), Optional.empty())));
        database.run(() -> desk.replace(me, wanted, Optional.empty(), Optional.empty(), List.of(fine)));
        assertThat(database.call(() -> desk.mine(me)).claims()).extracting(Claim::label).containsExactly("Java");
        assertThat(database.call(() -> desk.mine(me)).availability()).isEqualTo(wanted);
    }

    @Test
    void peopleAreListedByNameInPages() {
        var company = new Company(database);
        company.hire("Adam Zeh");
        company.hire("Cleo Brown");
        database.run(() -> desk.claim(me, new SkillEdit("k8s", 3, List.of(), Optional.empty())));
        database.run(() -> {
            var first = people.list(me, "", Cursor.of("", 2));
            assertThat(names(first.items())).containsExactly("Adam Zeh", "Bea Brown");
            assertThat(first.items().getLast().strongest()).extracting(Claim::label).containsExactly("Kubernetes");
            var second = people.list(me, "", Cursor.of(first.next().orElseThrow(), 2));
            assertThat(names(second.items())).containsExactly("Cleo Brown");
            assertThat(names(people.list(me, "bro", Cursor.of("", 9)).items())).containsExactly("Bea Brown",
                    "Cleo Brown");
            assertThat(names(people.list(me, "K8s", Cursor.of("", 9)).items())).containsExactly("Bea Brown");
            assertThat(people.list(me, "%", Cursor.of("", 9)).items()).isEmpty();
        });
    }

    @Test
    void expertsComeByLevelInPages() {
        for (String name : new String[]{"Carl", "Dora", "Emil"}) {
            var colleague = new Company(database).hire(name);
            int level = name.equals("Emil") ? 5 : 2;
            database.run(() -> desk.claim(colleague, new SkillEdit("java", level, List.of(), Optional.empty())));
        }
        database.run(() -> {
            var java = database.beans().get(Skills.class).meant("java").iterator().next();
            var first = people.experts(me, java, Cursor.of("", 2));
            assertThat(names(first.items())).containsExactly("Emil", "Carl");
            assertThat(names(people.experts(me, java, Cursor.of(first.next().orElseThrow(), 2)).items()))
                    .containsExactly("Dora");
        });
    }

    private static List<String> names(List<PersonLine> lines) {
        return lines.stream().map(line -> line.person().name()).toList();
    }

    @Test
    void whoeverWaitsForAColleagueIsToldOfNewAvailability() {
        database.run(() -> desk.available(me, new Availability(60, 2, Optional.empty(), false)));
        outbox.relay();
        assertThat(changed.seen).containsExactly(new AvailabilityChanged(me.id().value()));
    }

    private static final class Changed implements Handler<AvailabilityChanged> {
        private final List<AvailabilityChanged> seen = new ArrayList<>();

        @Override
        public Class<AvailabilityChanged> message() {
            return AvailabilityChanged.class;
        }

        @Override
        public void handle(AvailabilityChanged message, Delivery delivery) {
            seen.add(message);
        }
    }
}
