package org.cadre.live;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.cadre.asks.AskId;

/** What a page shows a part of. As text: `inbox`, `home`, `ask:ID`, `import:ID`. */
public sealed interface Topic {
    /** The reader's own notices and invitations. */
    record Inbox() implements Topic {
        @Override
        public String toString() {
            return "inbox";
        }
    }

    /** The lists on the reader's own home page. */
    record Home() implements Topic {
        @Override
        public String toString() {
            return "home";
        }
    }

    /** An ask with its answers and how far its routing is. */
    record OneAsk(AskId ask) implements Topic {
        @Override
        public String toString() {
            return "ask:" + ask;
        }
    }

    /** The progress of an import. */
    record OneImport(UUID id) implements Topic {
        @Override
        public String toString() {
            return "import:" + id;
        }
    }

    /** @return empty where the text is no topic */
    static Optional<Topic> parse(String text) {
        if (text.equals("inbox"))
            return Optional.of(new Inbox());
        if (text.equals("home"))
            return Optional.of(new Home());
        int colon = text.indexOf(':');
        return colon < 0 ? Optional.empty() : parse(text.substring(0, colon), text.substring(colon + 1));
    }

    private static Optional<Topic> parse(String kind, String id) {
        try {
            var uuid = UUID.fromString(id.toLowerCase(Locale.ROOT));
            return switch (kind) {
                case "ask" -> Optional.of(new OneAsk(new AskId(uuid)));
                case "import" -> Optional.of(new OneImport(uuid));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
