package org.cadre.web.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;

import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long WORK = Duration.ofMillis(10).toNanos();

    @Test
    void whatComesSoonAfterWaitsSixTimesAsLong() {
        var pace = new Pace(Duration.ofMinutes(1));
        assertThat(pace.take(() -> busy(WORK))).isPositive();
        long after = System.nanoTime();
        pace.take(() -> busy(0));
        assertThat(System.nanoTime() - after).isGreaterThanOrEqualTo(5 * WORK);
    }

    @Test
    void whoComesSoonAfterIsToldHowLongTheyWouldWait() {
        var pace = new Pace(Duration.ofMinutes(1));
        assertThat(pace.queue()).isZero();
        pace.take(() -> {
            assertThat(pace.queue()).as("while another is at it").isPositive();
            return busy(100 * WORK);
        });
        assertThat(pace.queue()).isPositive().isLessThanOrEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void noPauseIsLongerThanTheLongest() {
        var pace = new Pace(Duration.ofMillis(1));
        pace.take(() -> busy(20 * WORK));
        long after = System.nanoTime();
        pace.take(() -> busy(0));
        assertThat(System.nanoTime() - after).isLessThan(6 * 20 * WORK);
    }

    @Test
    void whatFailsHoldsNobodyUp() {
        var pace = new Pace(Duration.ofMillis(1));
        assertThatThrownBy(() -> pace.take(() -> {
            throw new IllegalStateException("no paper");
        })).hasMessage("no paper");
        assertThat(pace.take(() -> "printed")).isEqualTo("printed");
    }

    private static long busy(long nanos) {
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < nanos)
            Thread.onSpinWait();
        return System.nanoTime() - begun;
    }
}
