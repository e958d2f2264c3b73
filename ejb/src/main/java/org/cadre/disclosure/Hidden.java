package org.cadre.disclosure;

import java.util.Map;
import java.util.Set;

import org.cadre.people.ColleagueId;

/** What one reader does not see of some colleagues. */
public record Hidden(Map<ColleagueId, Set<Field>> fields) {
    public Hidden {
        fields = Map.copyOf(fields);
    }

    public boolean shows(ColleagueId owner, Field field) {
        return !fields.getOrDefault(owner, Set.of()).contains(field);
    }
}
