package org.cadre.people;

/** There is no such colleague, or none whom the reader may know of. */
public class ColleagueNotFound extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ColleagueNotFound(String who) {
        super("no colleague " + who);
    }
}
