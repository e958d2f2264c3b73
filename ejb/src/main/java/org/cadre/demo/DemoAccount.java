package org.cadre.demo;

import java.util.Map;
import java.util.Set;

import org.cadre.governance.Classification;
import org.cadre.people.Role;

/** Who can sign in to the made-up company. */
enum DemoAccount {
    /** An engineer with some questions, open and solved. */
    ASKER(4, Classification.INTERNAL, 0.5, Map.of("Java", 3, "REST API design", 3, "Git", 4, "Test automation", 2),
            Set.of(Role.EMPLOYEE)),
    /** Who has answered a lot. */
    EXPERT(3, Classification.CONFIDENTIAL, 12, Map.of("Kubernetes", 5, "Docker", 4, "Linux administration", 5, "Helm",
            4, "PostgreSQL", 5, "Prometheus and Grafana", 4), Set.of(Role.EMPLOYEE)),
    /** The office that sees to the rules. */
    CIO(0, Classification.RESTRICTED, 0.5, Map.of("Project management", 4, "IT service management", 4,
            "Software architecture", 3), Set.of(Role.EMPLOYEE, Role.GOVERNANCE, Role.AUDITOR, Role.ADMIN));

    private final int place;
    private final Classification clearance;
    private final double eagerness;
    private final Map<String, Integer> skills;
    private final Set<Role> roles;

    DemoAccount(int place, Classification clearance, double eagerness, Map<String, Integer> skills, Set<Role> roles) {
        this.place = place;
        this.clearance = clearance;
        this.eagerness = eagerness;
        this.skills = skills;
        this.roles = roles;
    }

    String mail() {
        return name().toLowerCase(java.util.Locale.ROOT) + "@cadre.example";
    }

    int place() {
        return place;
    }

    Classification clearance() {
        return clearance;
    }

    double eagerness() {
        return eagerness;
    }

    Map<String, Integer> skills() {
        return skills;
    }

    Set<Role> roles() {
        return roles;
    }
}
