package org.cadre.scopes;

import java.util.Locale;

/** A part of the API that a token is let into. The names stand in tokens; one is never given a new meaning. */
public enum Area {
    /** Asks with their answers, comments, versions, reviews and duplicates. */
    ASKS,
    /** Micro-tasks, their deliveries and templates. */
    TASKS,
    /** Finding asks and colleagues who can help. */
    SEARCH,
    /** Invitations, and how an ask is routed. */
    INVITATIONS,
    /** Colleagues and the skills that they claim. */
    PEOPLE,
    /** Pools of colleagues, and who of them is on duty when. */
    POOLS,
    /** The owner's own profile. */
    PROFILE,
    /** The owner's notices, what they follow, and how they are told. */
    NOTICES,
    /** Imports, for administrators. */
    IMPORTS,
    /** The owner's tokens. */
    TOKENS,
    /** Machines that have an account, for administrators and the machines' owners. */
    SERVICES,
    /** Accounts of colleagues, for administrators. */
    ACCOUNTS,
    /** Where events are sent, for administrators. */
    WEBHOOKS,
    /** Requests to learn who asked anonymously, for GOVERNANCE and AUDITOR. */
    GLASS,
    /** The audit trail, for GOVERNANCE and AUDITOR. */
    AUDIT,
    /** What the checks for secrets and personal data find in the owner's texts. */
    SCREENING,
    /** Verified authorisations, for GOVERNANCE; everybody's own. */
    AUTHORISATIONS,
    /** The walls that one owns or is in. */
    WALLS,
    /** Governance rules, for GOVERNANCE; machines test books. */
    RULES,
    /** What waits for somebody's approval: one's own, and what one is to decide. */
    APPROVALS,
    /** Who has access, reviewed once a quarter. */
    RECERTIFICATIONS,
    /** What Cadre uses about the owner: told, handed out, objected to. */
    PRIVACY,
    /** Batches of small judgments: one's own, and one's work on those of others. */
    BATCHES,
    /** How long what is kept, holds, and requests to be erased, for GOVERNANCE and AUDITOR. */
    RECORDS,
    /** Figures of the office, for GOVERNANCE and AUDITOR. */
    REPORTS;

    public Scope read() {
        return new Scope(this, false);
    }

    public Scope write() {
        return new Scope(this, true);
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
