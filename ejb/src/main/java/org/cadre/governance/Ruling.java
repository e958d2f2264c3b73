package org.cadre.governance;

/** What one rule says of one case. */
public sealed interface Ruling {
    record Allowed() implements Ruling {}

    record Warned(RuleId by, Message reason) implements Ruling {}

    record NeedsApproval(RuleId by, Message reason) implements Ruling {}

    record Refused(RuleId by, Message reason) implements Ruling {}
}
