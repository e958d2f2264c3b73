package org.cadre.governance;

import java.util.List;

/** A sentence for a reader, rendered in the reader's language: a key of the texts and its typed arguments. */
public record Message(String key, List<Object> args) {
    public Message {
        args = List.copyOf(args);
    }

    public static Message of(String key, Object... args) {
        return new Message(key, List.of(args));
    }
}
