package org.cadre.office;

import java.util.Arrays;

import org.cadre.asks.NotAllowedNow;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.people.Reader;
import org.cadre.people.Role;

/** Checks that come first at a desk. */
public final class Office {
    private Office() {}

    /** @throws NotAllowedNow where the reader has none of the roles */
    public static void require(Reader reader, Role... oneOf) {
        require(holds(reader, oneOf), "office.who");
    }

    public static boolean holds(Reader reader, Role... oneOf) {
        return Arrays.stream(oneOf).anyMatch(reader.roles()::contains);
    }

    /** @throws NotAllowedNow in these words, where a condition is not met */
    public static void require(boolean met, String otherwise) {
        if (!met)
            throw new NotAllowedNow(Message.of(otherwise));
    }

    /**
     * What was written in a field, without blanks around it.
     *
     * @throws BadInput where it is shorter or longer, in characters, or not only text
     */
    public static String words(String field, String sent, int shortest, int longest) {
        String text = sent.strip();
        if (text.isEmpty())
            throw new BadInput(field, sent, Message.of("bad.missing"));
        if (text.length() < shortest)
            throw new BadInput(field, sent, Message.of("bad.too-short", shortest));
        if (text.length() > longest)
            throw new BadInput(field, sent, Message.of("bad.too-long", longest));
        if (text.indexOf('\0') >= 0)
            throw new BadInput(field, "\\0", Message.of("bad.control-character"));
        return text;
    }
}
