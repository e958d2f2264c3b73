package org.cadre.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CapacityTest {
    @Test
    void openInvitationsAndMinutesBothFill() {
        assertThat(new Capacity(2, 3, 105, 120).full()).isFalse();
        assertThat(new Capacity(3, 3, 0, 120).full()).isTrue();
        assertThat(new Capacity(0, 3, 120, 120).full()).isTrue();
    }

    @Test
    void whoOffersNothingIsFull() {
        assertThat(new Capacity(0, 0, 0, 120).full()).isTrue();
        assertThat(new Capacity(0, 3, 0, 0).full()).isTrue();
        assertThat(new Capacity(0, 0, 0, 120).load()).isEqualTo(1);
    }

    @Test
    void theLoadIsTheLargerShare() {
        assertThat(new Capacity(1, 4, 60, 120).load()).isEqualTo(0.5);
        assertThat(new Capacity(3, 4, 60, 120).load()).isEqualTo(0.75);
    }
}
