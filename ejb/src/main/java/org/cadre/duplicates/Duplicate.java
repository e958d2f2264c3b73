package org.cadre.duplicates;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.cadre.asks.AskId;
import org.cadre.asks.AskState;
import org.cadre.people.ColleagueId;
import org.jspecify.annotations.Nullable;

/** An ask that is taken for the same as another: marked, then perhaps merged. */
@Entity
public class Duplicate {
    @Id
    private UUID id;
    @Column(name = "ask_id")
    private UUID ask;
    @Column(name = "target_id")
    private UUID target;
    @Column(name = "marked_by")
    private UUID markedBy;
    @Column(name = "marked_at")
    private Instant markedAt;
    @Column(name = "merged_by")
    private @Nullable UUID mergedBy;
    @Column(name = "merged_at")
    private @Nullable Instant mergedAt;
    private String reason;
    @Enumerated(EnumType.STRING)
    @Column(name = "state_before")
    private @Nullable AskState stateBefore;
    @Column(name = "undone_at")
    private @Nullable Instant undoneAt;

    @SuppressWarnings("NullAway.Init")
    protected Duplicate() {}

    static Duplicate of(AskId ask, AskId target, ColleagueId by, Instant at) {
        var duplicate = new Duplicate();
        duplicate.id = UUID.randomUUID();
        duplicate.ask = ask.value();
        duplicate.target = target.value();
        duplicate.markedBy = by.value();
        duplicate.markedAt = at;
        duplicate.reason = "";
        return duplicate;
    }

    void merge(ColleagueId by, String why, AskState before, Instant at) {
        mergedBy = by.value();
        reason = why;
        stateBefore = before;
        mergedAt = at;
    }

    void undo(Instant at) {
        undoneAt = at;
    }

    public DuplicateId id() {
        return new DuplicateId(id);
    }

    public AskId ask() {
        return new AskId(ask);
    }

    public AskId target() {
        return new AskId(target);
    }

    public ColleagueId markedBy() {
        return new ColleagueId(markedBy);
    }

    public Instant markedAt() {
        return markedAt;
    }

    public Optional<ColleagueId> mergedBy() {
        return Optional.ofNullable(mergedBy).map(ColleagueId::new);
    }

    public Optional<Instant> mergedAt() {
        return Optional.ofNullable(mergedAt);
    }

    /** Why it was merged, in words; may be empty where the target's asker did it. */
    public String reason() {
        return reason;
    }

    boolean open() {
        return undoneAt == null;
    }

    /** What the ask's state was before it was merged. */
    AskState stateBefore() {
        return Optional.ofNullable(stateBefore).orElse(AskState.CLOSED);
    }
}
