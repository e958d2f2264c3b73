package org.cadre.people;

import java.time.ZoneId;
import java.util.Locale;

import org.cadre.governance.Classification;

/** What the company's directory says of one colleague. `employment` is EMPLOYEE or CONTRACTOR. */
public record DirectoryEntry(String number, String name, String mail, String orgUnit, String site, String country,
        ZoneId zone, Locale language, Classification clearance, String employment) {}
