package org.cadre.governance;

/** One governance rule. */
public interface Rule {
    RuleId id();

    Stage stage();

    /** May throw: the book takes that as a refusal. */
    Ruling rule(Facts facts);
}
