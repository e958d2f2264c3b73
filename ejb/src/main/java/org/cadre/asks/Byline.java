package org.cadre.asks;

import java.util.Optional;

import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;

/**
 * Who stands beside a text, as one reader may know it. What pages, API and mails say of whoever asked, answered, commented
 * or edited goes through this.
 */
public sealed interface Byline {
    Byline HIDDEN = new Hidden();

    /** Everybody may know. */
    record Named(ColleagueId colleague) implements Byline {}

    /** The reader, who is hidden from all others there. */
    record Myself(ColleagueId colleague) implements Byline {}

    /** Somebody whom the reader may not know. */
    record Hidden() implements Byline {}

    /** @param anonymous whether the text stands without its writer's name */
    static Byline of(Reader reader, ColleagueId writer, boolean anonymous) {
        if (!anonymous)
            return new Named(writer);
        return writer.equals(reader.id()) ? new Myself(writer) : HIDDEN;
    }

    /** As far as the reader may know; empty where hidden. */
    default Optional<ColleagueId> known() {
        return switch (this) {
            case Named(var colleague) -> Optional.of(colleague);
            case Myself(var colleague) -> Optional.of(colleague);
            case Hidden _ -> Optional.empty();
        };
    }
}
