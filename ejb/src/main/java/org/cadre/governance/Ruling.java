package org.cadre.governance;

/** What one rule says of one case. */
public sealed interface Ruling {
    record Allowed() implements Ruling {}

    /**
     * The case goes on, and that the rule met it is kept.
     *
     * @param would what the rule would have said, were it not only watching; {@link Allowed} where it only ever watches
     */
    record Noted(RuleId by, Ruling would) implements Ruling {}

    record Warned(RuleId by, Message reason) implements Ruling {}

    /** @param role who may approve: {@code MANAGER} of the asker, or a role */
    record NeedsApproval(RuleId by, String role, Message reason) implements Ruling {}

    record Refused(RuleId by, Message reason) implements Ruling {}

    /** ALLOWED, NOTED, WOULD_HAVE_REFUSED and the like, WARNED, NEEDS_APPROVAL or REFUSED, as decisions keep it. */
    default String said() {
        return switch (this) {
            case Allowed _ -> "ALLOWED";
            case Noted(_, Allowed _) -> "NOTED";
            case Noted(_, Ruling would) -> "WOULD_HAVE_" + would.said();
            case Warned _ -> "WARNED";
            case NeedsApproval _ -> "NEEDS_APPROVAL";
            case Refused _ -> "REFUSED";
        };
    }
}
