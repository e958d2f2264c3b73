package org.cadre.web.problem;

import java.util.List;

import org.cadre.governance.BadInput;

/**
 * A failure that the caller is told of.
 *
 * @param status HTTP status
 * @param code stable name for programs, the last part of the problem's type
 * @param detail one sentence in the caller's language, or empty
 * @param faults what is wrong with which field
 */
record Problem(int status, String code, String detail, List<BadInput.Fault> faults) {
    static Problem of(int status, String code) {
        return new Problem(status, code, "", List.of());
    }

    static Problem of(int status, String code, String detail) {
        return new Problem(status, code, detail, List.of());
    }
}
