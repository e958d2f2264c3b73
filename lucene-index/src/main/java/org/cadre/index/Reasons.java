package org.cadre.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;

/** Tells why a candidate was ranked, with the numbers that ranked. */
final class Reasons {

    private static final int NAMED = 3;
    /** Votes that are looked at: an expert may have several for one topic. */
    private static final int READ = 8;

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

    /** The questions whose votes were strongest; of equal ones those with the lower id. */
    private static List<Reference> topics(Dossier dossier) throws IOException {
        double least = dossier.votes().stream().mapToDouble(vote -> -vote.share()).sorted().limit(READ).map(v -> -v)
                .min().orElse(1);
        Map<UUID, Topic> topics = new HashMap<>();
        for (Dossier.Vote vote : dossier.votes()) {
            if (vote.share() >= least) {
                Topic topic = topic(vote);
                topics.merge(topic.reference().id(), topic, (a, b) -> a.share() >= b.share() ? a : b);
            }
        }
        return topics.values().stream().sorted(Comparator.comparingDouble(Topic::share).reversed()
                .thenComparing(topic -> topic.reference().id())).limit(NAMED).map(Topic::reference).toList();
    }

    private record Topic(Reference reference, double share) {}

    private static Topic topic(Dossier.Vote vote) throws IOException {
        LeafReader reader = vote.evidence().leaf().reader();
        BinaryDocValues topics = DocValues.getBinary(reader, Fields.TOPIC);
        if (!topics.advanceExact(vote.evidence().doc())) {
            throw new IllegalStateException("evidence has no topic");
        }
        String title = reader.storedFields().document(vote.evidence().doc(), Set.of(Fields.TITLE)).get(Fields.TITLE);
        return new Topic(new Reference(Documents.uuid(topics.binaryValue()), title == null ? "" : title),
                vote.share());
    }
}
