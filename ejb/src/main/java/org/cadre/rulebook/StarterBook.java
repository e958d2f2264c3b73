package org.cadre.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The book of a company that has written none. */
public final class StarterBook {
    private static final BookText TEXT = read();

    private StarterBook() {}

    public static BookText text() {
        return TEXT;
    }

    private static BookText read() {
        try (var in = Objects.requireNonNull(StarterBook.class.getResourceAsStream("starter.yaml"))) {
            return BookYaml.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
