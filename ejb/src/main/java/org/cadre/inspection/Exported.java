package org.cadre.inspection;

/**
 * A file of entries.
 *
 * @param hash SHA-256 in hexadecimal, which the trail keeps with who exported it
 */
public record Exported(byte[] file, String hash, int entries) {}
