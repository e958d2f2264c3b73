package org.cadre.recertification;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

/** The review of one quarter. */
@Entity
public class Recertification {
    @Id
    private UUID id;
    private String quarter;
    @Column(name = "opened_at")
    private Instant openedAt;
    @Column(name = "remind_at")
    private Instant remindAt;
    @Column(name = "due_at")
    private Instant dueAt;
    @Enumerated(EnumType.STRING)
    private RecertificationSettings.Silence silence;
    private boolean reminded;
    private boolean overdue;

    @SuppressWarnings("NullAway.Init")
    protected Recertification() {}

    public RecertificationId id() {
        return new RecertificationId(id);
    }

    /** Such as `2026-Q1`. */
    public String quarter() {
        return quarter;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Instant dueAt() {
        return dueAt;
    }

    RecertificationSettings.Silence silence() {
        return silence;
    }

    /** Whether its time is over, so that all of governance decides on what is open. */
    public boolean overdue() {
        return overdue;
    }

    /** @return whether it is time to, and was not done */
    boolean becomesOverdue(Instant now) {
        boolean news = !overdue && !now.isBefore(dueAt);
        overdue |= news;
        return news;
    }

    /** @return whether it is time to, and was not done */
    boolean reminds(Instant now) {
        boolean news = !reminded && !overdue && !now.isBefore(remindAt);
        reminded |= news;
        return news;
    }
}
