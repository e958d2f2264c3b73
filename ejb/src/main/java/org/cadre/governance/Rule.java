package org.cadre.governance;

import java.util.Set;

/** One governance rule. */
public interface Rule {
    RuleId id();

    Stage stage();

    /** The facts that it names. */
    Set<String> needs();

    /** Whether it is for an ask of these facts; also where that cannot be told. */
    boolean concerns(Facts ask);

    /** May throw: the book takes that as a refusal. */
    Ruling rule(Facts facts);
}
