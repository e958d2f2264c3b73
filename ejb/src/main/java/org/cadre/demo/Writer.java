package org.cadre.demo;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes questions and answers about problems. */
final class Writer {
    private static final int FACTS = 2;
    private static final int TRIES = 30;
    private final Dice dice;
    private final Frames english = new Frames(Locale.ENGLISH);
    private final Map<Locale, Frames> frames = Map.of(Locale.ENGLISH, english, Locale.GERMAN,
            new Frames(Locale.GERMAN));

    private final Set<List<String>> together = new HashSet<>();
    private final Map<Problem, Set<String>> said = new HashMap<>();

    Writer(Dice dice) {
        this.dice = dice;
    }

    static String title(Problem problem, String subject) {
        String title = problem.title().replace("{s}", subject);
        return Character.toUpperCase(title.charAt(0)) + title.substring(1);
    }

    String question(Problem problem, String subject) {
        String symptom = sentence(problem.symptom().replace("{s}", subject));
        var around = around(problem);
        String opening = fill(around.get(0), problem, subject);
        String tried = fill(around.get(1), problem, subject);
        String closing = fill(around.get(2), problem, subject);
        return switch (dice.between(0, 4)) {
            case 0 -> symptom + " " + opening + "\n\n" + tried + " " + closing;
            case 1 -> opening + "\n\n" + symptom + " " + tried + "\n\n" + closing;
            case 2 -> symptom + " " + tried + "\n\n" + facts(problem, subject) + "\n\n" + closing;
            case 3 -> opening + " " + symptom + "\n\n" + closing;
            default -> opening + " " + symptom + "\n\n" + tried + " " + any("tried", problem, subject) + "\n\n"
                    + closing;
        };
    }

    /** An answer that names cause and cure. */
    String solution(Problem problem, String subject) {
        String first = dice.chance(0.7) ? any("first", problem, subject) + " " : "";
        String cause = any("cause", problem, subject) + " " + sentence(problem.cause().replace("{s}", subject));
        String fix = any("fix", problem, subject) + " " + sentence(problem.fix().replace("{s}", subject));
        String check = dice.chance(0.75) ? "\n\n" + any("check", problem, subject) : "";
        return dice.chance(0.3) ? first + fix + "\n\n" + cause + check : first + cause + "\n\n" + fix + check;
    }

    /** An answer that adds something beside. */
    String remark(Problem problem, String subject) {
        String remark = any("second", problem, subject);
        return dice.chance(0.4) ? remark + " " + any("check", problem, subject) : remark;
    }

    private String facts(Problem problem, String subject) {
        return IntStream.range(0, FACTS).mapToObj(_ -> "- " + any("fact", problem, subject)).distinct()
                .collect(Collectors.joining("\n"));
    }

    /** Opening, what was tried and closing; no three of them stand together twice, but in rare cases. */
    private List<String> around(Problem problem) {
        var around = List.of("");
        for (int i = 0; i < TRIES && (around.size() == 1 || !together.add(around)); i++)
            around = List.of(unsaid("opening", problem), unsaid("tried", problem), unsaid("closing", problem));
        said.computeIfAbsent(problem, _ -> new HashSet<>()).addAll(around);
        return around;
    }

    /** Of one problem nothing is said twice, as long as there is something else to say. */
    private String unsaid(String section, Problem problem) {
        var before = said.computeIfAbsent(problem, _ -> new HashSet<>());
        var all = frames(problem).all(section);
        var left = all.stream().filter(sentence -> !before.contains(sentence)).toList();
        return dice.pick(left.isEmpty() ? all : left);
    }

    private String any(String section, Problem problem, String subject) {
        String sentence = unsaid(section, problem);
        said.computeIfAbsent(problem, _ -> new HashSet<>()).add(sentence);
        return fill(sentence, problem, subject);
    }

    private String fill(String sentence, Problem problem, String subject) {
        return frames(problem).fill(sentence, dice, subject, problem.skill().label());
    }

    private Frames frames(Problem problem) {
        return frames.getOrDefault(problem.language(), english);
    }

    private static String sentence(String text) {
        String end = List.of(".", "?", "!").stream().anyMatch(text::endsWith) ? "" : ".";
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + end;
    }
}
