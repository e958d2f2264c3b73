package org.cadre.web.attachments;

import org.cadre.files.FileState;
import org.cadre.files.StoredFile;
import org.cadre.people.Reader;

/**
 * A file in a question's list.
 *
 * @param kilobytes its size, at least 1
 * @param mine shows a button that posts to {@code /files/{id}/delete}
 */
public record FileLine(String id, String name, long kilobytes, FileState state, boolean mine) {
    public static FileLine of(StoredFile file, Reader reader) {
        return new FileLine(file.id().toString(), file.name(), Math.max(1, (file.size() + 1023) / 1024), file.state(),
                file.ownedBy(reader));
    }
}
