package org.cadre.people;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

/** What a colleague says of being asked: how much, until when not, and whether at all. */
@Entity
@Table(name = "expert_profile")
public class ExpertProfile {
    /** What holds for who never said anything. */
    public static final int WEEKLY_MINUTES = 120;

    @Id
    @Column(name = "colleague_id")
    private UUID colleague;
    @Column(name = "weekly_minutes")
    private int weeklyMinutes = WEEKLY_MINUTES;
    @Column(name = "max_open")
    private int maxOpen = 3;
    @Column(name = "away_until")
    private @Nullable Instant awayUntil;
    @Column(name = "opted_out")
    private boolean optedOut;
    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected ExpertProfile() {}

    public static ExpertProfile of(ColleagueId colleague) {
        var profile = new ExpertProfile();
        profile.colleague = colleague.value();
        return profile;
    }

    /**
     * @param weeklyMinutes 0 to 2400
     * @param maxOpen most open invitations at once, 0 to 50
     */
    public void available(int weeklyMinutes, int maxOpen, @Nullable Instant awayUntil, boolean optedOut) {
        if (weeklyMinutes < 0 || weeklyMinutes > 2400)
            throw new IllegalArgumentException("weeklyMinutes is " + weeklyMinutes + ", not 0 to 2400");
        if (maxOpen < 0 || maxOpen > 50)
            throw new IllegalArgumentException("maxOpen is " + maxOpen + ", not 0 to 50");
        this.weeklyMinutes = weeklyMinutes;
        this.maxOpen = maxOpen;
        this.awayUntil = awayUntil;
        this.optedOut = optedOut;
    }

    public ColleagueId colleague() {
        return new ColleagueId(colleague);
    }

    public int weeklyMinutes() {
        return weeklyMinutes;
    }

    public int maxOpen() {
        return maxOpen;
    }

    public Optional<Instant> awayUntil() {
        return Optional.ofNullable(awayUntil);
    }

    public boolean optedOut() {
        return optedOut;
    }

    public long version() {
        return version;
    }
}
