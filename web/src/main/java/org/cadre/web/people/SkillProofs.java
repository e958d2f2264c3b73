package org.cadre.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.cadre.endorsements.EndorsementDesk;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;
import org.cadre.suggestions.SuggestionDesk;

/** Gathers what speaks for the claims of one colleague. */
@RequestScoped
public class SkillProofs {
    @Inject
    SuggestionDesk suggestions;
    @Inject
    EndorsementDesk endorsements;

    public SkillProof of(Reader reader, ColleagueId owner) {
        return new SkillProof(suggestions.showing(reader, owner), endorsements.of(reader, owner));
    }
}
