package org.cadre.webhooks;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.cadre.governance.BadInput;
import org.cadre.governance.Message;

/** What can happen, written as `ask.filed`. The words stand at receivers; one is never given a new meaning. */
public enum EventType {
    ASK_FILED, ASK_CLOSED, ANSWER_GIVEN, ANSWER_ACCEPTED, INVITATION_ISSUED, INVITATION_ACCEPTED, INVITATION_DECLINED, INVITATION_EXPIRED, WEBHOOK_TEST;

    /** Those that an endpoint chooses from; a test comes whatever it chose. */
    public static List<EventType> choices() {
        return Arrays.stream(values()).filter(type -> type != WEBHOOK_TEST).toList();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /** @throws BadInput where one is unknown */
    public static Set<EventType> parse(String field, Collection<String> words) {
        var types = EnumSet.noneOf(EventType.class);
        for (String word : words)
            types.add(choices().stream().filter(type -> type.word().equals(word)).findFirst()
                    .orElseThrow(() -> new BadInput(field, word, Message.of("bad.choice", words(choices())))));
        return types;
    }

    public static List<String> words(Collection<EventType> types) {
        return types.stream().sorted().map(EventType::word).toList();
    }

    /** As they are stored, parted by blanks; what later versions no longer know is left out. */
    static Set<EventType> stored(String joined) {
        return Arrays.stream(joined.split(" ")).map(EventType::named).flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    static EventType ofWord(String word) {
        return named(word).orElseThrow(() -> new IllegalArgumentException("no event type " + word));
    }

    private static Optional<EventType> named(String word) {
        return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
    }
}
