package org.cadre.files;

import org.cadre.governance.BadInput;
import org.cadre.governance.Message;

/** Says why a file is not taken. */
final class FileRefused {
    static final String FIELD = "file";

    private FileRefused() {}

    static BadInput because(String name, String key, Object... args) {
        return new BadInput(FIELD, name, Message.of(key, args));
    }
}
