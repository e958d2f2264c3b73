package org.cadre.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntFunction;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Matches a need with what experts say of themselves: whole labels of claimed skills in the need's text and tags, the
 * skills that it names, and words of the profile.
 */
final class SkillMatch {

    private static final Map<String, Float> PROFILE = Map.of(Fields.PROFILE, 1f);
    private static final int WORDS = 32;
    /** A skill that was last used this long ago counts half. */
    private static final Decay FRESH = new Decay(4 * 365);

    private final AccessSearcher searcher;
    private final Eligible eligible;
    private final Need need;
    private final int most;

    SkillMatch(AccessSearcher searcher, Eligible eligible, Need need, int most) {
        this.searcher = searcher;
        this.eligible = eligible;
        this.need = need;
        this.most = most;
    }

    void addTo(IntFunction<Dossier> dossiers, String text) throws IOException {
        Map<String, Double> labels = labels(text);
        byLabels(dossiers, labels);
        byWords(dossiers, text);
    }

    /** Labels that the need holds and somebody claims, with their idf. */
    private Map<String, Double> labels(String text) throws IOException {
        Set<String> possible = new HashSet<>(Words.possibleLabels(text));
        need.tags().forEach(tag -> possible.addAll(Words.possibleLabels(tag)));
        need.skills().forEach(skill -> skill.labels().forEach(label -> possible.addAll(Words.labelKeys(label))));
        Map<String, Double> found = new TreeMap<>();
        for (String label : possible) {
            long docFreq = searcher.occurrences(Fields.LABEL, label).docFreq();
            if (docFreq > 0) {
                found.put(label, (double) ExactBm25.idf(docFreq, searcher.docCount(Fields.LABEL)));
            }
        }
        return found;
    }

    private void byLabels(IntFunction<Dossier> dossiers, Map<String, Double> labels) throws IOException {
        Map<String, Word> words = new LinkedHashMap<>();
        labels.keySet().forEach(label -> words.put(label, new Word(List.of(label), 1)));
        TextQuery queries = new TextQuery(searcher, Map.of(Fields.LABEL, 1f), WORDS);
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        queries.clauses(queries.telling(List.copyOf(words.values()))).forEach(query -> any.add(query, Occur.SHOULD));
        Set<UUID> named = new HashSet<>();
        List<BytesRef> claims = new ArrayList<>();
        for (SkillNeed skill : need.skills()) {
            named.add(skill.skillId());
            claims.add(new BytesRef(Documents.claim(skill.skillId(), 1)));
        }
        if (!claims.isEmpty()) {
            any.add(new TermInSetQuery(Fields.CLAIM, claims), Occur.SHOULD);
        }
        BooleanQuery query = any.build();
        if (query.clauses().isEmpty()) {
            return;
        }
        for (TopDocuments.Scored profile : TopDocuments.of(searcher, query, eligible::profiles, most)) {
            weigh(dossiers, profile, labels, named);
        }
    }

    private void weigh(IntFunction<Dossier> dossiers, TopDocuments.Scored profile, Map<String, Double> labels,
            Set<UUID> named) throws IOException {
        BinaryDocValues claims = DocValues.getBinary(profile.leaf().reader(), Fields.CLAIMS);
        if (!claims.advanceExact(profile.doc())) {
            return;
        }
        List<Reference> matched = new ArrayList<>();
        double sum = 0;
        for (Claims.Claim claim : Claims.read(claims.binaryValue())) {
            double weight = claim.keys().stream().mapToDouble(key -> labels.containsKey(key) ? 1 : 0).max().orElse(0);
            weight = named.contains(claim.skillId()) ? Math.max(weight, 1) : weight;
            if (weight > 0) {
                matched.add(new Reference(claim.skillId(), claim.label()));
                sum += weight * (0.4 + 0.12 * claim.level()) * freshness(claim);
            }
        }
        if (sum > 0) {
            Dossier dossier = dossiers.apply(ordinal(profile));
            dossier.add(Feature.SKILLS, StrictMath.log1p(sum));
            dossier.claims(matched);
        }
    }

    private double freshness(Claims.Claim claim) {
        return claim.dated() ? FRESH.after(need.asOf().toEpochMilli() - claim.lastUsed()) : 1;
    }

    private void byWords(IntFunction<Dossier> dossiers, String text) throws IOException {
        TextQuery queries = new TextQuery(searcher, PROFILE, WORDS);
        List<Word> words = new ArrayList<>(Words.ofQuery(text));
        words.addAll(Words.ofQuery(String.join("\n", need.tags())));
        need.skills().forEach(skill -> words.addAll(Words.ofQuery(String.join("\n", skill.labels()))));
        Optional<Query> query = TextQuery.any(queries.clauses(queries.telling(words)));
        if (query.isPresent()) {
            for (TopDocuments.Scored profile : TopDocuments.of(searcher, query.get(), eligible::profiles, most)) {
                dossiers.apply(ordinal(profile)).add(Feature.PROFILE, StrictMath.log1p(profile.score()));
            }
        }
    }

    private static int ordinal(TopDocuments.Scored profile) throws IOException {
        NumericDocValues ordinals = DocValues.getNumeric(profile.leaf().reader(), Fields.ORDINAL);
        if (!ordinals.advanceExact(profile.doc())) {
            throw new IllegalStateException("a profile has no ordinal");
        }
        return (int) ordinals.longValue();
    }
}
