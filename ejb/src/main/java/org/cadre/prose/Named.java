package org.cadre.prose;

/**
 * A colleague as one who writes names them.
 *
 * @param handle what is typed after an `@`
 */
public record Named(String name, String handle) {}
