package org.cadre.web;

import java.util.Locale;
import java.util.Optional;

/** What the frame around every page asks about the person in front of it; answered by the room that signs people in. */
public interface Visitors {
    /** Who is signed in on this request. */
    Optional<Visitor> current();

    /** How many invitations wait for the signed-in colleague; 0 if nobody is signed in. */
    int openInvitations();

    /** Remembers the language for the signed-in colleague. */
    void speak(Locale language);
}
