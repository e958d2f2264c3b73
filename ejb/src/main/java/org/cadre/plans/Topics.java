package org.cadre.plans;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.cadre.asks.Ask;
import org.cadre.disclosure.Field;
import org.cadre.disclosure.Hidden;
import org.cadre.matching.Reason;
import org.cadre.people.Reader;

/** What the invited know of, taken from the reasons of matching: the names in them, without persons and figures. */
final class Topics {
    private static final int MOST = 8;
    /** Names a skill, which is a secret only where its colleague hid it since. */
    private static final Set<String> SKILLS = Set.of("reason.skill");
    /** Names questions which invitee and asker may both see. */
    private static final Set<String> QUESTIONS = Set.of("reason.answered");

    private Topics() {}

    /** Best first. Only the asker is shown questions: whether somebody else may see them was never looked at. */
    static List<String> shownTo(Reader reader, Ask ask, List<PlanCandidate> invited, Hidden hidden) {
        boolean asker = ask.asker().equals(reader.id());
        return invited.stream().flatMap(candidate -> candidate.reasons().stream()
                .filter(reason -> SKILLS.contains(reason.message().key())
                        && hidden.shows(candidate.colleague(), Field.SKILLS)
                        || asker && QUESTIONS.contains(reason.message().key())))
                .flatMap(Topics::named).distinct().limit(MOST).toList();
    }

    private static Stream<String> named(Reason reason) {
        var args = reason.message().args();
        if (args.isEmpty())
            return Stream.empty();
        return args.getFirst() instanceof Collection<?> list
                ? list.stream().map(Object::toString)
                : Stream.of(args.getFirst().toString());
    }
}
