package org.cadre.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;

/** Tells why a candidate was ranked, with the numbers that ranked. */
final class Reasons {

    private static final int NAMED = 3;
    /** Votes that are looked at: an expert may have several for one topic. */
    private static final int READ = 8;
    private static final Comparator<Map.Entry<UUID, Dossier.Vote>> STRONGEST = Comparator
            .comparingDouble((Map.Entry<UUID, Dossier.Vote> topic) -> topic.getValue().share()).reversed()
            .thenComparing(Map.Entry.comparingByKey());

    private final Weights weights;
    private final SkillMatch skills;
    private final Map<UUID, String> titles = new HashMap<>();

    Reasons(Weights weights, SkillMatch skills) {
        this.weights = weights;
        this.skills = skills;
    }

    Candidate candidate(UUID id, Dossier dossier) throws IOException {
        Map<String, Double> contributions = new LinkedHashMap<>();
        for (Feature feature : Feature.ALL) {
            double contribution = weights.of(feature) * dossier.feature(feature);
            if (contribution != 0) {
                contributions.merge(feature.factor(), contribution, Double::sum);
            }
        }
        List<Factor> factors = new ArrayList<>();
        for (Map.Entry<String, Double> one : contributions.entrySet()) {
            factors.add(new Factor(one.getKey(), one.getValue(), references(one.getKey(), dossier)));
        }
        factors.sort(Comparator.comparingDouble(Factor::contribution).reversed().thenComparing(Factor::key));
        return new Candidate(id, dossier.score(weights), dossier.fit(), factors);
    }

    private List<Reference> references(String factor, Dossier dossier) throws IOException {
        return switch (factor) {
            case Factor.TOPICS -> topics(dossier);
            case Factor.SKILLS -> dossier.profile() == null ? List.of() : skills.matched(dossier.profile(), NAMED);
            default -> List.of();
        };
    }

    /** The questions whose votes were strongest; of equal ones those with the lower id. */
    private List<Reference> topics(Dossier dossier) throws IOException {
        double least = dossier.votes().stream().mapToDouble(vote -> -vote.share()).sorted().limit(READ).map(v -> -v)
                .min().orElse(1);
        Map<UUID, Dossier.Vote> topics = new HashMap<>();
        for (Dossier.Vote vote : dossier.votes()) {
            if (vote.share() >= least) {
                topics.merge(topic(vote.evidence()), vote, (a, b) -> a.share() >= b.share() ? a : b);
            }
        }
        List<Reference> named = new ArrayList<>();
        for (Map.Entry<UUID, Dossier.Vote> topic : topics.entrySet().stream().sorted(STRONGEST).limit(NAMED).toList()) {
            named.add(new Reference(topic.getKey(), title(topic.getKey(), topic.getValue().evidence())));
        }
        return named;
    }

    private static UUID topic(TopDocuments.Scored evidence) throws IOException {
        BinaryDocValues topics = DocValues.getBinary(evidence.leaf().reader(), Fields.TOPIC);
        if (!topics.advanceExact(evidence.doc())) {
            throw new IllegalStateException("evidence has no topic");
        }
        return Documents.uuid(topics.binaryValue());
    }

    /** Read once for all candidates, since a stored field is dear. */
    private String title(UUID topic, TopDocuments.Scored evidence) throws IOException {
        String known = titles.get(topic);
        if (known == null) {
            known = Objects.requireNonNullElse(evidence.leaf().reader().storedFields()
                    .document(evidence.doc(), Set.of(Fields.TITLE)).get(Fields.TITLE), "");
            titles.put(topic, known);
        }
        return known;
    }
}
