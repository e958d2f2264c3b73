package org.cadre.people;

import java.util.Set;

/** The company's rules on reading, which stand on a higher floor. */
public interface ReadingRules {
    /**
     * Asked once for a reader and not for each ask.
     *
     * @param roles those in which is read; none for what is sent unasked
     * @param inUse all that stand on any ask
     */
    Reading of(ColleagueId reader, Set<Role> roles, Set<LabelSet> inUse);
}
