package org.cadre.screening;

import org.cadre.governance.Message;
import org.cadre.leaks.Kind;

/**
 * Something that was found, told without telling it.
 *
 * @param line from 1
 * @param offset of its first character in the text
 */
public record Place(Kind kind, Treatment treatment, int line, int offset, int length) {
    /** "a payment card number in line 3". */
    public Message message() {
        return Message.of("screening.place", kind, line);
    }
}
