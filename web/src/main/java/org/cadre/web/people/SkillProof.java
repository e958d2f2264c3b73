package org.cadre.web.people;

import java.util.List;
import java.util.Map;

import org.cadre.endorsements.Endorsement;
import org.cadre.people.SkillId;
import org.cadre.suggestions.ShowingAnswer;

/** What speaks for a colleague's claims, as far as one reader may see it. */
public record SkillProof(Map<SkillId, List<ShowingAnswer>> answers, List<Endorsement> endorsements) {}
