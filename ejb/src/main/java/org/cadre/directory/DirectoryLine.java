package org.cadre.directory;

import java.util.Map;

import org.cadre.people.DirectoryEntry;

/**
 * One row of the file.
 *
 * @param good whether nothing is wrong with it; of a bad one only number and mail address are looked at
 * @param manager employee number, or empty
 * @param skills level by the skill's name or code, as written, in the row's order
 */
record DirectoryLine(long line, boolean good, DirectoryEntry entry, String manager, Map<String, Integer> skills) {}
