package org.cadre.web.problem;

import java.util.List;
import java.util.Optional;

import org.cadre.governance.BadInput;
import org.cadre.governance.RuleId;

/**
 * A failure that the caller is told of.
 *
 * @param status HTTP status
 * @param code stable name for programs, the last part of the problem's type
 * @param detail one sentence in the caller's language, or empty
 * @param faults what is wrong with which field
 * @param rule which version of which rule refused
 */
record Problem(int status, String code, String detail, List<BadInput.Fault> faults, Optional<RuleId> rule) {
    static Problem of(int status, String code) {
        return of(status, code, "");
    }

    static Problem of(int status, String code, String detail) {
        return new Problem(status, code, detail, List.of(), Optional.empty());
    }
}
