package org.cadre.index;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Which experts may be ranked, beyond the rules that always hold. An empty set asks for nothing; several values of one
 * filter are alternatives, and all filters must pass.
 *
 * @param orgUnits paths of units; covers the units below them
 * @param countries ISO 3166 codes
 * @param sites site names
 * @param languages ISO 639 codes, one of which the expert must speak
 * @param among only these experts, such as the members of a pool
 * @param refusals none of which may keep an expert out
 */
public record ExpertFilters(Set<String> orgUnits, Set<String> countries, Set<String> sites, Set<String> languages,
        Set<UUID> among, List<Refusal> refusals) {

    /** Lets everybody pass. */
    public static final ExpertFilters NONE = new ExpertFilters(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(),
            List.of());

    public ExpertFilters {
        orgUnits = Set.copyOf(orgUnits);
        countries = Set.copyOf(countries);
        sites = Set.copyOf(sites);
        languages = Set.copyOf(languages);
        among = Set.copyOf(among);
        refusals = List.copyOf(refusals);
    }

    public static ExpertFilters among(Set<UUID> experts) {
        return new ExpertFilters(Set.of(), Set.of(), Set.of(), Set.of(), experts, List.of());
    }

    /** Everybody whom none of these keeps out. */
    public static ExpertFilters but(List<Refusal> refusals) {
        return new ExpertFilters(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), refusals);
    }
}
