package org.cadre.governance;

import java.util.Locale;

/** How secret a thing is, rising; a colleague's clearance is one of the same. */
public enum Classification {
    PUBLIC, INTERNAL, CONFIDENTIAL, RESTRICTED;

    /** Whether a clearance of this level may see a thing of that one. */
    public boolean covers(Classification classification) {
        return compareTo(classification) >= 0;
    }

    /** @throws IllegalArgumentException naming the value, where it is no level */
    public static Classification of(String text) {
        try {
            return valueOf(text.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not one of PUBLIC, INTERNAL, CONFIDENTIAL, RESTRICTED");
        }
    }
}
