package org.cadre.people;

/** What somebody is trusted to administer. No role opens any content. */
public enum Role {
    EMPLOYEE, GOVERNANCE, AUDITOR, WORKS_COUNCIL, ADMIN;

    // names for @RolesAllowed
    public static final String ANYBODY = "EMPLOYEE";
    public static final String ADMINS = "ADMIN";
    public static final String GOVERNORS = "GOVERNANCE";
    public static final String AUDITORS = "AUDITOR";
    public static final String COUNCIL = "WORKS_COUNCIL";
}
