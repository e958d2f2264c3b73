package org.cadre.demo;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes questions and answers about problems. */
final class Writer {
    private static final int FACTS = 3;
    private final Dice dice;
    private final Map<Locale, Frames> frames = Map.of(Locale.ENGLISH, new Frames(Locale.ENGLISH), Locale.GERMAN,
            new Frames(Locale.GERMAN));

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
        String opening = any("opening", problem, subject);
        String tried = any("tried", problem, subject);
        String closing = any("closing", problem, subject);
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
        var words = frames(problem);
        return dice.shuffled(words.all("fact")).stream().limit(FACTS)
                .map(fact -> "- " + words.fill(fact, dice, subject, problem.skill().label()))
                .collect(Collectors.joining("\n"));
    }

    /** Of one problem nothing is said twice, as long as there is something else to say. */
    private String any(String section, Problem problem, String subject) {
        var words = frames(problem);
        var before = said.computeIfAbsent(problem, _ -> new HashSet<>());
        var left = words.all(section).stream().filter(sentence -> !before.contains(sentence)).toList();
        String sentence = dice.pick(left.isEmpty() ? words.all(section) : left);
        before.add(sentence);
        return words.fill(sentence, dice, subject, problem.skill().label());
    }

    private Frames frames(Problem problem) {
        return frames.getOrDefault(problem.language(), new Frames(Locale.ENGLISH));
    }

    private static String sentence(String text) {
        String end = List.of(".", "?", "!").stream().anyMatch(text::endsWith) ? "" : ".";
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + end;
    }
}
