package org.cadre.profiles;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.people.Colleague;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;
import org.cadre.people.Cursor;
import org.cadre.people.Reader;
import org.cadre.people.SkillId;
import org.cadre.people.Slice;
import org.cadre.skills.Claim;
import org.cadre.skills.Claims;
import org.cadre.skills.Folding;
import org.cadre.skills.Skills;

/** Who works here, for everybody who works here. */
@ApplicationScoped
@Transactional
public class PeopleDesk {
    private static final int STRONGEST = 3;
    @Inject
    private Colleagues colleagues;
    @Inject
    private Claims claims;
    @Inject
    private Skills skills;
    @Inject
    private Clock clock;

    protected PeopleDesk() {}

    /** @throws org.cadre.people.ColleagueNotFound */
    public PersonDetails person(Reader reader, ColleagueId id) {
        var colleague = colleagues.get(id);
        var away = AwayDay.last(colleagues.profile(id), colleague.zone(), clock.instant());
        return new PersonDetails(PersonCard.of(colleague), colleague.mail(), colleague.zone(),
                colleague.manager().flatMap(colleagues::find).map(PersonCard::of), away, claims.of(id));
    }

    /** The cards of these, in any order; who is not known is left out. */
    public Map<ColleagueId, PersonCard> cards(Reader reader, List<ColleagueId> ids) {
        return colleagues.all(ids).stream().map(PersonCard::of)
                .collect(Collectors.toMap(PersonCard::id, Function.identity()));
    }

    /**
     * All who have not left, by name.
     *
     * @param query begin of a name, part of an org unit or a skill's label; everybody where blank
     */
    public Slice<PersonLine> list(Reader reader, String query, Cursor cursor) {
        var found = colleagues.list(query, Folding.fold(query), cursor);
        return lines(Slice.of(found, cursor.limit(), Colleague::id));
    }

    /** Who claims the skill, the highest level first. @throws org.cadre.skills.SkillNotFound */
    public Slice<PersonLine> experts(Reader reader, SkillId skill, Cursor cursor) {
        var ids = claims.experts(skills.get(skill).id(), cursor.after().map(ColleagueId::new), cursor.limit() + 1);
        var byId = colleagues.all(ids).stream().collect(Collectors.toMap(Colleague::id, Function.identity()));
        return lines(Slice.of(ids.stream().map(byId::get).toList(), cursor.limit(), Colleague::id));
    }

    private Slice<PersonLine> lines(Slice<Colleague> found) {
        var ids = found.items().stream().map(Colleague::id).toList();
        var strengths = claims.of(ids);
        var away = colleagues.away(ids, clock.instant());
        return found.map(colleague -> new PersonLine(PersonCard.of(colleague),
                strengths.getOrDefault(colleague.id(), List.<Claim>of()).stream().limit(STRONGEST).toList(),
                away.contains(colleague.id())));
    }
}
