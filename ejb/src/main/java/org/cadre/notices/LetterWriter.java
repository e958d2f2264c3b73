package org.cadre.notices;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.mail.Block;
import org.cadre.mail.Letter;

/** Words the letter of one notice in the language and time zone of its recipient. */
@ApplicationScoped
class LetterWriter {
    /** Reasons beyond the first few convince nobody. */
    private static final int REASONS = 3;

    @Inject
    private Links links;

    @SuppressWarnings("NullAway.Init")
    protected LetterWriter() {}

    LetterWriter(Links links) {
        this.links = links;
    }

    Letter write(Subject about, Handles handles, Instant now) {
        var words = new Words(about.recipient());
        String subject = about.sealed()
                ? words.say("mail.sealed.subject")
                : words.say("mail." + about.notice().kind() + ".subject", about.title());
        var replyTo = handles.replyTo().filter(_ -> !about.sealed());
        var blocks = new ArrayList<>(about.sealed() ? sealed(about, words) : open(about, words, now));
        blocks.add(footer(words, replyTo.isPresent()));
        var id = about.notice().letter().orElse(about.notice().id()); // of several that this one is left of
        return new Letter(id.value(), about.thread(), about.recipient().mail(),
                about.recipient().name(), words.language(), subject, blocks, now,
                Optional.of(links.unsubscribe(handles.unsubscribe())).filter(_ -> !about.notice().kind().compulsory()),
                replyTo, Optional.empty());
    }

    Block footer(Words words, boolean answerable) {
        return new Block.Footer(words.say(answerable ? "mail.footer.answerable" : "mail.footer"),
                List.of(new Block.Link(words.say("mail.preferences"), links.preferences())));
    }

    /** A link and nothing else. */
    private List<Block> sealed(Subject about, Words words) {
        return List.of(new Block.Paragraph(words.say("mail.sealed.text")),
                links(new Block.Link(words.say("mail.sealed.look"), page(about))));
    }

    /** Where it is read after signing in. */
    URI page(Subject about) {
        return about.invitation().map(invited -> links.invitation(invited.id()))
                .or(() -> about.notice().glass().map(links::glass))
                .or(() -> about.notice().held().map(links::approval))
                .or(() -> about.notice().review().map(_ -> links.accessReview()))
                .or(() -> about.notice().authorisation()
                        .map(_ -> about.notice().actor().equals(Optional.of(about.recipient().id()))
                                ? links.ownAuthorisations()
                                : links.authorisations()))
                .or(() -> about.notice().wall().map(links::wall))
                .or(() -> about.ask().map(ask -> about.notice().kind().ofReviewer()
                        ? links.review(ask.id())
                        : links.ask(ask.id())))
                .orElseGet(() -> about.notice().kind() == NoticeKind.PEOPLE_PICKED
                        ? links.picks()
                        : links.person(about.recipient().id()));
    }

    private List<Block> open(Subject about, Words words, Instant now) {
        String prefix = "mail." + about.notice().kind();
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(words.say(prefix + ".heading", about.actor())));
        blocks.add(new Block.Quote(about.title(), about.language()));
        blocks.addAll(switch (about.notice().kind()) {
            case INVITED -> about.invitation().map(invited -> invitation(about, invited, words, now))
                    .orElseThrow();
            case GLASS_BROKEN -> glass(about, words);
            case NOBODY_FOUND -> List.of(new Block.Paragraph(about.promised()
                    .map(by -> words.say(prefix + ".late", words.time(by)))
                    .orElseGet(() -> words.say(prefix + ".text"))),
                    new Block.Points(words.say(prefix + ".next"), List.of(words.say(prefix + ".open"),
                            words.say(prefix + ".again"), words.say(prefix + ".close"))),
                    look(about, words));
            case NOBODY_FITS -> List.of(new Block.Paragraph(words.say(prefix + ".text")),
                    new Block.Points(words.say(prefix + ".next"), List.of(words.say(prefix + ".less"),
                            words.say(prefix + ".other"), words.say(prefix + ".wait"))),
                    look(about, words));
            case TAKEN_ON -> takenOn(about, words);
            case WALL_OWNED -> throw new IllegalStateException("no mail has words of a wall");
            case ACCESS_REVIEW, ACCESS_REVIEW_REMINDER, ACCESS_REVIEW_OVERDUE, ANSWERED, ACCEPTED, HELPED_AGAIN,
                    APPROVAL_WANTED,
                    APPROVAL_TURNED, AUTHORISATION_ENDING, COMMENTED, CONTEST_ANSWERED, ENDORSED,
                    FILE_REFUSED, FOLLOWED_ACCEPTANCE, FOLLOWED_ANSWER,
                    FOLLOWED_ASK,
                    FOLLOWED_PERSON,
                    MADE_AUTHOR, MARKED_DUPLICATE, MEETING_BOOKED, MEETING_CANCELLED, MENTIONED, MERGED, PEOPLE_PICKED,
                    REVIEW_DUE,
                    REOPENED, TASK_TAKEN, TASK_DELIVERED, TASK_RETURNED, TASK_ACCEPTED, TASK_LAPSED, NOBODY_TOOK,
                    DELIVERY_HELD, BATCH_DONE, BATCH_SHORT, ADJUDICATOR, SCORE_WANTED, SCORE_REMINDER, APPEAL_WANTED,
                    REVIEWERS_MISSING, SCORED, SCORED_MINE, LAST_WORD,
                    INVITATION_EXPIRED, INVITATION_WITHDRAWN, ANSWER_OVERDUE ->
                List.of(new Block.Paragraph(words.say(prefix + ".text", about.actor(), about.until())),
                        look(about, words));
        });
        return blocks;
    }

    /** Who, when and why. */
    private List<Block> glass(Subject about, Words words) {
        var blocks = new ArrayList<Block>();
        about.glass().ifPresent(told -> {
            blocks.add(new Block.Paragraph(words.say("mail.GLASS_BROKEN.text", told.requester(), told.approver(),
                    words.time(told.at()))));
            blocks.add(new Block.Paragraph(words.say("mail.GLASS_BROKEN.cause", told.cause())));
        });
        blocks.add(look(about, words));
        return blocks;
    }

    private List<Block> takenOn(Subject about, Words words) {
        var blocks = new ArrayList<Block>();
        about.promised().ifPresent(at -> blocks
                .add(new Block.Paragraph(words.say("mail.TAKEN_ON.until", about.actor(), words.time(at)))));
        blocks.add(new Block.Paragraph(words.say("mail.TAKEN_ON.text", about.actor())));
        blocks.add(look(about, words));
        return blocks;
    }

    private List<Block> invitation(Subject about, Subject.Invited invited, Words words, Instant now) {
        var blocks = new ArrayList<>(handed(about, invited, words));
        var why = invited.why().stream().limit(REASONS).map(words::say).toList();
        if (!why.isEmpty())
            blocks.add(new Block.Points(words.say("mail.INVITED.why"), why));
        blocks.add(new Block.Paragraph(until(invited, words, now)));
        blocks.add(replies(invited, words));
        return blocks;
    }

    /** Who gave it to the recipient, and with what words. */
    static List<Block> handed(Subject about, Subject.Invited invited, Words words) {
        return invited.handed().map(how -> List.<Block>of(
                new Block.Paragraph(words.say("mail.INVITED.handed", how.by())),
                new Block.Quote(how.note(), about.language()))).orElse(List.of());
    }

    static String until(Subject.Invited invited, Words words, Instant now) {
        return words.say("mail.INVITED.until", words.time(invited.until()), Duration.between(now, invited.until()));
    }

    Block replies(Subject.Invited invited, Words words) {
        var all = new ArrayList<Block.Link>();
        invited.reply().ifPresent(reply -> {
            all.add(new Block.Link(words.say("mail.INVITED.accept"), links.pass(reply.accept())));
            all.add(new Block.Link(words.say("mail.INVITED.decline"), links.pass(reply.decline())));
        });
        all.add(new Block.Link(words.say("mail.INVITED.look"), links.invitation(invited.id())));
        return new Block.Links(all);
    }

    private Block look(Subject about, Words words) {
        return links(new Block.Link(words.say("mail." + about.notice().kind() + ".look"), page(about)));
    }

    private static Block links(Block.Link... some) {
        return new Block.Links(List.of(some));
    }
}
