package org.cadre.profiles;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.disclosure.Disclosures;
import org.cadre.disclosure.Field;
import org.cadre.disclosure.Hidden;
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

/** Who works here, for everybody who works here; of what a colleague hides from the reader, nothing. */
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
    private Disclosures disclosures;
    @Inject
    private Clock clock;

    protected PeopleDesk() {}

    /** @throws org.cadre.people.ColleagueNotFound */
    public PersonDetails person(Reader reader, ColleagueId id) {
        var colleague = colleagues.get(id);
        var hidden = disclosures.hiddenFrom(reader, List.of(id));
        var away = AwayDay.last(colleagues.profile(id), colleague.zone(), clock.instant());
        return new PersonDetails(PersonCard.of(colleague), colleague.mail(),
                Optional.of(colleague.zone()).filter(_ -> hidden.shows(id, Field.TIME)),
                colleague.manager().flatMap(colleagues::find).map(PersonCard::of),
                away.filter(_ -> hidden.shows(id, Field.AWAY)), shown(claims.of(id), id, hidden),
                hidden.shows(id, Field.ANSWERS), hidden.shows(id, Field.EVIDENCE));
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
        var found = colleagues.list(reader, query, Folding.fold(query), cursor);
        return lines(reader, Slice.of(found, cursor.limit(), Colleague::id));
    }

    /** Who claims the skill, the highest level first. @throws org.cadre.skills.SkillNotFound */
    public Slice<PersonLine> experts(Reader reader, SkillId skill, Cursor cursor) {
        var ids = claims.experts(reader, skills.get(skill).id(), cursor.after().map(ColleagueId::new),
                cursor.limit() + 1);
        var byId = colleagues.all(ids).stream().collect(Collectors.toMap(Colleague::id, Function.identity()));
        return lines(reader, Slice.of(ids.stream().map(byId::get).toList(), cursor.limit(), Colleague::id));
    }

    private Slice<PersonLine> lines(Reader reader, Slice<Colleague> found) {
        var ids = found.items().stream().map(Colleague::id).toList();
        var strengths = claims.of(ids);
        var away = colleagues.away(ids, clock.instant());
        var hidden = disclosures.hiddenFrom(reader, ids);
        return found.map(colleague -> new PersonLine(PersonCard.of(colleague),
                shown(strengths.getOrDefault(colleague.id(), List.of()), colleague.id(), hidden).stream()
                        .limit(STRONGEST).toList(),
                away.contains(colleague.id()) && hidden.shows(colleague.id(), Field.AWAY)));
    }

    private static List<Claim> shown(List<Claim> claimed, ColleagueId owner, Hidden hidden) {
        if (!hidden.shows(owner, Field.SKILLS))
            return List.of();
        return hidden.shows(owner, Field.EVIDENCE)
                ? claimed
                : claimed.stream().map(Claim::withoutEvidence).toList();
    }
}
