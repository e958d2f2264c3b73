package org.cadre.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.cadre.trail.Links;
import org.junit.jupiter.api.Test;

class ConditionsTest {
    private static final Duration LONG = Duration.ofHours(1);

    @Test
    void theDatabaseIsThereWhileItIsMeasured() {
        assertThat(Conditions.database(Optional.of(reading(Duration.ofSeconds(6), Duration.ZERO, Duration.ZERO))).met())
                .isTrue();
    }

    @Test
    void aMeasurementThatDoesNotComeBackMeansThatTheDatabaseHangs() {
        assertThat(Conditions.database(Optional.of(reading(Conditions.STALE, Duration.ZERO, Duration.ZERO))).met())
                .isFalse();
        assertThat(Conditions.database(Optional.empty()).met()).as("none at all").isFalse();
    }

    @Test
    void anOutboxThatIsLateButMovesIsNoReasonToSendPeopleAway() {
        var late = Optional.of(reading(Duration.ZERO, LONG, Duration.ZERO));
        assertThat(Conditions.outbox(late, Duration.ofSeconds(1)).met()).isTrue();
        assertThat(Conditions.outbox(late, Conditions.STANDSTILL).met()).as("standing still").isFalse();
    }

    @Test
    void anOutboxWithNothingToDoIsFineHoweverLongItIsIdle() {
        assertThat(Conditions.outbox(Optional.of(reading(Duration.ZERO, Duration.ZERO, Duration.ZERO)), LONG).met())
                .isTrue();
    }

    @Test
    void mailsThatCannotBeSentDoNotSendPeopleAway() {
        assertThat(Conditions.outbox(Optional.of(reading(Duration.ZERO, Duration.ZERO, LONG)), LONG).met()).isTrue();
    }

    private static Reading reading(Duration age, Duration inside, Duration outside) {
        return new Reading(System.nanoTime() - age.toNanos(), List.of(new Lane("inside", 1, 2, 3, inside),
                new Lane("outside", 1, 2, 3, outside)), Duration.ZERO, new Links.Waiting(0, Duration.ZERO));
    }
}
