package org.cadre.notices;

import java.util.Arrays;
import java.util.List;

import org.cadre.channels.Channel;
import org.cadre.channels.Kind;

/** What a notice tells. Its words are the text `notice.KIND`. */
public enum NoticeKind implements Kind {
    /** Somebody wants the recipient's help. */
    INVITED(true),
    /** The recipient did not reply in time. */
    INVITATION_EXPIRED(false),
    /** The recipient's help is no longer needed. */
    INVITATION_WITHDRAWN(false),
    /** The recipient said yes and has not answered in the time promised. */
    ANSWER_OVERDUE(true),
    /** Somebody accepted an invitation to the recipient's ask. */
    TAKEN_ON(false),
    /** Somebody answered the recipient's ask. */
    ANSWERED(true),
    /** The recipient's answer was accepted. */
    ACCEPTED(true),
    /** The recipient's answer, accepted earlier, helped others as well. */
    HELPED_AGAIN(false),
    /** An ask that the recipient answered is open again. */
    REOPENED(false),
    /** Somebody made the recipient one more author of an answer. */
    MADE_AUTHOR(true),
    /** Somebody booked a meeting with the recipient. */
    MEETING_BOOKED(false),
    /** Somebody called a meeting with the recipient off. */
    MEETING_CANCELLED(false),
    /** Somebody endorsed a skill of the recipient's. */
    ENDORSED(false),
    /** Somebody commented on what the recipient wrote or commented on. */
    COMMENTED(false),
    /** Somebody named the recipient in a text. */
    MENTIONED(true),
    /** Somebody answered an ask that the recipient follows. */
    FOLLOWED_ANSWER(false),
    /** An answer to an ask that the recipient follows was accepted. */
    FOLLOWED_ACCEPTANCE(false),
    /** Somebody whom the recipient follows answered. */
    FOLLOWED_PERSON(false),
    /** A new ask by somebody or with a tag that the recipient follows. */
    FOLLOWED_ASK(false),
    /** Somebody takes another question for the same as the recipient's. */
    MARKED_DUPLICATE(true),
    /** A question that the recipient had a part in was merged into this one. */
    MERGED(false),
    /** The recipient is to look at an accepted answer again. */
    REVIEW_DUE(true),
    /** A file of the recipient's that waited for the virus scanner was not let through. */
    FILE_REFUSED(true),
    /** Nobody who is left has all skills that the recipient makes a must. */
    NOBODY_FITS(true),
    /** Everybody was asked and nobody took the recipient's ask on. */
    NOBODY_FOUND(true),
    /** The recipient is to decide whether an ask may be asked. */
    APPROVAL_WANTED(true),
    /** Something became of an ask of the recipient's that waits for approval. */
    APPROVAL_TURNED(true),
    /** A person answered what the recipient found wrong about being asked or not. */
    CONTEST_ANSWERED(true),
    /** The recipient is to review who has access. */
    ACCESS_REVIEW(true),
    /** Half of the time for it is over. */
    ACCESS_REVIEW_REMINDER(true),
    /** Its time is over, and something is open. */
    ACCESS_REVIEW_OVERDUE(true),
    /** An authorisation of the recipient's, or one that they entered, ends soon. */
    AUTHORISATION_ENDING(true),
    /** The recipient owns a wall from now on, and decides who is in. */
    WALL_OWNED(true),
    /** Somebody has taken the recipient's task. */
    TASK_TAKEN(false),
    /** Somebody delivered the recipient's task. */
    TASK_DELIVERED(true),
    /** What the recipient delivered was sent back, with what is missing. */
    TASK_RETURNED(true),
    /** What the recipient delivered was accepted. */
    TASK_ACCEPTED(true),
    /** The recipient's time for a task is over, and others can take it. */
    TASK_LAPSED(true),
    /** Everybody was asked and nobody took the recipient's task. */
    NOBODY_TOOK(true),
    /** A rule wants the recipient to look at a delivery. */
    DELIVERY_HELD(true),
    /** All items of the recipient's batch are judged. */
    BATCH_DONE(true),
    /** Everybody was asked, and fewer than wanted work on the recipient's batch. */
    BATCH_SHORT(true),
    /** The recipient decides what judgments of a batch leave open, from now on. */
    ADJUDICATOR(true),
    /** The recipient is to review a delivery. */
    SCORE_WANTED(true),
    /** Half of the time for it is over. */
    SCORE_REMINDER(true),
    /** The recipient is to have the last word on a delivery. */
    APPEAL_WANTED(true),
    /** Too few reviewers could be found. */
    REVIEWERS_MISSING(true),
    /** Reviewers have decided on a delivery that the recipient wanted. */
    SCORED(true),
    /** Reviewers have decided on what the recipient delivered. */
    SCORED_MINE(true),
    /** Somebody had the last word on a delivery. */
    LAST_WORD(true),
    /** There are colleagues near the recipient's interests this week. */
    PEOPLE_PICKED(Channel.DIGEST),
    /** Two people learned, with cause, that the recipient asked anonymously. */
    GLASS_BROKEN(true);

    private final Channel usual;

    NoticeKind(boolean mailed) {
        this(mailed ? Channel.AT_ONCE : Channel.PORTAL);
    }

    NoticeKind(Channel usual) {
        this.usual = usual;
    }

    @Override
    public Channel usual() {
        return usual;
    }

    /** Nobody can wish not to hear that their name was given away, or that a duty waits for them. */
    @Override
    public boolean compulsory() {
        return this == GLASS_BROKEN || this == ACCESS_REVIEW || this == ACCESS_REVIEW_REMINDER
                || this == ACCESS_REVIEW_OVERDUE || this == WALL_OWNED;
    }

    /** Those that one has a say in. */
    public static List<NoticeKind> optional() {
        return Arrays.stream(values()).filter(kind -> !kind.compulsory()).toList();
    }

    /** Whether others that follow soon are waited for, to be told in the same mail. */
    boolean gathered() {
        return this != INVITED && !compulsory();
    }

    /** Whether it is read where the recipient reviews. */
    public boolean ofReviewer() {
        return this == SCORE_WANTED || this == SCORE_REMINDER || this == APPEAL_WANTED;
    }

    /** Whether a reply to its mail answers the ask. */
    boolean answerable() {
        return this == INVITED || this == ANSWERED || this == REOPENED || this == INVITATION_EXPIRED
                || this == ANSWER_OVERDUE;
    }
}
