package org.cadre.web;

/**
 * One choice of a select or radio group.
 *
 * @param value as sent by the form
 * @param label as read by the colleague, in the reader's language
 * @param hint one explaining sentence, or empty
 */
public record Option(String value, String label, String hint) {
    public static Option of(String value, String label) {
        return new Option(value, label, "");
    }
}
