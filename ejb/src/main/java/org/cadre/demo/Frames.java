package org.cadre.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The sentences around a problem, by what they are for, in one language. */
final class Frames {
    private final Map<String, List<String>> sentences = new HashMap<>();
    private final List<String> sites = Place.read().stream().map(Place::site).toList();

    Frames(Locale language) {
        List<String> section = new ArrayList<>();
        for (String line : Lines.of("frames_" + language.getLanguage() + ".txt"))
            if (line.startsWith("# "))
                section = sentences.computeIfAbsent(line.substring(2), _ -> new ArrayList<>());
            else
                section.add(line);
    }

    List<String> all(String section) {
        return sentences.getOrDefault(section, List.of());
    }

    /** The sentence with its gaps filled. */
    String fill(String sentence, Dice dice, String subject, String skill) {
        return sentence.replace("{s}", subject).replace("{skill}", skill)
                .replace("{site}", dice.pick(sites)).replace("{when}", dice.pick(all("when")))
                .replace("{n}", Integer.toString(dice.between(2, 14)));
    }
}
