package org.cadre.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.cadre.asks.Urgency;
import org.junit.jupiter.api.Test;

class RoutingSettingsTest {
    @Test
    void withoutSettingsAWaveHasThreeAndHoldsByUrgency() {
        var settings = from(Map.of());
        assertThat(settings.waveSize()).isEqualTo(3);
        assertThat(settings.reply().of(Urgency.HIGH)).isEqualTo(Duration.ofHours(1));
        assertThat(settings.reply().of(Urgency.NORMAL)).isEqualTo(Duration.ofHours(4));
        assertThat(settings.reply().of(Urgency.LOW)).isEqualTo(Duration.ofHours(8));
        assertThat(settings.answer().of(Urgency.HIGH)).isEqualTo(Duration.ofHours(4));
        assertThat(settings.answer().of(Urgency.NORMAL)).isEqualTo(Duration.ofHours(16));
        assertThat(settings.answer().of(Urgency.LOW)).isEqualTo(Duration.ofHours(40));
        assertThat(settings.workingTime()).isTrue();
        assertThat(settings.lastResort()).isEmpty();
    }

    @Test
    void theLastResortIsAListOfMails() {
        assertThat(from(Map.of("cadre.routing.last-resort", "Desk@Example.org, boss@example.org,")).lastResort())
                .containsExactly("desk@example.org", "boss@example.org");
    }

    @Test
    void whatCannotBeReadIsNamed() {
        assertThatThrownBy(() -> from(Map.of("cadre.routing.window.high", "one hour")))
                .hasMessageContaining("cadre.routing.window.high").hasMessageContaining("one hour");
        assertThatThrownBy(() -> from(Map.of("cadre.routing.window.low", "PT0S"))).hasMessageContaining("PT0S");
        assertThatThrownBy(() -> from(Map.of("cadre.routing.answer-window.low", "later")))
                .hasMessageContaining("cadre.routing.answer-window.low").hasMessageContaining("later");
        assertThatThrownBy(() -> from(Map.of("cadre.routing.working-time", "yes"))).hasMessageContaining("'yes'");
        assertThatThrownBy(() -> from(Map.of("cadre.routing.wave-size", "0"))).hasMessageContaining("wave-size is 0");
    }

    private static RoutingSettings from(Map<String, String> settings) {
        return RoutingSettings.from(name -> Optional.ofNullable(settings.get(name)));
    }
}
