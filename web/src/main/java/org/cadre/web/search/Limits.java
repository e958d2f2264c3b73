package org.cadre.web.search;

import org.cadre.governance.BadInput;
import org.cadre.governance.Message;

/** How many results a caller wants. */
final class Limits {
    private static final int MOST = 100;

    private Limits() {}

    static int of(String sent) {
        return of(sent, MOST);
    }

    /** @throws BadInput where it is no number from 1 to `most` */
    static int of(String sent, int most) {
        try {
            int limit = Integer.parseInt(sent);
            if (limit >= 1 && limit <= most)
                return limit;
        } catch (NumberFormatException _) {
            // told below, with the value
        }
        throw new BadInput("limit", sent, Message.of("bad.range", 1, most));
    }
}
