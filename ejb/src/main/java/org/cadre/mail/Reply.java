package org.cadre.mail;

import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;

import org.jspecify.annotations.Nullable;

/**
 * Reads a failure to send. The server's reply code stands at the beginning of some exception of the chain; the words
 * behind it may name the recipient and are dropped.
 */
final class Reply {
    private static final Pattern CODE = Pattern.compile("^([245]\\d\\d)\\b");
    /** The server wants another login or encryption: a matter of our settings, not of this letter. */
    private static final Set<Integer> SETTINGS = Set.of(530, 534, 535, 538);

    private Reply() {}

    static MailNotSent read(Exception failure) {
        if (failure instanceof AddressException)
            return new MailNotSent("the recipient's address is malformed", true);
        if (failure instanceof AuthenticationFailedException)
            return new MailNotSent("the mail server did not accept user and password" + said(failure), false);
        if (failure instanceof SendFailedException)
            return new MailNotSent("the mail server did not take the mail" + said(failure), refused(failure));
        return new MailNotSent("the mail server could not be used" + said(failure) + ": " + kind(failure), false);
    }

    private static boolean refused(Exception failure) {
        int code = code(failure).orElse(0);
        return code >= 500 && !SETTINGS.contains(code) && !senderRefused(failure);
    }

    /** By name, since the interface that we compile against does not have the class. */
    private static boolean senderRefused(Exception failure) {
        for (Exception link = failure; link != null; link = next(link))
            if (link.getClass().getSimpleName().equals("SMTPSenderFailedException"))
                return true;
        return false;
    }

    private static OptionalInt code(Exception failure) {
        for (Exception link = failure; link != null; link = next(link)) {
            var found = CODE.matcher(String.valueOf(link.getMessage()));
            if (found.find())
                return OptionalInt.of(Integer.parseInt(found.group(1)));
        }
        return OptionalInt.empty();
    }

    private static String said(Exception failure) {
        OptionalInt code = code(failure);
        return code.isPresent() ? " (reply " + code.getAsInt() + ")" : "";
    }

    private static String kind(Exception failure) {
        Exception last = failure;
        for (Exception link = failure; link != null; link = next(link))
            last = link;
        return last.getClass().getSimpleName();
    }

    private static @Nullable Exception next(Exception failure) {
        return failure instanceof MessagingException link ? link.getNextException() : null;
    }
}
