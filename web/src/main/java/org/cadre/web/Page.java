package org.cadre.web;

/**
 * The answer of a portal resource: a view and the status to send it with. {@link PageWriter} turns it into HTML.
 *
 * @param view what is shown; its template gets it as {@code view} and the reader's {@link Frame} as {@code f}
 * @param status HTTP status, 200 to 599
 */
public record Page(View view, int status) {
    public static Page of(View view) {
        return new Page(view, 200);
    }

    /** The same form again, with its errors. */
    public static Page invalid(View view) {
        return new Page(view, 400);
    }
}
