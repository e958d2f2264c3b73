package org.cadre.channels;

/** How one kind of notice reaches a colleague. */
public enum Channel {
    /** By mail as soon as it may, and in the portal. */
    AT_ONCE,
    /** In the next digest, and in the portal. */
    DIGEST, PORTAL,
    /** Not at all. */
    OFF
}
