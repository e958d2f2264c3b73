package org.cadre.sieve;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.cadre.conditions.Vocabulary;
import org.cadre.governance.Facts;
import org.cadre.governance.RuleBook;
import org.cadre.index.FactFilter;
import org.cadre.index.Refusal;
import org.cadre.people.ColleagueId;

/** Which colleagues a rule book refuses for one ask. Immutable; good for the transaction that made it. */
public final class Sieve {
    /** Refuses nobody. */
    public static final Sieve OPEN = new Sieve(List.of(), new Facts(Map.of()), _ -> Map.of());

    private final List<Mesh> meshes;
    private final Facts known;
    private final Function<Collection<ColleagueId>, Map<ColleagueId, Facts>> people;

    private Sieve(List<Mesh> meshes, Facts known, Function<Collection<ColleagueId>, Map<ColleagueId, Facts>> people) {
        this.meshes = List.copyOf(meshes);
        this.known = known;
        this.people = people;
    }

    /**
     * @param book of rules of matching, and of those on reading
     * @param vocabulary of matching, with the book's limits
     * @param ask the facts that are the same for everybody
     * @param people facts of these colleagues as they are now, without those who are gone
     */
    public static Sieve of(RuleBook book, Vocabulary vocabulary, Facts ask,
            Function<Collection<ColleagueId>, Map<ColleagueId, Facts>> people) {
        var known = ask.and(book.limits());
        // the index ranks nobody else than those who are inside the ask's wall
        var folded = known.and("candidate.inside_wall", true);
        return new Sieve(book.rules().stream().flatMap(rule -> Mesh.of(rule, vocabulary, folded).stream())
                .toList(), known, people);
    }

    /** Whom the index is to keep out. */
    public List<Refusal> refusals() {
        return meshes.stream().map(Mesh::refusal)
                .filter(one -> !(one.holds() instanceof FactFilter.Never) || !one.needs().isEmpty()).distinct()
                .toList();
    }

    /** Those of these colleagues whom a rule refuses, as the database knows them. */
    public Set<ColleagueId> refused(Collection<ColleagueId> candidates) {
        if (meshes.isEmpty() || candidates.isEmpty())
            return Set.of();
        return people.apply(candidates).entrySet().stream().filter(one -> refuses(known.and(one.getValue())))
                .map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private boolean refuses(Facts facts) {
        return meshes.stream().anyMatch(mesh -> mesh.refuses(facts));
    }

    /** The filter of each rule, by the rule's id and version. */
    Map<String, String> texts() {
        var texts = new TreeMap<String, String>();
        meshes.forEach(mesh -> texts.put(mesh.rule().id().toString(), mesh.text()));
        return texts;
    }

    /** The facts of the ask that its rules name. */
    Facts facts() {
        var named = new HashSet<String>();
        meshes.forEach(mesh -> named.addAll(mesh.rule().needs()));
        return known.only(named);
    }
}
