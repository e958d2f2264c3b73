package org.cadre.mail;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;

import jakarta.activation.DataHandler;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;

/** A letter as it travels: text and HTML, and the headers by which programs thread it and do not reply to it. */
final class Envelope extends MimeMessage {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private final String id;

    private Envelope(Session session, String id) {
        super(session);
        this.id = id;
    }

    static MimeMessage of(Letter letter, MailSettings settings, Session session)
            throws MessagingException, UnsupportedEncodingException {
        String domain = settings.domain();
        String thread = "<" + letter.thread() + "@" + domain + ">";
        var mail = new Envelope(session, "<" + letter.id() + "@" + domain + ">");
        mail.setFrom(settings.from());
        mail.setRecipient(RecipientType.TO, recipient(letter));
        mail.setSubject(OneLine.of(letter.subject()), UTF_8);
        mail.setSentDate(Date.from(letter.at()));
        mail.setHeader("In-Reply-To", thread);
        mail.setHeader("References", thread);
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("X-Auto-Response-Suppress", "All");
        mail.setHeader("List-Id", "Cadre <notices." + domain + ">");
        if (letter.unsubscribe().isPresent()) {
            mail.setHeader("List-Unsubscribe", "<" + letter.unsubscribe().get().toASCIIString() + ">");
            mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        if (letter.replyTo().isPresent())
            mail.setReplyTo(new Address[]{new InternetAddress(letter.replyTo().get(), true)});
        mail.setContentLanguage(new String[]{letter.language().toLanguageTag()});
        mail.setContent(whole(letter));
        mail.saveChanges();
        return mail;
    }

    private static MimeMultipart whole(Letter letter) throws MessagingException {
        var words = content(letter);
        if (letter.attached().isEmpty())
            return words;
        var file = letter.attached().get();
        var told = new MimeBodyPart();
        told.setContent(words);
        var attached = new MimeBodyPart();
        attached.setDataHandler(new DataHandler(new ByteArrayDataSource(file.content(), file.type())));
        attached.setFileName(file.name());
        attached.setDisposition(Part.ATTACHMENT);
        return new MimeMultipart("mixed", told, attached);
    }

    /** Calendars look for the invitation among the alternatives, and know by its method that it wants a reply. */
    private static MimeMultipart content(Letter letter) throws MessagingException {
        var parts = new MimeMultipart("alternative", part(PlainText.of(letter), "plain"),
                part(Html.of(letter), "html"));
        if (letter.calendar().isPresent()) {
            var calendar = letter.calendar().get();
            var invitation = part(calendar.text(), "calendar");
            invitation.setHeader("Content-Type", "text/calendar; charset=UTF-8; method=" + calendar.method());
            invitation.setHeader("Content-Transfer-Encoding", "base64");
            parts.addBodyPart(invitation);
        }
        return parts;
    }

    private static InternetAddress recipient(Letter letter) throws MessagingException, UnsupportedEncodingException {
        var address = new InternetAddress(letter.address(), true);
        address.setPersonal(OneLine.of(letter.name()), UTF_8);
        return address;
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        return part;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id); // a repeat must be recognisable: never a new one
    }
}
