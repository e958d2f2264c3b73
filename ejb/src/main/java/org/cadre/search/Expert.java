package org.cadre.search;

import java.util.List;

import org.cadre.governance.Message;
import org.cadre.people.ColleagueId;

/** A colleague who could help, and why; no figure stands beside a name. */
public record Expert(ColleagueId id, String name, String orgUnit, String site, List<Message> reasons) {
    public Expert {
        reasons = List.copyOf(reasons);
    }
}
