package org.cadre.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The lines of this package's texts. */
final class Lines {
    private Lines() {}

    static List<String> of(String name) {
        try (var in = Objects.requireNonNull(Lines.class.getResourceAsStream(name), name);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(name, failure);
        }
    }

    /** The parts of a line between bars. */
    static List<String> parts(String line) {
        return List.of(line.split(" \\| "));
    }
}
