package org.cadre.channels;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * All that one colleague wishes.
 *
 * @param choices by the kind's name; a kind that is missing comes as usual
 */
public record Preference(Optional<Quiet> quiet, Digest digest, Map<String, Choice> choices) {
    public static final Preference USUAL = new Preference(Optional.empty(), Digest.USUAL, Map.of());

    public Preference {
        choices = Map.copyOf(choices);
    }

    public Choice choice(Kind kind) {
        if (kind.compulsory())
            return new Choice(Channel.AT_ONCE, true);
        return choices.getOrDefault(kind.name(), new Choice(kind.usual(), false));
    }

    /**
     * When a mail about it may go.
     *
     * @param urgent whether it cannot wait for a digest
     * @param gather how long further events are waited for, to be told in the same mail
     * @return empty where none is wanted
     */
    public Optional<Instant> mailAt(Kind kind, boolean urgent, Instant now, Duration gather, ZoneId zone) {
        return switch (choice(kind).channel()) {
            case AT_ONCE -> Optional.of(quietOver(kind, now.plus(gather), zone));
            case DIGEST -> Optional
                    .of(quietOver(kind, urgent ? now.plus(gather) : digest.after(now, zone), zone));
            case PORTAL, OFF -> Optional.empty();
        };
    }

    /** Whether it waits for a digest, unless it is urgent. */
    public boolean digested(Kind kind) {
        return choice(kind).channel() == Channel.DIGEST;
    }

    /** The instant itself, or when the quiet hours are over that hold this kind back. */
    public Instant quietOver(Kind kind, Instant at, ZoneId zone) {
        return choice(kind).always() ? at : quiet.map(hours -> hours.over(at, zone)).orElse(at);
    }

    /** Whether mails about it are wanted at all. */
    public boolean mailed(Kind kind) {
        var channel = choice(kind).channel();
        return channel == Channel.AT_ONCE || channel == Channel.DIGEST;
    }
}
