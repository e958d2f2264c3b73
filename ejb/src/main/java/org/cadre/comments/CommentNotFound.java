package org.cadre.comments;

import org.cadre.governance.NotFound;

/** There is no such comment, or none that the reader may know of; the two read alike. */
public class CommentNotFound extends NotFound {
    private static final long serialVersionUID = 1;

    public CommentNotFound() {
        super("no such comment");
    }
}
