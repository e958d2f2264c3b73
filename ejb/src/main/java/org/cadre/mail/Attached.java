package org.cadre.mail;

/**
 * A file in a letter.
 *
 * @param name with its ending
 * @param type a media type
 */
public record Attached(String name, String type, byte[] content) {
    @Override
    public String toString() {
        return name;
    }
}
