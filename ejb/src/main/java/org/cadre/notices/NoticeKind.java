package org.cadre.notices;

/** What a notice tells. Its words are the text `notice.KIND`. */
public enum NoticeKind {
    /** Somebody wants the recipient's help. */
    INVITED(true),
    /** The recipient did not reply in time. */
    INVITATION_EXPIRED(false),
    /** The recipient's help is no longer needed. */
    INVITATION_WITHDRAWN(false),
    /** Somebody accepted an invitation to the recipient's ask. */
    TAKEN_ON(false),
    /** Somebody answered the recipient's ask. */
    ANSWERED(true),
    /** The recipient's answer was accepted. */
    ACCEPTED(true),
    /** An ask that the recipient answered is open again. */
    REOPENED(false),
    /** Everybody was asked and nobody took the recipient's ask on. */
    NOBODY_FOUND(true);

    private final boolean mailed;

    NoticeKind(boolean mailed) {
        this.mailed = mailed;
    }

    /** Whether it also goes out by mail. */
    public boolean mailed() {
        return mailed;
    }
}
