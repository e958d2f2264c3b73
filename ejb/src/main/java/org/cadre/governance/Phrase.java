package org.cadre.governance;

import java.util.Map;

/**
 * A text that the company wrote itself, in each language that it wants.
 *
 * @param texts by language tag, one at least; {@code {name}} stands for a value
 * @param values what is put in the names' places, rendered as a message's arguments are
 */
public record Phrase(Map<String, String> texts, Map<String, Object> values) {
    public Phrase {
        texts = Map.copyOf(texts);
        values = Map.copyOf(values);
        if (texts.isEmpty())
            throw new IllegalArgumentException("a phrase without a text");
    }

    /** As a message that shows nothing else. */
    public Message message() {
        return Message.of("plain", this);
    }
}
