package org.cadre.attachments;

import org.cadre.governance.NotFound;

/** There is no such file, or none that the reader may know of; the two read alike. */
public class AttachmentNotFound extends NotFound {
    private static final long serialVersionUID = 1;

    public AttachmentNotFound() {
        super("no such file");
    }
}
