package org.cadre.plans;

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
public class RoutingPlan {
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
    @Column(name = "waiting_since")
    private @Nullable Instant waitingSince;
    @Column(name = "retry_at")
    private @Nullable Instant retryAt;
    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected RoutingPlan() {}

    /** Candidates were found and ruled on, or nobody was found. */
    public void planned(Instant at) {
        plannedAt = at;
        changedAt = at;
    }

    public void began(int wave, boolean lastResort, Instant at) {
        this.wave = wave;
        waveAt = at;
        if (lastResort && lastResortWave == null)
            lastResortWave = wave;
        become(RoutingState.RUNNING, at);
    }

    public void become(RoutingState next, Instant at) {
        if (next != RoutingState.WAITING)
            waitingSince = null;
        state = next;
        changedAt = at;
    }

    /** Everybody who fits is busy, or nobody fits. @return whether that is new */
    public boolean waits(Instant at) {
        if (state == RoutingState.WAITING)
            return false;
        waitingSince = at;
        become(RoutingState.WAITING, at);
        return true;
    }

    /** @return whether nothing wakes this plan yet; from now on it is woken at `next` */
    public boolean toBeWoken(Instant now, Instant next) {
        if (retryAt != null && retryAt.isAfter(now))
            return false;
        retryAt = next;
        return true;
    }

    /** Since when the plan waits, where it does. */
    public Optional<Instant> waitingSince() {
        return Optional.ofNullable(waitingSince);
    }

    public boolean plannedAt(Instant at) {
        return at.equals(plannedAt);
    }

    public boolean isPlanned() {
        return plannedAt != null;
    }

    public UUID id() {
        return id;
    }

    public AskId ask() {
        return new AskId(ask);
    }

    public RoutingState state() {
        return state;
    }

    /** From 1; 0 before the first. */
    public int wave() {
        return wave;
    }

    Optional<Instant> waveAt() {
        return Optional.ofNullable(waveAt);
    }

    /** The first wave that went to the last resort. */
    public Optional<Integer> lastResortWave() {
        return Optional.ofNullable(lastResortWave);
    }

    Instant changedAt() {
        return changedAt;
    }
}
