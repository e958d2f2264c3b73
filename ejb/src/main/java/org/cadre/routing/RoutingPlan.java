package org.cadre.routing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.cadre.asks.AskId;
import org.jspecify.annotations.Nullable;

/** How far the routing of one ask has come. Whoever changes it, or an invitation of its ask, holds its lock. */
@Entity
@Table(name = "routing_plan")
class RoutingPlan {
    @Id
    private UUID id;
    @Column(name = "ask_id")
    private UUID ask;
    @Enumerated(EnumType.STRING)
    private RoutingState state;
    private int wave;
    @Column(name = "wave_at")
    private @Nullable Instant waveAt;
    @Column(name = "last_resort_wave")
    private @Nullable Integer lastResortWave;
    @Column(name = "planned_at")
    private @Nullable Instant plannedAt;
    @Column(name = "changed_at")
    private Instant changedAt;
    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected RoutingPlan() {}

    /** Candidates were found and ruled on, or nobody was found. */
    void planned(Instant at) {
        plannedAt = at;
        changedAt = at;
    }

    void began(int wave, boolean lastResort, Instant at) {
        this.wave = wave;
        waveAt = at;
        if (lastResort && lastResortWave == null)
            lastResortWave = wave;
        become(RoutingState.RUNNING, at);
    }

    void become(RoutingState next, Instant at) {
        state = next;
        changedAt = at;
    }

    boolean isPlanned() {
        return plannedAt != null;
    }

    UUID id() {
        return id;
    }

    AskId ask() {
        return new AskId(ask);
    }

    RoutingState state() {
        return state;
    }

    /** From 1; 0 before the first. */
    int wave() {
        return wave;
    }

    Optional<Instant> waveAt() {
        return Optional.ofNullable(waveAt);
    }

    /** The first wave that went to the last resort. */
    Optional<Integer> lastResortWave() {
        return Optional.ofNullable(lastResortWave);
    }

    Instant changedAt() {
        return changedAt;
    }
}
