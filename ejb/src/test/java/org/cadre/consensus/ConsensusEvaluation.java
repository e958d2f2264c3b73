package org.cadre.consensus;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Prints how often each method is right on every set of judgments in a folder or the folders in it, and how far workers
 * agree. Run by {@code mvn -Pevaluate -Dcadre.judgments=DIR}; a set whose files are bad is told, and the others are
 * printed.
 */
public final class ConsensusEvaluation {
    private static final int SAMPLES = 1_000;
    private static final double LEVEL = 0.95;
    private static final long SEED = 20261129;
    private static final String HEAD = "%-20s%9s%11s%9s%9s%10s%10s%13s%11s  %-17s%9s%n";
    private static final String ROW = "%-20s%9d%11d%9d%9d%10s%10s%13s%11s  %-17s%9.4f%n";
    /** What has too many classes for the tables of a method: texts, of which hardly one comes twice. */
    private static final String TOO_LARGE = "too large";

    private ConsensusEvaluation() {}

    public static void main(String[] arguments) throws IOException {
        String folder = System.getProperty("cadre.judgments", "");
        if (folder.isBlank())
            System.out.println("No consensus to evaluate: give a folder, mvn -Pevaluate -Dcadre.judgments=DIR.");
        else if (!Files.isDirectory(Path.of(folder)))
            System.out.println("No consensus to evaluate: there is no folder " + folder + ".");
        else
            System.out.println(table(Path.of(folder)));
    }

    static String table(Path folder) throws IOException {
        var names = names(folder);
        if (names.isEmpty())
            return "No consensus to evaluate: %s has no NAME%s or NAME%s.".formatted(folder, CrowdSet.ANSWERS,
                    CrowdSet.TRUTH);
        var table = new StringBuilder(
                String.format(Locale.ROOT, HEAD, "set", "items", "judgments", "workers", "classes",
                        "majority", "weighted", "Dawid-Skene", "alpha", "95 % interval", "CPU s"));
        for (String name : names)
            table.append(row(folder, name));
        return table.toString();
    }

    private static SortedSet<String> names(Path folder) throws IOException {
        var names = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(folder, 2)) {
            for (String file : files.map(file -> folder.relativize(file).toString()).toList())
                for (String ending : List.of(CrowdSet.ANSWERS, CrowdSet.TRUTH))
                    if (file.endsWith(ending))
                        names.add(file.substring(0, file.length() - ending.length()));
        }
        return names;
    }

    private static String row(Path folder, String name) {
        try {
            return row(name, CrowdSet.read(folder, name));
        } catch (CrowdFile.Bad bad) {
            return "%-20snot evaluated: %s%n".formatted(name, bad.getMessage());
        } catch (IOException failure) {
            return "%-20snot evaluated: %s cannot be read (%s)%n".formatted(name, failure.getMessage(),
                    failure.getClass().getSimpleName());
        }
    }

    private static String row(String name, CrowdSet set) {
        Judgments judgments = set.judgments();
        long start = cpu();
        String majority = accuracy(new MajorityVote(), set);
        String weighted = accuracy(WeightedMajority.usual(), set);
        String dawidSkene = accuracy(DawidSkene.usual(), set);
        String[] alpha = alpha(judgments);
        return String.format(Locale.ROOT, ROW, name, judgments.items(), judgments.size(), judgments.workers(),
                judgments.classes(), majority, weighted, dawidSkene, alpha[0], alpha[1], (cpu() - start) / 1e9);
    }

    /** The value and its interval. */
    private static String[] alpha(Judgments judgments) {
        try {
            var alpha = new KrippendorffAlpha(judgments, new Metric.Nominal());
            return new String[]{shown(alpha.value()), alpha.interval(SAMPLES, LEVEL, SEED)
                    .map(found -> String.format(Locale.ROOT, "[%.4f, %.4f]", found.low(), found.high()))
                    .orElse("none")};
        } catch (IllegalArgumentException tooLarge) {
            return new String[]{TOO_LARGE, TOO_LARGE};
        }
    }

    private static String accuracy(Method method, CrowdSet set) {
        try {
            return shown(method.settle(set.judgments()).accuracy(set.truth()));
        } catch (IllegalArgumentException tooLarge) {
            return TOO_LARGE;
        }
    }

    private static String shown(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.4f", value.getAsDouble()) : "none";
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
