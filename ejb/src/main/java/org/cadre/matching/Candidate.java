package org.cadre.matching;

import java.util.List;

import org.cadre.people.ColleagueId;

/** A colleague who may be able to help; scores compare only within one call. */
public record Candidate(ColleagueId colleague, double score, List<Reason> reasons) {
    public Candidate {
        reasons = List.copyOf(reasons);
    }
}
