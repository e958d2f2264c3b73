package org.cadre.asks;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.cadre.people.ColleagueId;

/** A part that somebody has in an answer beside its first author. */
@Entity
@Table(name = "coauthor")
class Authorship {
    @Id
    private UUID id;
    @Column(name = "answer_id")
    private UUID answer;
    @Column(name = "colleague_id")
    private UUID colleague;
    @Column(name = "added_by")
    private UUID addedBy;
    @Column(name = "added_at")
    private Instant addedAt;

    @SuppressWarnings("NullAway.Init")
    protected Authorship() {}

    static Authorship of(ColleagueId colleague, AnswerId answer, ColleagueId by, Instant at) {
        var authorship = new Authorship();
        authorship.id = UUID.randomUUID();
        authorship.answer = answer.value();
        authorship.colleague = colleague.value();
        authorship.addedBy = by.value();
        authorship.addedAt = at;
        return authorship;
    }

    UUID id() {
        return id;
    }

    AnswerId answer() {
        return new AnswerId(answer);
    }

    ColleagueId colleague() {
        return new ColleagueId(colleague);
    }

    ColleagueId addedBy() {
        return new ColleagueId(addedBy);
    }

    Instant addedAt() {
        return addedAt;
    }
}
