package org.cadre.consensus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Judgments of a crowd with the truth of some or all items: {@code NAME-answer.csv} with question, worker and answer,
 * and {@code NAME-truth.csv} with question and truth.
 */
record CrowdSet(Judgments judgments, Gold truth) {
    static final String ANSWERS = "-answer.csv";
    static final String TRUTH = "-truth.csv";

    /** @throws CrowdFile.Bad where a file is no such table */
    static CrowdSet read(Path folder, String name) throws IOException {
        Judgments judgments = judgments(folder.resolve(name + ANSWERS));
        Path truth = folder.resolve(name + TRUTH);
        return new CrowdSet(judgments, Gold.of(judgments, truths(truth)));
    }

    private static Judgments judgments(Path file) throws IOException {
        var builder = new JudgmentsBuilder();
        List<CrowdFile.Line> lines = CrowdFile.read(present(file), List.of("question", "worker", "answer"));
        for (CrowdFile.Line line : lines) {
            List<String> values = line.values();
            if (values.contains(""))
                throw new CrowdFile.Bad(file, line.number(), String.join(",", values), "lacks a value");
            builder.add(values.get(0), values.get(1), values.get(2));
        }
        if (lines.isEmpty())
            throw new CrowdFile.Bad(file, 1, "", "is all: there is no judgment");
        return builder.build();
    }

    /** Blank where the truth is not known. */
    private static Map<String, String> truths(Path file) throws IOException {
        Map<String, String> truths = new HashMap<>();
        for (CrowdFile.Line line : CrowdFile.read(present(file), List.of("question", "truth"))) {
            String question = line.values().getFirst();
            String truth = line.values().getLast();
            if (question.isEmpty())
                throw new CrowdFile.Bad(file, line.number(), truth, "is the truth of no question");
            if (truth.isEmpty())
                continue;
            String other = truths.putIfAbsent(question, truth);
            if (other != null && !other.equals(truth))
                throw new CrowdFile.Bad(file, line.number(), truth, "is another truth of question '%s' than '%s'"
                        .formatted(question, other));
        }
        return truths;
    }

    private static Path present(Path file) throws IOException {
        if (!Files.isRegularFile(file))
            throw new NoSuchFileException(file.toString());
        return file;
    }
}
