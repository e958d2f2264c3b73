package org.cadre.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

import org.cadre.database.TestDatabase;
import org.cadre.governance.Classification;
import org.cadre.outbox.ChangeLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ColleaguesTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @Test
    void aColleagueComesBackAsStored() {
        var colleagues = database.beans().get(Colleagues.class);
        var id = database.call(() -> {
            var boss = Colleague.from(entry("1", "boss@example.org"));
            var ada = Colleague.from(entry("2", "Ada@Example.org"));
            colleagues.add(boss);
            colleagues.add(ada);
            ada.reportsTo(boss.id());
            colleagues.profile(ada.id()).available(60, 2, Instant.parse("2026-03-01T00:00:00Z"), false);
            return ada.id();
        });
        database.run(() -> {
            var ada = colleagues.byMail(" ADA@example.org ").orElseThrow();
            assertThat(ada.id()).isEqualTo(id);
            assertThat(ada.clearance()).isEqualTo(Classification.CONFIDENTIAL);
            assertThat(ada.manager()).isEqualTo(colleagues.byNumber("1").map(Colleague::id));
            assertThat(colleagues.profile(id).awayUntil()).contains(Instant.parse("2026-03-01T00:00:00Z"));
        });
    }

    @Test
    void everyNewColleagueStandsInTheChangeLog() {
        var id = database.call(() -> {
            var ada = Colleague.from(entry("1", "ada@example.org"));
            database.beans().get(Colleagues.class).add(ada);
            return ada.id();
        });
        var changes = database.call(() -> database.beans().get(ChangeLog.class).after(ChangeLog.Position.START, 10));
        assertThat(changes).extracting(ChangeLog.Change::id).containsExactly(id.value());
    }

    @Test
    void whatIsNotThereIsNamed() {
        var nobody = ColleagueId.random();
        assertThatThrownBy(() -> database.call(() -> database.beans().get(Colleagues.class).get(nobody)))
                .isInstanceOf(ColleagueNotFound.class).hasMessageContaining(nobody.toString());
    }

    private static DirectoryEntry entry(String number, String mail) {
        return new DirectoryEntry(number, "Somebody " + number, mail, "IT/Platform", "Berlin", "DE",
                ZoneId.of("Europe/Berlin"), Locale.GERMAN, Classification.CONFIDENTIAL, "EMPLOYEE");
    }
}
