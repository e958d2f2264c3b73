package org.cadre.judging;

import java.util.ArrayList;

import jakarta.json.JsonObject;

import org.cadre.governance.BadInput;
import org.cadre.governance.BadInput.Fault;
import org.cadre.governance.Message;

/**
 * What a worker says of an item.
 *
 * @param answer by the form's inputs
 * @param comment to the requester, at most {@value #LONGEST_COMMENT} characters; empty where there is none
 * @param key by which the same delivery is known when it is sent twice, at most {@value #LONGEST_KEY} characters; empty where it
 *            is known by its item alone
 */
public record NewJudgment(JsonObject answer, String comment, String key) {
    public static final int LONGEST_COMMENT = 1_000;
    public static final int LONGEST_KEY = 200;

    /** @throws BadInput naming `comment` or `key` */
    public NewJudgment {
        comment = comment(comment);
        key = key.strip();
        var faults = new ArrayList<Fault>();
        if (key.length() > LONGEST_KEY)
            faults.add(new Fault("key", key, Message.of("bad.too-long", LONGEST_KEY)));
        if (key.chars().anyMatch(Character::isISOControl))
            faults.add(new Fault("key", "\\0", Message.of("bad.control-character")));
        if (!faults.isEmpty())
            throw new BadInput(faults);
    }

    public static NewJudgment of(JsonObject answer) {
        return new NewJudgment(answer, "", "");
    }

    /** A comment as it can be taken. @throws BadInput naming `comment` */
    static String comment(String said) {
        String text = said.strip();
        if (text.length() > LONGEST_COMMENT)
            throw new BadInput("comment", text, Message.of("bad.too-long", LONGEST_COMMENT));
        if (text.indexOf('\0') >= 0)
            throw new BadInput("comment", "\\0", Message.of("bad.control-character"));
        return text;
    }
}
