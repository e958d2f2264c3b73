package org.cadre.pools;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.cadre.governance.Classification;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.jspecify.annotations.Nullable;

/** A named group of colleagues who take turns in being asked. */
@Entity
public class Pool {
    @Id
    private UUID id;
    private String name;
    @Column(name = "owner_id")
    private @Nullable UUID owner;
    private String zone;
    @Column(name = "target_minutes")
    private int targetMinutes;
    @Column(name = "last_resort")
    private int lastResort;
    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Pool() {}

    static Pool of(PoolWish wish, ColleagueId owner) {
        var pool = new Pool();
        pool.id = UUID.randomUUID();
        pool.become(wish, owner);
        return pool;
    }

    void become(PoolWish wish, ColleagueId next) {
        name = wish.name();
        owner = next.value();
        zone = wish.zone().getId();
        targetMinutes = (int) wish.target().toMinutes();
        lastResort = PoolWish.bits(wish.lastResort());
    }

    /** Whoever looked after it has left; from now on only who governs does. */
    void orphan() {
        owner = null;
    }

    /** Whether the reader makes pools and says what they are for. */
    public static boolean governs(Reader reader) {
        return reader.roles().contains(Role.ADMIN) || reader.roles().contains(Role.GOVERNANCE);
    }

    /** Whether the reader says who is in it and on duty when. */
    public boolean staffedBy(Reader reader) {
        return governs(reader) || reader.id().value().equals(owner);
    }

    public PoolId id() {
        return new PoolId(id);
    }

    public String name() {
        return name;
    }

    public Optional<ColleagueId> owner() {
        return Optional.ofNullable(owner).map(ColleagueId::new);
    }

    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    public Duration target() {
        return Duration.ofMinutes(targetMinutes);
    }

    public Set<Classification> lastResort() {
        return PoolWish.levels(lastResort);
    }
}
