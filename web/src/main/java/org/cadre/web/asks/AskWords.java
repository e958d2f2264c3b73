package org.cadre.web.asks;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.cadre.asks.NewAsk;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.handling.Handling;
import org.cadre.people.Reader;
import org.cadre.people.WallId;
import org.cadre.web.Form;
import org.cadre.wishes.NewWishes;

/** Reads what somebody wants to ask from the fields that {@link AskForm} names. */
final class AskWords {
    private AskWords() {}

    /** @throws BadInput naming every field that cannot be taken */
    static NewAsk of(Form form, Reader asker) {
        return AskJson.wanted(form.value("title"), form.value("text"), named(form, "tags"), asker.language(),
                form.value("classification"), form.value("urgency"))
                .wishing(new NewWishes(named(form, "mustHave"), named(form, "niceToHave"),
                        Optional.of(form.value("pool"))))
                .labelled(new Handling(form.value("exportControlled").equals("yes"),
                        Optional.of(form.value("personalDataRegion"))))
                .behind(wall(form.value("wall")));
    }

    static boolean anonymous(Form form) {
        return form.value("anonymous").equals("yes");
    }

    private static Optional<WallId> wall(String sent) {
        try {
            return sent.isEmpty() ? Optional.empty() : Optional.of(new WallId(UUID.fromString(sent)));
        } catch (IllegalArgumentException _) {
            throw new BadInput("wall", sent, Message.of("bad.id"));
        }
    }

    private static List<String> named(Form form, String field) {
        return Arrays.asList(form.value(field).split(","));
    }
}
