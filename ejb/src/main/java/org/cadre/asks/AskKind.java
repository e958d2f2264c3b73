package org.cadre.asks;

import org.cadre.work.Work;

/** What is wanted. */
public enum AskKind {
    QUESTION, MICRO_TASK, BATCH;

    public static AskKind of(Work work) {
        return switch (work) {
            case Work.Question _ -> QUESTION;
            case Work.MicroTask _ -> MICRO_TASK;
            case Work.Batch _ -> BATCH;
        };
    }
}
