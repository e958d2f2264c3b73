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

    /** Why the letter came. */
    record Footer(String text) implements Block {}

    record Link(String label, URI to) {}
}
