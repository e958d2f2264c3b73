package org.cadre.capacity;

import java.time.Duration;

import org.cadre.asks.Urgency;

/** How long something may take, by the ask's urgency; more than nothing. */
public record Windows(Duration high, Duration normal, Duration low) {
    public Windows {
        for (Duration one : new Duration[]{high, normal, low})
            if (!one.isPositive())
                throw new IllegalArgumentException("a window of " + one + " is over before it begins");
    }

    public Duration of(Urgency urgency) {
        return switch (urgency) {
            case HIGH -> high;
            case NORMAL -> normal;
            case LOW -> low;
        };
    }
}
