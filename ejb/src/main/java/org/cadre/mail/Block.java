package org.cadre.mail;

import java.net.URI;
import java.util.List;
import java.util.Locale;

/** One part of a letter, in plain words; the renderings escape it. */
public sealed interface Block {
    record Heading(String text) implements Block {}

    record Paragraph(String text) implements Block {}

    /** What somebody wrote, in the language in which they did. */
    record Quote(String text, Locale language) implements Block {}

    record Points(String heading, List<String> points) implements Block {}

    /** What the reader can do; the first link is the one that most will want. */
    record Links(List<Link> links) implements Block {}

    /** One of several things that the letter tells, and where it is read. */
    record Item(String text, URI to) implements Block {}

    /** Why the letter came, and what can be done about that. */
    record Footer(String text, List<Link> links) implements Block {
        public Footer(String text) {
            this(text, List.of());
        }
    }

    record Link(String label, URI to) {}
}
