package org.cadre.web.pools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.cadre.governance.BadInput;
import org.cadre.governance.Classification;
import org.cadre.web.Form;
import org.junit.jupiter.api.Test;

class PoolFormsTest {
    @Test
    void aFormIsReadAsItIsMeant() {
        var wish = PoolForms.wish(form("60", "Europe/Berlin", "INTERNAL"));
        assertThat(wish.name()).isEqualTo("Platform duty");
        assertThat(wish.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(wish.target()).isEqualTo(Duration.ofHours(1));
        assertThat(wish.lastResort()).containsExactly(Classification.INTERNAL);
    }

    @Test
    void whatCannotBeReadIsNamedByItsField() {
        assertThat(faults(form("soon", "Europe/Berlin", "INTERNAL"))).containsExactly("targetMinutes");
        assertThat(faults(form("60", "Berlin", "INTERNAL"))).containsExactly("zone");
        assertThat(faults(form("60", "Europe/Berlin", "SECRET"))).containsExactly("lastResort");
        assertThat(faults(form("5", "Berlin", "INTERNAL"))).containsExactly("targetMinutes", "zone");
    }

    private static List<String> faults(Form form) {
        var faults = new java.util.ArrayList<String>();
        assertThatThrownBy(() -> PoolForms.wish(form)).isInstanceOfSatisfying(BadInput.class,
                bad -> bad.faults().forEach(fault -> faults.add(fault.field())));
        return faults;
    }

    private static Form form(String minutes, String zone, String level) {
        return Form.sent(Map.of("name", List.of(" Platform duty "), "owner", List.of("ada"), "zone", List.of(zone),
                "targetMinutes", List.of(minutes), "lastResort", List.of(level)));
    }
}
