package org.cadre.keys;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.accounts.AccountDesk;
import org.cadre.accounts.Secret;
import org.cadre.mail.Block;
import org.cadre.mail.Letter;
import org.cadre.notices.Links;
import org.cadre.notices.Words;
import org.cadre.people.Colleague;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;

/** Words the mails. The one with a key is the only place where its secret ever stands. */
@ApplicationScoped
@Transactional
class KeyLetters {
    @Inject
    private Keys keys;
    @Inject
    private Colleagues colleagues;
    @Inject
    private AccountDesk accounts;
    @Inject
    private Links links;
    @Inject
    private Clock clock;

    protected KeyLetters() {}

    /** @return empty where the time is over, they have left, or there is an account by now where there was none */
    Optional<Letter> write(KeyDue due, UUID id) {
        return holder(due.colleague()).filter(_ -> clock.instant().isBefore(due.expires()))
                .filter(one -> accounts.opened(one.id()) == (due.purpose() == Purpose.RESET))
                .map(one -> letter(id, one, due));
    }

    /** Tells that the password is another now; empty where they have left. */
    Optional<Letter> replaced(UUID colleague, UUID id) {
        return holder(colleague).map(one -> {
            var words = new Words(one);
            return letter(id, words, "mail.key.REPLACED", List.of(
                    new Block.Paragraph(words.say("mail.key.REPLACED.text", one.mail())), new Block.Links(
                            List.of(new Block.Link(words.say("mail.key.REPLACED.go"), links.forgotten())))));
        });
    }

    private Optional<Colleague> holder(UUID colleague) {
        return colleagues.find(new ColleagueId(colleague)).filter(Colleague::active);
    }

    private Letter letter(UUID id, Colleague holder, KeyDue due) {
        String secret = Secret.random();
        keys.add(Secret.hash(secret), new Key(holder.id(), due.purpose(), due.expires(), Optional.empty()),
                clock.instant());
        var words = new Words(holder);
        String prefix = "mail.key." + due.purpose();
        return letter(id, words, prefix, List.of(new Block.Paragraph(words.say(prefix + ".text", holder.mail())),
                new Block.Links(List.of(new Block.Link(words.say(prefix + ".go"), links.key(secret)))),
                new Block.Paragraph(words.say("mail.key.until", words.time(due.expires()))),
                new Block.Paragraph(words.say(prefix + ".else"))));
    }

    private Letter letter(UUID id, Words words, String prefix, List<Block> told) {
        var blocks = new java.util.ArrayList<Block>();
        blocks.add(new Block.Heading(words.say(prefix + ".heading", words.recipient().name())));
        blocks.addAll(told);
        blocks.add(new Block.Footer(words.say("mail.footer")));
        return new Letter(id, id, words.recipient().mail(), words.recipient().name(), words.language(),
                words.say(prefix + ".subject"), blocks, clock.instant());
    }
}
