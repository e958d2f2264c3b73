package org.cadre.web.notices;

import org.cadre.notices.NoticeKind;

/** What kinds of notices are about, in the order in which they are chosen from. Messages: {@code channels.group.X}. */
enum KindGroup {
    /** Being asked. */
    INVITATIONS,
    /** What the reader asked. */
    QUESTIONS,
    /** What the reader wrote for others. */
    ANSWERS,
    /** What colleagues do that concerns the reader. */
    COLLEAGUES,
    /** What the reader follows. */
    FOLLOWED;

    static KindGroup of(NoticeKind kind) {
        return switch (kind) {
            case INVITED, INVITATION_EXPIRED, INVITATION_WITHDRAWN, ANSWER_OVERDUE, CONTEST_ANSWERED, TASK_LAPSED,
                    SCORE_WANTED, SCORE_REMINDER, APPEAL_WANTED ->
                INVITATIONS;
            case TAKEN_ON, ANSWERED, NOBODY_FITS, NOBODY_FOUND, MARKED_DUPLICATE, MERGED, FILE_REFUSED,
                    APPROVAL_TURNED, GLASS_BROKEN, TASK_TAKEN, TASK_DELIVERED, NOBODY_TOOK, SCORED, REVIEWERS_MISSING,
                    BATCH_DONE, BATCH_SHORT ->
                QUESTIONS;
            case ACCEPTED, HELPED_AGAIN, REOPENED, MADE_AUTHOR, COMMENTED, REVIEW_DUE, TASK_RETURNED, TASK_ACCEPTED,
                    SCORED_MINE,
                    LAST_WORD ->
                ANSWERS;
            case MENTIONED, ENDORSED, PEOPLE_PICKED, MEETING_BOOKED, MEETING_CANCELLED, APPROVAL_WANTED, DELIVERY_HELD,
                    ADJUDICATOR,
                    ACCESS_REVIEW,
                    ACCESS_REVIEW_REMINDER, ACCESS_REVIEW_OVERDUE, AUTHORISATION_ENDING, WALL_OWNED ->
                COLLEAGUES;
            case FOLLOWED_ANSWER, FOLLOWED_ACCEPTANCE, FOLLOWED_PERSON, FOLLOWED_ASK -> FOLLOWED;
        };
    }
}
