package org.cadre.asks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;

/**
 * What somebody wants to ask and a rule lets nobody see before it is approved.
 *
 * @param id under which it will stand among the asks
 * @param appealed whether its asker has had a refusal looked at once more
 * @param wanted its words, screened; empty once they are not waited with any more
 * @param findings what stays in its text: SECRET, PERSONAL, CONTACT
 */
public record HeldAsk(AskId id, ColleagueId asker, boolean anonymous, Instant at, HeldState state, boolean appealed,
        Optional<NewAsk> wanted, List<String> findings) {
    public HeldAsk {
        findings = List.copyOf(findings);
    }

    /** The ask that it would be. */
    public Ask ask(Instant now) {
        return Ask.released(id, asker, anonymous, wanted.orElseThrow(), now);
    }

    /** Who wants to ask it, as the reader may know it. */
    public Byline byline(Reader reader) {
        return Byline.of(reader, asker, anonymous);
    }

    public boolean askedBy(Reader reader) {
        return asker.equals(reader.id());
    }

    /** Whether the reader could see it, were it an ask; of whose words nothing is left nobody sees any. */
    public boolean visibleTo(Reader reader) {
        return wanted.filter(words -> reader.maySee(words.classification(), words.wall(),
                words.handling().labelSet(), asker)).isPresent();
    }
}
