package org.cadre.asks;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.outbox.Outbox;
import org.cadre.people.Colleague;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;
import org.cadre.people.Reader;

/** Several colleagues write one answer. Each verb is one transaction. */
@ApplicationScoped
@Transactional
public class AuthorDesk {
    /** Most authors of one answer. */
    public static final int MOST = 10;

    @Inject
    private Asks asks;
    @Inject
    private Authors authors;
    @Inject
    private Colleagues colleagues;
    @Inject
    private Outbox outbox;
    @Inject
    private Clock clock;

    protected AuthorDesk() {}

    /** The first author, then the others. @throws AskNotFound where there is no such answer for this reader */
    public List<Byline> of(Reader reader, AnswerId id) {
        var answer = asks.seenBy(reader, id);
        return of(reader, List.of(answer)).getOrDefault(answer.id(), List.of());
    }

    /** The same for many answers at once that the reader was found to see. */
    public Map<AnswerId, List<Byline>> of(Reader reader, Collection<Answer> answers) {
        var all = authors.of(answers);
        return answers.stream().collect(Collectors.toMap(Answer::id,
                answer -> Stream.concat(Stream.of(answer.byline(reader)),
                        all.getOrDefault(answer.id(), List.of()).stream().skip(1).map(Byline.Named::new)).toList()));
    }

    /**
     * @param who mail address or whole name of a colleague
     * @throws BadInput where there is none, or none who may see the ask: the two read alike
     * @throws NotAllowedNow where the reader is none of the authors
     */
    public ColleagueId add(Reader author, AnswerId id, String who) {
        var answer = mine(author, id);
        var ask = asks.seenBy(author, answer.ask());
        var found = colleagues.knownAs(who).map(Colleague::id).flatMap(colleagues::reader).filter(ask::visibleTo)
                .map(Reader::id);
        if (found.isEmpty())
            throw new BadInput("who", who, Message.of("bad.coauthor"));
        var added = found.get();
        var all = authors.of(answer);
        // who may not know the first author is told nothing by what happens to that name
        boolean knows = !answer.anonymous() || answer.writtenBy(author);
        if (all.subList(knows ? 0 : 1, all.size()).contains(added))
            return added;
        if (all.size() >= MOST)
            throw new BadInput("who", who, Message.of("bad.too-many", MOST));
        authors.add(Authorship.of(added, id, author.id(), clock.instant()));
        asks.changed(ask);
        outbox.append(ask.id().value(),
                new AuthorAdded(ask.id().value(), id.value(), added.value(),
                        answer.anonymous() && answer.writtenBy(author) ? null : author.id().value()));
        return added;
    }

    /** Takes one of the others off: oneself, or by the first author. What they wrote stays. */
    public void remove(Reader author, AnswerId id, ColleagueId who) {
        var answer = mine(author, id);
        if (!who.equals(author.id()) && !answer.writtenBy(author))
            throw new NotAllowedNow(Message.of("answer.only-the-first-author"));
        if (who.equals(answer.author()) && !authors.joined(who, answer))
            throw new NotAllowedNow(Message.of("answer.first-author-stays"));
        if (authors.remove(who, answer))
            asks.find(answer.ask()).ifPresent(asks::changed);
    }

    private Answer mine(Reader author, AnswerId id) {
        var answer = asks.seenBy(author, id);
        return Optional.of(answer).filter(found -> authors.wrote(author.id(), found))
                .orElseThrow(() -> new NotAllowedNow(Message.of("answer.only-its-authors")));
    }
}
