package org.cadre.people;

import java.time.ZoneId;
import java.util.Locale;

import org.cadre.governance.Classification;

/**
 * What the company's directory says of one colleague. `employment` is EMPLOYEE or CONTRACTOR;
 * ARCHIVE is somebody whom no directory knows, only an archive of earlier questions, and who does not leave by one; so is
 * {@link #LOCAL}, the first administrator, until a directory names the mail.
 */
public record DirectoryEntry(String number, String name, String mail, String orgUnit, String site, String country,
        ZoneId zone, Locale language, Classification clearance, String employment) {
    public static final String LOCAL = "LOCAL";
    /** A machine, which no directory knows. */
    public static final String SERVICE = "SERVICE";
}
