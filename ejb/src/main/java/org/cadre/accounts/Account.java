package org.cadre.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;

import org.cadre.people.ColleagueId;
import org.cadre.people.Role;
import org.jspecify.annotations.Nullable;

/** One colleague's way in. After the fifth wrong password in a row it is locked, each further time twice as long. */
@Entity
public class Account {
    private static final int FREE_FAILURES = 4;
    private static final Duration LONGEST_LOCK = Duration.ofHours(1);

    @Id
    @Column(name = "colleague_id")
    private UUID colleague;
    @Column(name = "password_hash")
    private String passwordHash;
    private int failures;
    @Column(name = "locked_until")
    private @Nullable Instant lockedUntil;
    /** Or else when it was opened. */
    @Column(name = "signed_in_at")
    private Instant signedInAt;
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "colleague_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    static Account of(ColleagueId colleague, String passwordHash, Set<Role> roles, Instant now) {
        var account = new Account();
        account.colleague = colleague.value();
        account.passwordHash = passwordHash;
        account.signedInAt = now;
        account.roles.addAll(roles);
        account.roles.add(Role.EMPLOYEE);
        return account;
    }

    Optional<Instant> lockedAt(Instant now) {
        return Optional.ofNullable(lockedUntil).filter(now::isBefore);
    }

    void failed(Instant now) {
        failures++;
        if (failures > FREE_FAILURES)
            lockedUntil = now.plus(lock(failures - FREE_FAILURES));
    }

    /** 30 seconds, then twice as long each time, at most an hour. */
    static Duration lock(int times) {
        var wanted = Duration.ofSeconds(30L << Math.min(times - 1, 20));
        return wanted.compareTo(LONGEST_LOCK) < 0 ? wanted : LONGEST_LOCK;
    }

    void signedIn(Instant now) {
        succeeded();
        signedInAt = now;
    }

    void succeeded() {
        failures = 0;
        lockedUntil = null;
    }

    void password(String hash) {
        passwordHash = hash;
        succeeded();
    }

    void roles(Set<Role> granted) {
        roles.clear();
        roles.addAll(granted);
        roles.add(Role.EMPLOYEE);
    }

    ColleagueId colleague() {
        return new ColleagueId(colleague);
    }

    String passwordHash() {
        return passwordHash;
    }

    Set<Role> roles() {
        Set<Role> all = EnumSet.noneOf(Role.class);
        all.addAll(roles);
        return all;
    }
}
