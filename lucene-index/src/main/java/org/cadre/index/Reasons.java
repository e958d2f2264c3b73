package org.cadre.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;

/** Tells why a candidate was ranked, with the numbers that ranked. */
final class Reasons {

    private static final int NAMED = 3;

    private final Model model;

    Reasons(Model model) {
        this.model = model;
    }

    Candidate candidate(UUID id, Dossier dossier) throws IOException {
        Map<String, Double> contributions = new LinkedHashMap<>();
        for (Feature feature : Feature.values()) {
            double contribution = model.weight(feature) * dossier.feature(feature);
            if (contribution != 0) {
                contributions.merge(feature.factor(), contribution, Double::sum);
            }
        }
        List<Factor> factors = new ArrayList<>();
        for (Map.Entry<String, Double> one : contributions.entrySet()) {
            factors.add(new Factor(one.getKey(), one.getValue(), references(one.getKey(), dossier)));
        }
        factors.sort(Comparator.comparingDouble(Factor::contribution).reversed().thenComparing(Factor::key));
        return new Candidate(id, dossier.score(model), factors);
    }

    private static List<Reference> references(String factor, Dossier dossier) throws IOException {
        return switch (factor) {
            case Factor.TOPICS -> topics(dossier);
            case Factor.SKILLS -> dossier.skills().stream().limit(NAMED).toList();
            default -> List.of();
        };
    }

    private static List<Reference> topics(Dossier dossier) throws IOException {
        Map<UUID, Reference> topics = new LinkedHashMap<>();
        float last = Float.NaN;
        List<Reference> tied = new ArrayList<>();
        for (TopDocuments.Scored vote : dossier.votes().stream().sorted(Dossier.strongestFirst()).toList()) {
            if (vote.score() != last && topics.size() + tied.size() >= NAMED) {
                break;
            }
            if (vote.score() != last) {
                keep(tied, topics);
            }
            last = vote.score();
            tied.add(topic(vote));
        }
        keep(tied, topics);
        return topics.values().stream().limit(NAMED).toList();
    }

    /** Votes of equal strength are named in the order of their ids, whatever order they were found in. */
    private static void keep(List<Reference> tied, Map<UUID, Reference> into) {
        tied.sort(Comparator.comparing(Reference::id));
        tied.forEach(topic -> into.putIfAbsent(topic.id(), topic));
        tied.clear();
    }

    private static Reference topic(TopDocuments.Scored vote) throws IOException {
        BinaryDocValues topics = DocValues.getBinary(vote.leaf().reader(), Fields.TOPIC);
        if (!topics.advanceExact(vote.doc())) {
            throw new IllegalStateException("evidence has no topic");
        }
        String title = vote.leaf().reader().storedFields().document(vote.doc(), java.util.Set.of(Fields.TITLE))
                .get(Fields.TITLE);
        return new Reference(Documents.uuid(topics.binaryValue()), title == null ? "" : title);
    }
}
