package org.cadre.uploads;

/** There is no such file, or its content is gone. */
public class UploadNotFound extends RuntimeException {
    private static final long serialVersionUID = 1;

    public UploadNotFound(UploadId id) {
        super("no uploaded file " + id);
    }
}
