package org.cadre.web.recertifications;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.recertification.AccessItemId;
import org.cadre.recertification.RecertificationDesk.Verdict;
import org.cadre.web.Form;

/** Reads what was decided. */
final class Verdicts {
    private static final String FIELD = "item-";

    private Verdicts() {}

    /** Of the fields {@code item-ID}; one that is empty is left for later. @throws BadInput naming the field */
    static Map<AccessItemId, Verdict> of(Form form) {
        var verdicts = new HashMap<AccessItemId, Verdict>();
        for (String field : form.values().keySet())
            if (field.startsWith(FIELD) && !form.value(field).isEmpty())
                verdicts.put(id(field, field.substring(FIELD.length())), named(field, form.value(field)));
        return verdicts;
    }

    /** @throws BadInput naming `field` */
    static Verdict named(String field, String sent) {
        return Arrays.stream(Verdict.values()).filter(one -> one.name().equals(sent)).findFirst()
                .orElseThrow(() -> new BadInput(field, sent,
                        Message.of("bad.choice", Arrays.stream(Verdict.values()).map(Verdict::name).toList())));
    }

    private static AccessItemId id(String field, String sent) {
        try {
            return new AccessItemId(UUID.fromString(sent));
        } catch (IllegalArgumentException _) {
            throw new BadInput(field, sent, Message.of("bad.id"));
        }
    }
}
