package org.cadre.uploads;

import org.cadre.governance.NotFound;

/** There is no such file, or its content is gone. */
public class UploadNotFound extends NotFound {
    private static final long serialVersionUID = 1;

    public UploadNotFound(UploadId id) {
        super("no uploaded file " + id);
    }
}
