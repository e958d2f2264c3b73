package org.cadre.housekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.cadre.clock.CompanyClock;
import org.cadre.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ChoresTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private final CompanyClock time = new CompanyClock();
    private final Sweep sweep = new Sweep();

    @BeforeEach
    void clock() {
        database.beans().with(Clock.class, time.clock());
        database.run(() -> chores(database).know(sweep));
    }

    @Test
    void aChoreIsDoneInBatchesUntilNothingIsLeft() {
        sweep.left = 2 * Chores.BATCH + 1;
        assertThat(batch(database)).isTrue();
        assertThat(batch(database)).isTrue();
        assertThat(batch(database)).isFalse();
        assertThat(sweep.left).isZero();
    }

    @Test
    void whatWasDoneIsDueAgainAfterAnHour() {
        batch(database);
        sweep.left = 1;
        time.advance(Duration.ofMinutes(59));
        batch(database);
        assertThat(sweep.left).isEqualTo(1);
        time.advance(Duration.ofMinutes(2));
        batch(database);
        assertThat(sweep.left).isZero();
    }

    @Test
    void whatOneNodeIsDoingAnotherLeavesAlone() {
        sweep.left = Chores.BATCH;
        try (var other = database.beside()) {
            other.database().beans().with(Clock.class, time.clock());
            sweep.meanwhile = () -> {
                sweep.meanwhile = () -> {};
                assertThat(batch(other.database())).isFalse();
            };
            assertThat(batch(database)).isTrue();
        }
        assertThat(sweep.turns).isEqualTo(1);
    }

    @Test
    void whatTakesLongHoldsUpNothingElse() {
        var other = new Sweep();
        var turns = new ArrayList<Chore>();
        Housekeeper.inTurn(List.of(sweep, other), chore -> {
            turns.add(chore);
            return chore == sweep && turns.size() < 5;
        });
        assertThat(turns).containsExactly(sweep, other, sweep, sweep, sweep);
    }

    private boolean batch(TestDatabase node) {
        return node.call(() -> chores(node).batch(sweep));
    }

    private static Chores chores(TestDatabase node) {
        return node.beans().get(Chores.class);
    }

    private static final class Sweep implements Chore {
        private int left;
        private int turns;
        private Runnable meanwhile = () -> {};

        @Override
        public String name() {
            return "sweep";
        }

        @Override
        public int tidy(Instant now, int most) {
            turns++;
            meanwhile.run();
            int gone = Math.min(left, most);
            left -= gone;
            return gone;
        }
    }
}
