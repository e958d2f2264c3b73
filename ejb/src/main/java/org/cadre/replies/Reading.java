package org.cadre.replies;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

import org.cadre.asks.AskId;
import org.cadre.asks.NotAllowedNow;
import org.cadre.governance.BadInput;
import org.cadre.governance.NotFound;
import org.cadre.mail.ReplyAddress;
import org.cadre.passes.Author;
import org.cadre.people.ColleagueId;
import org.cadre.screening.TextHeld;

/**
 * Judges one mail after the other. The header decides whether the rest is read at all; nothing of it is logged.
 */
@ApplicationScoped
class Reading {
    private static final Logger LOG = System.getLogger(Reading.class.getName());
    private static final Pattern LETTER = Pattern.compile("<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@[^>]*>");

    @Inject
    private ReplyDesk desk;
    @Inject
    private Attachments attachments;
    @Inject
    private ReplyAddress addresses;

    protected Reading() {}

    /** A mail that can be read on: asked for only where its header allows it. */
    interface Source {
        /** In bytes, as the server says. */
        int size();

        byte[] beginning() throws MessagingException, IOException;

        /** @throws TooLarge where the server had understated its size */
        byte[] whole() throws MessagingException, IOException;
    }

    /** How much each sender may still send, counted on through one poll. */
    Round round(Optional<String> authserv) {
        return new Round(authserv);
    }

    final class Round {
        private final Optional<String> authserv;
        private final Map<String, Optional<ColleagueId>> senders = new HashMap<>();
        private final Map<ColleagueId, Integer> left = new HashMap<>();

        private Round(Optional<String> authserv) {
            this.authserv = authserv;
        }

        Outcome read(Source mail) throws MessagingException, IOException {
            var head = Head.of(mail.beginning());
            var sender = head.sender().flatMap(address -> senders.computeIfAbsent(address, desk::colleague));
            if (sender.isEmpty() || Automatic.is(head) || loops(head) || forged(head))
                return Outcome.IGNORED;
            var fingerprint = Replies.fingerprint(head.id(), head.sender().orElseThrow(),
                    String.join(",", head.recipients()), head.id().isEmpty() ? head.first("Date").orElse("") : "");
            var known = desk.known(fingerprint);
            if (known.isPresent())
                return known.get();
            int allowed = left.merge(sender.get(), desk.left(sender.get()), (before, _) -> before);
            left.put(sender.get(), allowed - 1);
            if (allowed < 0)
                return Outcome.IGNORED; // told once, by the one before
            return allowed == 0
                    ? refused(fingerprint, sender.get(), Optional.empty(), Refusal.TOO_MANY)
                    : addressed(head, mail, fingerprint, sender.get());
        }

        private boolean forged(Head head) {
            return authserv.isPresent()
                    && !Authenticity.confirmed(head, head.sender().orElseThrow(), authserv.get());
        }
    }

    /** Our own mail, sent back to us by a rule in somebody's mailbox. */
    private boolean loops(Head head) {
        var letter = LETTER.matcher(head.id());
        return letter.matches() && desk.ours(UUID.fromString(letter.group(1)));
    }

    private Outcome addressed(Head head, Source mail, byte[] fingerprint, ColleagueId sender)
            throws MessagingException, IOException {
        var author = head.recipients().stream().flatMap(address -> addresses.secretIn(address).stream())
                .flatMap(secret -> desk.author(secret).stream()).findFirst();
        if (author.isEmpty())
            return refused(fingerprint, sender, Optional.empty(), Refusal.UNKNOWN_ADDRESS);
        if (!author.get().reader().id().equals(sender))
            return refused(fingerprint, sender, Optional.empty(), Refusal.NOT_YOURS);
        try {
            if (desk.sealed(author.get()))
                return refused(fingerprint, author.get(), Refusal.SEALED);
        } catch (NotFound _) {
            return refused(fingerprint, sender, Optional.empty(), Refusal.UNKNOWN_ADDRESS);
        }
        if (mail.size() > Mailbox.LARGEST)
            return refused(fingerprint, author.get(), Refusal.TOO_LARGE);
        return post(mail, fingerprint, author.get());
    }

    private Outcome post(Source mail, byte[] fingerprint, Author author) throws MessagingException, IOException {
        try {
            var found = Contents.in(
                    new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail.whole())));
            String words = OwnWords.of(found.words());
            if (words.isEmpty() && found.attached().isEmpty())
                return refused(fingerprint, author, Refusal.EMPTY);
            var taken = attachments.take(author.reader().id(), found.attached());
            String text = (words + taken.links()).strip();
            if (text.isEmpty())
                return refused(fingerprint, author, Refusal.EMPTY);
            desk.post(fingerprint, author, text, !taken.all());
            return Outcome.POSTED;
        } catch (TooLarge _) {
            return refused(fingerprint, author, Refusal.TOO_LARGE);
        } catch (TextHeld _) {
            return refused(fingerprint, author, Refusal.HELD);
        } catch (BadInput _) {
            return refused(fingerprint, author, Refusal.TOO_LONG);
        } catch (NotAllowedNow _) {
            return refused(fingerprint, author, Refusal.CLOSED);
        } catch (NotFound _) {
            return refused(fingerprint, author.reader().id(), Optional.empty(), Refusal.UNKNOWN_ADDRESS);
        } catch (MessagingException | IOException unreadable) {
            LOG.log(Level.INFO, "a reply cannot be read: {0}", unreadable.getClass().getSimpleName());
            return refused(fingerprint, author, Refusal.UNREADABLE);
        }
    }

    private Outcome refused(byte[] fingerprint, Author author, Refusal why) {
        return refused(fingerprint, author.reader().id(), Optional.of(author.ask()), why);
    }

    private Outcome refused(byte[] fingerprint, ColleagueId sender, Optional<AskId> ask, Refusal why) {
        desk.refuse(fingerprint, sender, ask, why);
        return Outcome.REFUSED;
    }
}
