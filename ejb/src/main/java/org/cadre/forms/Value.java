package org.cadre.forms;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** What was said to one input, checked by its form. Two that mean the same are equal. */
public sealed interface Value {
    /** The same in one line, by which judgments are compared and counted. */
    String label();

    record Chosen(String option) implements Value {
        @Override
        public String label() {
            return option;
        }
    }

    /** @param options in the form's order */
    record Several(List<String> options) implements Value {
        public Several {
            options = List.copyOf(options);
        }

        @Override
        public String label() {
            return String.join("|", options);
        }
    }

    record Graded(int grade) implements Value {
        @Override
        public String label() {
            return Integer.toString(grade);
        }
    }

    /** @param places by where they begin */
    record Marked(List<Place> places) implements Value {
        public Marked {
            places = places.stream().sorted(Comparator.comparingInt(Place::start).thenComparingInt(Place::end)
                    .thenComparing(Place::option)).toList();
        }

        @Override
        public String label() {
            return places.stream().map(one -> one.start() + "-" + one.end() + ":" + one.option())
                    .collect(Collectors.joining("|"));
        }
    }

    /**
     * A place in a text.
     *
     * @param start of its first character, as of {@link String#charAt} and JavaScript
     * @param end behind its last one
     */
    record Place(int start, int end, String option) {}

    record Written(String text) implements Value {
        @Override
        public String label() {
            return text;
        }
    }

    /** @param file the uploaded picture */
    record Pictured(UUID file) implements Value {
        @Override
        public String label() {
            return file.toString();
        }
    }
}
