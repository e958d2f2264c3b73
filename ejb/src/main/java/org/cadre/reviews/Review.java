package org.cadre.reviews;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.cadre.asks.AnswerId;
import org.cadre.people.ColleagueId;
import org.jspecify.annotations.Nullable;

/** When an accepted answer is to be looked at again, and by whom. */
@Entity
class Review {
    @Id
    @Column(name = "answer_id")
    private UUID answer;
    @Column(name = "due_at")
    private Instant dueAt;
    @Column(name = "owner_id")
    private UUID owner;
    @Column(name = "deputy_id")
    private @Nullable UUID deputy;
    /** Whether the owner was chosen by name. */
    private boolean named;
    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Review() {}

    static Review of(AnswerId answer, ColleagueId owner, Instant due) {
        var review = new Review();
        review.answer = answer.value();
        review.owner = owner.value();
        review.dueAt = due;
        return review;
    }

    void due(Instant at) {
        dueAt = at;
    }

    /** Whoever somebody chose by name. */
    void givenTo(ColleagueId who, @Nullable ColleagueId otherwise) {
        seenToBy(who, otherwise);
        named = true;
    }

    /** Nothing in it tells whether the deputy is the owner, who may be hidden. */
    void keepsItsOwner(@Nullable ColleagueId otherwise) {
        deputy = otherwise == null ? null : otherwise.value();
    }

    void seenToBy(ColleagueId who, @Nullable ColleagueId otherwise) {
        named = named && owner.equals(who.value());
        owner = who.value();
        deputy = otherwise == null || otherwise.equals(who) ? null : otherwise.value();
    }

    AnswerId answer() {
        return new AnswerId(answer);
    }

    Instant dueAt() {
        return dueAt;
    }

    ColleagueId owner() {
        return new ColleagueId(owner);
    }

    boolean named() {
        return named;
    }

    Optional<ColleagueId> deputy() {
        return Optional.ofNullable(deputy).map(ColleagueId::new);
    }
}
