package org.cadre.web.inspection;

import java.time.Instant;
import java.util.Map;

import org.cadre.web.Person;

/**
 * One entry on a page.
 *
 * @param what in the reader's language
 * @param who nobody has no name
 * @param ask id of the question that it concerns; empty for none
 * @param title that question's
 * @param outcome of a decision, or empty
 * @param rules each rule and version, with what it said
 * @param detail facts of a decision, or what else was kept
 */
public record AuditLine(Instant at, String what, Person who, String ask, String title, String outcome,
        Map<String, String> rules, Map<String, String> detail) {}
