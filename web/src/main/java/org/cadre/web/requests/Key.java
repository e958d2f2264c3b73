package org.cadre.web.requests;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.cadre.governance.BadInput;
import org.cadre.governance.Message;

/**
 * The value of `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header-07): a structured field's string. One without
 * its quotes is taken too, since many clients send none.
 */
final class Key {
    static final String HEADER = "Idempotency-Key";
    private static final Pattern QUOTED = Pattern.compile("\"((?:[ !#-\\[\\]-~]|\\\\[\"\\\\])*)\"");
    private static final Pattern BARE = Pattern.compile("[!#-+--:<-\\[\\]-~]+");
    private static final int LONGEST = 200;

    private Key() {}

    /** @throws BadInput where it is none, or stands there twice */
    static Optional<String> of(List<String> headers) {
        if (headers.isEmpty())
            return Optional.empty();
        String sent = headers.getFirst().strip();
        if (headers.size() > 1)
            throw new BadInput(HEADER, sent, Message.of("bad.twice"));
        var quoted = QUOTED.matcher(sent);
        String key = quoted.matches() ? quoted.group(1) : BARE.matcher(sent).matches() ? sent : "";
        if (key.isEmpty() || key.length() > LONGEST)
            throw new BadInput(HEADER, sent, Message.of("bad.key", LONGEST));
        return Optional.of(key);
    }
}
