package org.cadre.mail;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Letters with good defaults. */
final class TestLetters {
    static final UUID THREAD = UUID.fromString("f1c1b0ce-24f6-4f0e-b8b7-3d9f0b9a7a11");

    private TestLetters() {}

    static Letter about(String subject) {
        return to("ada@example.org", "Ada Lovelace", subject);
    }

    static Letter to(String address, String name, String subject) {
        List<Block> blocks = List.of(new Block.Heading("Somebody asks"), new Block.Quote(subject, Locale.ENGLISH),
                new Block.Points("Why you", List.of("You know things", "You said so")),
                new Block.Links(List.of(new Block.Link("Yes", URI.create("http://localhost:8080/yes?a=1&b=2")))),
                new Block.Footer("Sent by itself"));
        return new Letter(UUID.randomUUID(), THREAD, address, name, Locale.ENGLISH, subject, blocks,
                Instant.parse("2026-03-02T09:00:00Z"));
    }
}
