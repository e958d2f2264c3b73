package org.cadre.people;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.cadre.governance.Classification;
import org.jspecify.annotations.Nullable;

/** An employee or contractor, as the company's directory knows them. */
@Entity
public class Colleague {
    @Id
    private UUID id;
    private String number;
    private String name;
    private String mail;
    @Column(name = "org_unit")
    private String orgUnit;
    @Column(name = "manager_id")
    private @Nullable UUID manager;
    private String site;
    private String country;
    private String zone;
    private String language;
    @Column(name = "own_zone")
    private @Nullable String ownZone;
    @Column(name = "own_language")
    private @Nullable String ownLanguage;
    private Classification clearance;
    private String employment;
    @Column(name = "left_at")
    private @Nullable Instant leftAt;
    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Colleague() {}

    /** A colleague as the directory's row says. */
    @SuppressWarnings("NullAway.Init")
    public static Colleague from(DirectoryEntry entry) {
        return known(ColleagueId.random(), entry);
    }

    /** The same under an id that is known elsewhere already. */
    @SuppressWarnings("NullAway.Init")
    public static Colleague known(ColleagueId id, DirectoryEntry entry) {
        var colleague = new Colleague();
        colleague.id = id.value();
        colleague.number = entry.number();
        colleague.update(entry);
        return colleague;
    }

    /** Takes over the directory's row, also of one who comes back; the manager is set by {@link #reportsTo}. */
    public final void update(DirectoryEntry entry) {
        name = entry.name();
        mail = entry.mail().toLowerCase(Locale.ROOT);
        orgUnit = entry.orgUnit();
        site = entry.site();
        country = entry.country();
        zone = entry.zone().getId();
        language = entry.language().toLanguageTag();
        clearance = entry.clearance();
        employment = entry.employment();
        leftAt = null;
    }

    public void reportsTo(@Nullable ColleagueId manager) {
        this.manager = manager == null ? null : manager.value();
    }

    /** What the colleague wants instead of the directory's; null takes the directory's again. */
    public void prefers(@Nullable Locale language, @Nullable ZoneId zone) {
        ownLanguage = language == null ? null : language.toLanguageTag();
        ownZone = zone == null ? null : zone.getId();
    }

    public void leave(Instant at) {
        if (leftAt == null)
            leftAt = at;
    }

    public ColleagueId id() {
        return new ColleagueId(id);
    }

    public String number() {
        return number;
    }

    public String name() {
        return name;
    }

    public String mail() {
        return mail;
    }

    /** A path from the top, its parts parted by `/`. */
    public String orgUnit() {
        return orgUnit;
    }

    public Optional<ColleagueId> manager() {
        return Optional.ofNullable(manager).map(ColleagueId::new);
    }

    public String site() {
        return site;
    }

    /** ISO 3166-1 alpha-2. */
    public String country() {
        return country;
    }

    /** The colleague's own choice, else the directory's. */
    public ZoneId zone() {
        return ZoneId.of(ownZone == null ? zone : ownZone);
    }

    /** The colleague's own choice, else the directory's. */
    public Locale language() {
        return Locale.forLanguageTag(ownLanguage == null ? language : ownLanguage);
    }

    public Classification clearance() {
        return clearance;
    }

    public String employment() {
        return employment;
    }

    /** Whether it is no person but a service account: it gets no mail, and no directory lets it go. */
    public boolean machine() {
        return employment.equals(DirectoryEntry.SERVICE);
    }

    /** Whether only an archive of earlier questions knows them, so that nobody ever signs in for them. */
    public boolean archived() {
        return employment.equals("ARCHIVE");
    }

    public boolean active() {
        return leftAt == null;
    }

    public long version() {
        return version;
    }
}
