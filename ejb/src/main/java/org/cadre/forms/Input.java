package org.cadre.forms;

import java.util.Optional;
import java.util.function.UnaryOperator;

import org.cadre.governance.BadInput;

/**
 * One thing that a worker is to say.
 *
 * @param key under which the answer has it: a letter, then at most 39 letters, digits, `_` and `-`
 * @param label what is asked
 * @param required whether an answer without it is not taken
 */
public record Input(String key, Label label, Optional<Label> help, boolean required, Wanted wanted) {
    /** @throws BadInput naming `key`, `label` or `help` */
    public Input {
        key = key.strip();
        var checks = new Checks();
        checks.that(key.matches("[A-Za-z][A-Za-z0-9_-]{0,39}"), "key", key, "bad.form-key");
        checks.done();
        label.within("label", 300);
        help.ifPresent(text -> text.within("help", 1_000));
    }

    Input worded(UnaryOperator<String> made) {
        return new Input(key, label.worded(made), help.map(text -> text.worded(made)), required, wanted.worded(made));
    }

    /** One that must be filled in and needs no help. */
    public static Input of(String key, Label label, Wanted wanted) {
        return new Input(key, label, Optional.empty(), true, wanted);
    }
}
