package org.cadre.web.asks;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.cadre.asks.Answer;
import org.cadre.asks.AnswerId;
import org.cadre.asks.Ask;
import org.cadre.asks.AskDesk;
import org.cadre.asks.AskId;
import org.cadre.asks.AuthorDesk;
import org.cadre.asks.Byline;
import org.cadre.attachments.AttachmentDesk;
import org.cadre.duplicates.DuplicateDesk;
import org.cadre.follows.FollowDesk;
import org.cadre.follows.Followable.OneAsk;
import org.cadre.handling.Handlings;
import org.cadre.people.Reader;
import org.cadre.reviews.ReviewDesk;
import org.cadre.reviews.ReviewState;
import org.cadre.revisions.RevisionDesk;
import org.cadre.web.Bylines;
import org.cadre.web.Person;
import org.cadre.web.attachments.FileLine;
import org.cadre.web.comments.CommentViews;
import org.cadre.web.follows.FollowView;
import org.cadre.web.meetings.MeetingViews;
import org.cadre.web.reviews.ReviewLine;

/** What stands below questions and answers, gathered for a page at once. */
@RequestScoped
public class Parts {
    @Inject
    RevisionDesk revisions;
    @Inject
    AuthorDesk authors;
    @Inject
    CommentViews comments;
    @Inject
    FollowDesk follows;
    @Inject
    DuplicateDesk duplicates;
    @Inject
    ReviewDesk reviews;
    @Inject
    AttachmentDesk files;
    @Inject
    MeetingViews meetings;
    @Inject
    Handlings handlings;
    @Inject
    Bylines bylines;
    @Inject
    AskDesk desk;
    /** What the question and its answers both need; a request shows a question once. */
    private final Map<AskId, Map<UUID, Instant>> edits = new HashMap<>();
    private final Map<AskId, CommentViews.OfPage> remarks = new HashMap<>();

    /** @param helped whether the asker and a helper are there to meet each other */
    AskParts of(Reader reader, Ask ask, boolean helped) {
        return new AskParts(Optional.ofNullable(edited(reader, ask).get(ask.id().value())),
                ask.askedBy(reader), written(reader, ask).onAsk(),
                new FollowView("ask", ask.id().toString(), follows.follows(reader, new OneAsk(ask.id()))),
                duplicates.of(reader, ask.id()),
                files.of(reader, ask.id()).stream().map(file -> FileLine.of(file, reader)).toList(),
                meetings.of(reader, ask.id(), helped), handlings.of(ask.id().value()),
                ask.askedBy(reader) && ask.plain());
    }

    OfAnswers ofAnswers(Reader reader, Ask ask, List<Answer> given) {
        Map<AnswerId, String> thanks = desk.thanksFor(given);
        Map<AnswerId, List<Byline>> by = authors.of(reader, given);
        Optional<ReviewState> review = given.isEmpty() ? Optional.empty() : reviews.of(reader, ask.id());
        return new OfAnswers(reader, given.isEmpty() ? Map.of() : edited(reader, ask), by,
                bylines.of(Stream.concat(by.values().stream().flatMap(List::stream),
                        review.stream().map(ReviewState::owner)).toList()),
                written(reader, ask), review, thanks);
    }

    private Map<UUID, Instant> edited(Reader reader, Ask ask) {
        return edits.computeIfAbsent(ask.id(), id -> revisions.edited(reader, id));
    }

    private CommentViews.OfPage written(Reader reader, Ask ask) {
        return remarks.computeIfAbsent(ask.id(), id -> comments.of(reader, id));
    }

    /** The parts of all answers to one ask. */
    record OfAnswers(Reader reader, Map<UUID, Instant> edited, Map<AnswerId, List<Byline>> authors,
            Function<Byline, Person> person, CommentViews.OfPage comments,
            Optional<ReviewState> review, Map<AnswerId, String> thanks) {
        Optional<Instant> edited(Answer answer) {
            return Optional.ofNullable(edited.get(answer.id().value()));
        }

        AnswerParts of(Answer answer) {
            var all = authors.getOrDefault(answer.id(), List.of());
            return new AnswerParts(all.stream().skip(1).map(person).toList(), wrote(answer),
                    comments.on(answer.id()), review.filter(one -> one.answer().equals(answer.id()))
                            .map(one -> new ReviewLine(one.dueAt(), one.overdue(), person.apply(one.owner()),
                                    one.mayRenew())),
                    thanks.getOrDefault(answer.id(), ""));
        }

        boolean wrote(Answer answer) {
            return authors.getOrDefault(answer.id(), List.of()).stream().flatMap(one -> one.known().stream())
                    .anyMatch(reader.id()::equals);
        }
    }
}
