package org.cadre.demo;

import java.util.List;
import java.util.Locale;

/**
 * What can go wrong, as one sentence each; `{s}` stands for what it goes wrong with.
 *
 * @param subjects what can stand for `{s}`
 */
record Problem(DemoSkill skill, Locale language, List<String> subjects, String title, String symptom, String cause,
        String fix) {
    static Problem of(DemoSkill skill, Locale language, List<String> subjects, String line) {
        var parts = Lines.parts(line);
        if (parts.size() != 4)
            throw new IllegalArgumentException("not title, symptom, cause and fix: " + line);
        return new Problem(skill, language, subjects, parts.get(0), parts.get(1), parts.get(2), parts.get(3));
    }
}
