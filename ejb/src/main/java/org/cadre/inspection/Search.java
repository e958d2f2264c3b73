package org.cadre.inspection;

import java.time.Instant;
import java.util.Optional;

import org.cadre.asks.AskId;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.people.ColleagueId;

/**
 * What is looked for; what is empty does not matter.
 *
 * @param kind of an act, or a decision's stage
 * @param from the first instant that counts
 * @param until the first that does not any more
 */
public record Search(Optional<ColleagueId> person, Optional<AskId> ask, Optional<String> kind, Optional<Instant> from,
        Optional<Instant> until) {
    public static final Search ALL = new Search(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty());

    public Search {
        if (kind.filter(sent -> !sent.matches("[A-Z_]{1,60}")).isPresent())
            throw new BadInput("kind", kind.get(), Message.of("bad.kind"));
        if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get()))
            throw new BadInput("until", until.get().toString(), Message.of("bad.period"));
    }

    public static Search of(AskId ask) {
        return new Search(Optional.empty(), Optional.of(ask), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
