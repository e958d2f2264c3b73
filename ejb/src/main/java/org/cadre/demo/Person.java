package org.cadre.demo;

import java.util.Map;

import org.cadre.people.DirectoryEntry;

/**
 * Somebody of the made-up company.
 *
 * @param manager the place of the manager in the list, which is before their own; -1 at the top
 * @param skills with levels 1 to 5
 * @param eagerness how likely they are to answer, 1 for most
 */
record Person(DirectoryEntry entry, int manager, DemoSkill.Domain domain, Map<DemoSkill, Integer> skills,
        double eagerness) {
    int level(DemoSkill skill) {
        return skills.getOrDefault(skill, 0);
    }

    String language() {
        return entry.language().toLanguageTag();
    }
}
