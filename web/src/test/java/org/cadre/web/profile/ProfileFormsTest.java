package org.cadre.web.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.cadre.governance.BadInput;
import org.cadre.profiles.Availability;
import org.cadre.profiles.SkillEdit;
import org.cadre.web.Form;
import org.junit.jupiter.api.Test;

class ProfileFormsTest {
    @Test
    void aFilledFormIsRead() {
        var form = Form.empty().with("skill", " k8s ").with("level", "4").with("lastUsed", "2026-02-01")
                .with("evidence", "https://example.org/a");
        assertThat(ProfileForms.skill(form)).isEqualTo(new SkillEdit("k8s", 4, List.of("https://example.org/a"),
                Optional.of(LocalDate.of(2026, 2, 1))));
        assertThat(ProfileForms.availability(Form.empty().with("minutes", "60").with("most", "2")))
                .isEqualTo(new Availability(60, 2, Optional.empty(), false));
    }

    @Test
    void everyUnreadableFieldIsNamedAsThePageCallsIt() {
        var form = Form.empty().with("minutes", "many").with("awayUntil", "31.3.2026");
        var bad = catchThrowableOfType(BadInput.class, () -> ProfileForms.availability(form));
        assertThat(bad.faults()).extracting(BadInput.Fault::field, fault -> fault.reason().key()).containsExactly(
                tuple("minutes", "bad.number"), tuple("most", "bad.missing"), tuple("awayUntil", "bad.date"));
        assertThat(ProfileForms.field("weeklyMinutes")).isEqualTo("minutes");
    }

    @Test
    void onlyLanguagesAndZonesThatExistAreTaken() {
        assertThat(ProfileForms.language(Form.empty().with("language", "de")).getLanguage()).isEqualTo("de");
        assertThat(catchThrowableOfType(BadInput.class,
                () -> ProfileForms.language(Form.empty().with("language", "xx"))).faults()).hasSize(1);
        assertThat(catchThrowableOfType(BadInput.class,
                () -> ProfileForms.zone(Form.empty().with("zone", "Mars/Olympus"))).faults()).hasSize(1);
    }
}
