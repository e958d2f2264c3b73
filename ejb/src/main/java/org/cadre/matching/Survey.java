package org.cadre.matching;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.cadre.index.ExpertiseIndex;
import org.cadre.index.Kind;
import org.cadre.index.Tally;
import org.cadre.matching.Rows.Mark;

/** How many documents there are and of which versions. */
record Survey(Tally profiles, Tally evidence, Tally posts) {
    private static final Survey NONE = new Survey(Tally.NONE, Tally.NONE, Tally.NONE);

    static Survey of(ExpertiseIndex index) {
        return new Survey(index.tally(Kind.PROFILE), index.tally(Kind.EVIDENCE), index.tally(Kind.POST));
    }

    /** Of the rows, page by page, each in a transaction of its own. */
    static Survey of(IndexSource source) {
        MarkPages people = source::colleaguesAfter;
        MarkPages asks = source::asksAfter;
        MarkPages answers = source::answersAfter;
        MarkPages authors = source::authorsAfter;
        return authors.fold(answers.fold(asks.fold(people.fold(NONE, Survey::withColleague), Survey::withAsk),
                Survey::withAnswer), Survey::withAuthor);
    }

    private Survey withColleague(Mark mark) {
        return new Survey(profiles.plus(mark.id(), mark.version()), evidence,
                mark.shown() ? posts.plus(mark.id(), mark.version()) : posts);
    }

    private Survey withAsk(Mark mark) {
        return mark.shown() ? new Survey(profiles, evidence, posts.plus(mark.id(), mark.version())) : this;
    }

    private Survey withAnswer(Mark mark) {
        return new Survey(profiles, mark.shown() ? evidence.plus(mark.id(), mark.version()) : evidence,
                posts.plus(mark.id(), mark.version()));
    }

    private Survey withAuthor(Mark mark) {
        return new Survey(profiles, evidence.plus(mark.id(), mark.version()), posts);
    }

    /** How an index differs from the database, which this is; empty where it does not. */
    Optional<String> drift(Survey index) {
        String said = Stream.of(differ("profiles", profiles, index.profiles),
                differ("evidence", evidence, index.evidence), differ("posts", posts, index.posts))
                .flatMap(Optional::stream).collect(Collectors.joining("; "));
        return said.isEmpty() ? Optional.empty() : Optional.of(said);
    }

    private static Optional<String> differ(String what, Tally database, Tally index) {
        if (database.equals(index))
            return Optional.empty();
        return Optional.of(what + (database.count() == index.count()
                ? ": other versions"
                : ": " + database.count() + " in the database, " + index.count() + " in the index"));
    }
}
