package org.cadre.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The book of a company that has written none. */
public final class StarterBook {
    private static final BookText TEXT = read();

    private StarterBook() {}

    public static BookText text() {
        return TEXT;
    }

    /** The same compiled, once: what its conditions may name is the same for every value of its parameters. */
    static List<WrittenRule> rules() {
        return Compiled.RULES;
    }

    private static final class Compiled {
        private static final List<WrittenRule> RULES = compile(new BookCompiler(TEXT));

        private static List<WrittenRule> compile(BookCompiler compiler) {
            return TEXT.rules().stream().map(text -> compiler.compile("", text, 1, List.of())).toList();
        }
    }

    private static BookText read() {
        try (var in = Objects.requireNonNull(StarterBook.class.getResourceAsStream("starter.yaml"))) {
            return BookYaml.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
