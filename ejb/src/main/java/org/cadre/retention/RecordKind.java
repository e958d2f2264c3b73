package org.cadre.retention;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.cadre.governance.Classification;
import org.jspecify.annotations.Nullable;

/** What is kept, with its usual period in days: one for all, or one for each classification of its ask. */
public enum RecordKind {
    /** With all that hangs on it. */
    ASK(3650, 3650, 2555, 1825), ANSWER(3650, 3650, 2555, 1825), COMMENT(3650, 3650, 2555, 1825), FILE(3650, 3650, 2555,
            1825), NOTICE(365),
    /** What came by mail and what became of it. */
    MAIL_LOG(90),
    /** Of which report went to whom by a schedule, and whether it arrived. */
    REPORT_MAIL(365),
    /** What was done with accounts of machines. */
    ACCOUNT_ACTIVITY(730), IMPORT(365),
    /** The entries of the trail, which go from its beginning and not one by one. */
    DECISION(3650), ACT(3650);

    private final List<Integer> usual;

    RecordKind(Integer... days) {
        usual = List.of(days);
    }

    /** Whether it has a period for each classification. */
    public boolean classified() {
        return usual.size() > 1;
    }

    /** Each of which has a period; one empty one where there is one for all. */
    public List<Optional<Classification>> levels() {
        return classified()
                ? Arrays.stream(Classification.values()).map(Optional::of).toList()
                : List.of(Optional.empty());
    }

    boolean ofTrail() {
        return this == DECISION || this == ACT;
    }

    int usualDays(@Nullable Classification level) {
        return usual.get(level == null ? 0 : level.ordinal());
    }
}
