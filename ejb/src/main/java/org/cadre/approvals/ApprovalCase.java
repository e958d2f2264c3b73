package org.cadre.approvals;

import java.util.List;
import java.util.Map;

import org.cadre.asks.Byline;
import org.cadre.asks.HeldAsk;
import org.cadre.asks.HeldState;

/**
 * A held ask as one reader may know it.
 *
 * @param asker as the reader may know them
 * @param facts by name, of each rule in the order of the approvals; what would tell of an anonymous asker is left out
 * @param mine whether the reader asked it
 * @param mayDecide whether the reader may approve, refuse or return it
 * @param mayAppeal whether the reader may have the refusal looked at by somebody else
 */
public record ApprovalCase(HeldAsk held, Byline asker, List<Approval> approvals, List<String> titles,
        List<Map<String, String>> facts, List<Word> words, boolean mine, boolean mayDecide, boolean mayAppeal) {
    /** Whether everybody who could decide was asked, and nobody has. */
    public boolean overdue() {
        return held.state() == HeldState.WAITING && approvals.stream().anyMatch(
                one -> one.state() == Approval.State.WAITING && one.level() == Approval.Level.OVERDUE);
    }
}
