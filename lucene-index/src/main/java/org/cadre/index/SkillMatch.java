package org.cadre.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.BytesRef;

/**
 * Matches a need with what experts say of themselves: whole labels of claimed skills in the need's text and tags, the
 * skills that it names, and words of the profile.
 */
final class SkillMatch {

    private static final Map<String, Float> PROFILE = Map.of(Fields.PROFILE, 1f);
    private static final int WORDS = 32;
    private static final int MOST = 400;
    /** A claim counts alike in every profile. */
    private static final float[] WHATEVER_LENGTH = {0, Float.POSITIVE_INFINITY};
    /** A skill that was last used this long ago counts half. */
    private static final Decay FRESH = new Decay(4 * 365);

    private final AccessSearcher searcher;
    private final Eligible eligible;
    private final Need need;
    private Claims.Wanted wanted = new Claims.Wanted(Set.of(), Set.of());

    SkillMatch(AccessSearcher searcher, Eligible eligible, Need need) {
        this.searcher = searcher;
        this.eligible = eligible;
        this.need = need;
    }

    /**
     * Adds what experts claim.
     *
     * @param text title and body
     * @param tagged words of title, body and tags
     */
    void addTo(IntFunction<Dossier> dossiers, String text, List<Word> tagged) throws IOException {
        if (searcher.docCount(Fields.LABEL) > 0) {
            byLabels(dossiers, labels(text));
        }
        if (searcher.docCount(Fields.PROFILE) > 0) {
            byWords(dossiers, tagged);
        }
    }

    /** Labels that the need holds and somebody claims. */
    private Set<String> labels(String text) throws IOException {
        Set<String> possible = new HashSet<>(Words.possibleLabels(text));
        need.tags().forEach(tag -> possible.addAll(Words.possibleLabels(tag)));
        need.skills().forEach(skill -> skill.labels().forEach(label -> possible.addAll(Words.labelKeys(label))));
        Set<String> found = new TreeSet<>();
        for (String label : possible) {
            if (searcher.occurrences(Fields.LABEL, label).docFreq() > 0) {
                found.add(label);
            }
        }
        return found;
    }

    private void byLabels(IntFunction<Dossier> dossiers, Set<String> labels) throws IOException {
        TextQuery queries = new TextQuery(searcher, Map.of(Fields.LABEL, 1f), WORDS);
        List<Clause> clauses = new ArrayList<>(queries
                .apart(queries.telling(labels.stream().map(label -> new Word(List.of(label), 1)).toList())));
        Set<UUID> named = need.skills().stream().flatMap(SkillNeed::nodes).collect(Collectors.toSet());
        if (!named.isEmpty()) {
            clauses.add(new Clause(named.stream().map(node -> new Clause.Reading(
                    Fields.CLAIM, new BytesRef(Documents.claim(node, 1)), null, 1, WHATEVER_LENGTH)).toList()));
        }
        if (!clauses.isEmpty()) {
            wanted = new Claims.Wanted(labels, named);
            LeafReaderContext leaf = null;
            BinaryDocValues claims = DocValues.emptyBinary();
            for (TopDocuments.Scored profile : TopDocuments.of(searcher, clauses, eligible::profiles, MOST)) {
                if (profile.leaf() != leaf) {
                    leaf = profile.leaf();
                    claims = claims(profile);
                }
                if (claims.advanceExact(profile.doc())) {
                    weigh(dossiers, profile, Claims.of(claims.binaryValue()));
                }
            }
        }
    }

    private static BinaryDocValues claims(TopDocuments.Scored profile) throws IOException {
        return DocValues.getBinary(profile.leaf().reader(), Fields.CLAIMS);
    }

    /** Several labels of one claim are one match. */
    private void weigh(IntFunction<Dossier> dossiers, TopDocuments.Scored profile, Claims claim) {
        double sum = 0;
        while (claim.next(wanted)) {
            sum += (0.4 + 0.12 * claim.level()) * freshness(claim) * endorsed(claim.endorsers());
        }
        if (sum > 0) {
            Dossier dossier = dossiers.apply(eligible.expert(profile));
            dossier.add(Feature.SKILLS, StrictMath.log1p(sum));
            dossier.claimed(profile);
        }
    }

    /** Names the first of a profile's claims that matched; read again, since few of those who match are told why. */
    List<Reference> matched(TopDocuments.Scored profile, int most) throws IOException {
        List<Reference> matched = new ArrayList<>();
        BinaryDocValues claims = claims(profile);
        if (claims.advanceExact(profile.doc())) {
            Claims claim = Claims.of(claims.binaryValue());
            while (matched.size() < most && claim.next(wanted)) {
                matched.add(new Reference(claim.skillId(), claim.label()));
            }
        }
        return matched;
    }

    /**
     * What endorsements multiply a claim with: 1.075 for one, 1.15 for three, never 1.3. Damped like a saturating term
     * frequency, so that the tenth friend says next to nothing, and small enough that they make up for less than two levels.
     */
    static double endorsed(int endorsers) {
        return 1 + 0.3 * endorsers / (endorsers + 3.0);
    }

    private double freshness(Claims claim) {
        return claim.dated() ? FRESH.after(need.asOf().toEpochMilli() - claim.lastUsed()) : 1;
    }

    private void byWords(IntFunction<Dossier> dossiers, List<Word> tagged) throws IOException {
        TextQuery queries = new TextQuery(searcher, PROFILE, WORDS);
        List<Word> words = new ArrayList<>(tagged);
        need.skills().forEach(skill -> words.addAll(Words.ofQuery(String.join("\n", skill.labels()))));
        for (TopDocuments.Scored profile : TopDocuments.of(searcher, queries.apart(queries.telling(words)),
                eligible::profiles, MOST)) {
            dossiers.apply(eligible.expert(profile)).add(Feature.PROFILE, StrictMath.log1p(profile.score()));
        }
    }
}
