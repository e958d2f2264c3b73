package org.cadre.meetings;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.cadre.asks.AskId;
import org.cadre.people.ColleagueId;
import org.jspecify.annotations.Nullable;

/** Two colleagues who talk about an ask. */
@Entity
public class Meeting {
    public static final Duration LENGTH = Duration.ofMinutes(20);

    @Id
    private UUID id;
    @Column(name = "ask_id")
    private UUID ask;
    @Column(name = "booked_by")
    private UUID bookedBy;
    @Column(name = "guest_id")
    private UUID guest;
    private Instant begins;
    @Column(name = "booked_at")
    private Instant bookedAt;
    @Column(name = "cancelled_at")
    private @Nullable Instant cancelledAt;
    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Meeting() {}

    static Meeting booked(AskId ask, ColleagueId by, ColleagueId guest, Instant begins, Instant now) {
        var meeting = new Meeting();
        meeting.id = UUID.randomUUID();
        meeting.ask = ask.value();
        meeting.bookedBy = by.value();
        meeting.guest = guest.value();
        meeting.begins = begins;
        meeting.bookedAt = now;
        return meeting;
    }

    void cancel(Instant now) {
        cancelledAt = now;
    }

    public MeetingId id() {
        return new MeetingId(id);
    }

    public AskId ask() {
        return new AskId(ask);
    }

    public ColleagueId bookedBy() {
        return new ColleagueId(bookedBy);
    }

    public ColleagueId guest() {
        return new ColleagueId(guest);
    }

    public List<ColleagueId> both() {
        return List.of(bookedBy(), guest());
    }

    /** With whom one of the two meets. */
    public ColleagueId other(ColleagueId one) {
        return one.equals(guest()) ? bookedBy() : guest();
    }

    public Instant begins() {
        return begins;
    }

    public Instant ends() {
        return begins.plus(LENGTH);
    }

    public Instant bookedAt() {
        return bookedAt;
    }

    public boolean cancelled() {
        return cancelledAt != null;
    }
}
