package org.cadre.profiles;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.governance.Message;
import org.cadre.outbox.Outbox;
import org.cadre.people.Colleague;
import org.cadre.people.Colleagues;
import org.cadre.people.Reader;
import org.cadre.people.SkillId;
import org.cadre.skills.Claim;
import org.cadre.skills.Claims;
import org.cadre.skills.SkillNotFound;
import org.cadre.skills.Skills;

/** What a colleague says of oneself. Each verb is one transaction, and the index follows. */
@ApplicationScoped
@Transactional
public class ProfileDesk {
    private static final int MOST_SKILLS = 100;
    @Inject
    private Colleagues colleagues;
    @Inject
    private Claims claims;
    @Inject
    private Skills skills;
    @Inject
    private Outbox outbox;
    @Inject
    private Clock clock;

    protected ProfileDesk() {}

    public Profile mine(Reader me) {
        var colleague = colleagues.get(me.id());
        var profile = colleagues.profile(me.id());
        var away = AwayDay.last(profile, colleague.zone(), clock.instant());
        return new Profile(PersonCard.of(colleague),
                new Availability(profile.weeklyMinutes(), profile.maxOpen(), away, profile.optedOut()),
                colleague.language(), colleague.zone(), claims.of(me.id()));
    }

    /**
     * Adds a skill, or changes one that is claimed already.
     *
     * @throws org.cadre.governance.BadInput naming `skill`, `level`, `evidence`, `lastUsed`
     */
    public void claim(Reader me, SkillEdit edit) {
        var check = new ProfileCheck(today(colleagues.get(me.id())));
        var meant = skills.meant(edit.skill());
        var links = check.skill("", edit, meant);
        var mine = claims.of(me.id());
        if (mine.size() >= MOST_SKILLS && mine.stream().noneMatch(claim -> meant.contains(claim.skill())))
            check.fault("skill", edit.skill(), Message.of("bad.too-many", MOST_SKILLS));
        check.done();
        claims.claim(me.id(), meant.iterator().next(), edit.level(), links, edit.lastUsed());
        colleagues.changed(me.id());
    }

    /** @throws SkillNotFound where it is not claimed */
    public void dismiss(Reader me, SkillId skill) {
        if (!claims.dismiss(me.id(), skill))
            throw new SkillNotFound(skill.toString());
        colleagues.changed(me.id());
    }

    /** @throws org.cadre.governance.BadInput naming `weeklyMinutes`, `maxOpen`, `awayUntil` */
    public void available(Reader me, Availability wanted) {
        var colleague = colleagues.get(me.id());
        var check = new ProfileCheck(today(colleague));
        check.availability(wanted);
        check.done();
        store(colleague, wanted);
        colleagues.changed(me.id());
    }

    /** Language and zone for pages and mails; the directory's where one is empty. */
    public void prefer(Reader me, Optional<Locale> language, Optional<ZoneId> zone) {
        colleagues.get(me.id()).prefers(language.orElse(null), zone.orElse(null));
        colleagues.changed(me.id());
    }

    /** The language alone. */
    public void speak(Reader me, Locale language) {
        prefer(me, Optional.of(language), Optional.of(colleagues.get(me.id()).zone()));
    }

    /**
     * Everything at once, language and zone as by {@link #prefer}: skills that are not among the edits are dismissed, the others are claimed as the edits say.
     *
     * @throws org.cadre.governance.BadInput as the single verbs, with `skills[2].level` for a part
     */
    public void replace(Reader me, Availability wanted, Optional<Locale> language, Optional<ZoneId> zone,
            List<SkillEdit> edits) {
        var colleague = colleagues.get(me.id());
        var check = new ProfileCheck(today(colleague));
        check.availability(wanted);
        check.range("skills", edits.size(), 0, MOST_SKILLS);
        var meant = skills.meant(edits.stream().map(SkillEdit::skill).toList());
        Set<SkillId> kept = new HashSet<>();
        List<List<URI>> links = new ArrayList<>();
        for (int i = 0; i < edits.size(); i++) {
            String path = "skills[" + i + "].";
            var found = meant.getOrDefault(edits.get(i).skill(), Set.of());
            links.add(check.skill(path, edits.get(i), found));
            if (found.size() == 1 && !kept.addAll(found))
                check.fault(path + "skill", edits.get(i).skill(), Message.of("bad.twice"));
        }
        check.done();
        colleague.prefers(language.orElse(null), zone.orElse(null));
        store(colleague, wanted);
        claims.of(me.id()).stream().map(Claim::skill).filter(skill -> !kept.contains(skill))
                .forEach(skill -> claims.dismiss(me.id(), skill));
        for (int i = 0; i < edits.size(); i++)
            claimIfOther(me, edits.get(i), meant.getOrDefault(edits.get(i).skill(), Set.of()).iterator().next(),
                    links.get(i));
        colleagues.changed(me.id());
    }

    /** What is said again unchanged stays the directory's. */
    private void claimIfOther(Reader me, SkillEdit edit, SkillId skill, List<URI> links) {
        var known = claims.of(me.id()).stream().filter(claim -> claim.skill().equals(skill)).findFirst();
        boolean same = known.filter(claim -> claim.level() == edit.level() && claim.evidence().equals(links)
                && claim.lastUsed().equals(edit.lastUsed())).isPresent();
        if (!same)
            claims.claim(me.id(), skill, edit.level(), links, edit.lastUsed());
    }

    private void store(Colleague colleague, Availability wanted) {
        Optional<LocalDate> away = wanted.awayUntil();
        var profile = colleagues.profile(colleague.id());
        profile.available(wanted.weeklyMinutes(), wanted.maxOpen(),
                away.map(day -> AwayDay.over(day, colleague.zone())).orElse(null), wanted.optedOut());
        colleagues.keep(profile);
        outbox.append(colleague.id().value(), new AvailabilityChanged(colleague.id().value()));
    }

    private LocalDate today(Colleague colleague) {
        return LocalDate.now(clock.withZone(colleague.zone()));
    }
}
