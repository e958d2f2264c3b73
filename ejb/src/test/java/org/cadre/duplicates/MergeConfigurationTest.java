package org.cadre.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;

import org.junit.jupiter.api.Test;

class MergeConfigurationTest {
    @Test
    void theTermIsReadAsIso8601AndWhatIsNoneIsNamed() {
        assertThat(MergeConfiguration.read("P30D").undo()).isEqualTo(Duration.ofDays(30));
        assertThatThrownBy(() -> MergeConfiguration.read("a month")).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cadre.merge.undo is 'a month', such as PT168H is wanted");
    }
}
