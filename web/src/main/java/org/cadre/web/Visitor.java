package org.cadre.web;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * The colleague who is signed in.
 *
 * @param id the colleague's id, as in the address of the person page
 * @param name full name
 * @param language one of {@link org.cadre.web.language.Languages}
 * @param roles EMPLOYEE, GOVERNANCE, AUDITOR, WORKS_COUNCIL, ADMIN
 */
public record Visitor(UUID id, String name, Locale language, ZoneId zone, Set<String> roles) {
    public boolean is(String role) {
        return roles.contains(role);
    }

    /** One or two letters for the round picture. */
    public String initials() {
        return Person.initials(name);
    }
}
