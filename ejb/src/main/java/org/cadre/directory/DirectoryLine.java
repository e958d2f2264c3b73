package org.cadre.directory;

import java.util.Map;

import org.cadre.people.DirectoryEntry;

/**
 * One good row of the file.
 *
 * @param manager employee number, or empty
 * @param skills level by the skill's name or code, as written
 */
record DirectoryLine(long line, DirectoryEntry entry, String manager, Map<String, Integer> skills) {
    String number() {
        return entry.number();
    }
}
