package org.cadre.replies;

import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;

/**
 * The words in a mail's parts, and what is attached. It looks {@link #DEEPEST} parts deep and at
 * {@link #MOST} of them, reads {@link #LONGEST} bytes of words, and opens no attachment at all.
 */
final class Contents {
    private static final int DEEPEST = 8;
    private static final int MOST = 50;
    private static final int LONGEST = 400_000;
    private String plain = "";
    private String html = "";
    private final List<Attached> attached = new ArrayList<>();
    private int seen;

    private Contents() {}

    /**
     * @param words what somebody wrote, with what it replies to
     * @param attached what hangs on it, unopened
     */
    record Found(String words, List<Attached> attached) {}

    /** One thing that hangs on a mail. */
    record Attached(String name, Part part) {}

    static Found in(Part mail) throws MessagingException, IOException {
        var contents = new Contents();
        contents.look(mail, 0);
        return new Found(contents.plain.isBlank() ? PlainWords.of(contents.html) : contents.plain, contents.attached);
    }

    private void look(Part part, int depth) throws MessagingException, IOException {
        if (depth > DEEPEST || ++seen > MOST)
            return;
        if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()))
            attached.add(attached(part));
        else if (part.isMimeType("multipart/*"))
            parts(part, depth);
        else if (part.isMimeType("text/plain") && plain.isBlank())
            plain = words(part);
        else if (part.isMimeType("text/html") && html.isBlank())
            html = words(part);
        else if (part.getFileName() != null && part.getHeader("Content-ID") == null)
            attached.add(attached(part));
    }

    private static Attached attached(Part part) throws MessagingException {
        String name = part.getFileName();
        try {
            return new Attached(name == null ? "" : MimeUtility.decodeText(name), part);
        } catch (UnsupportedEncodingException _) {
            return new Attached(name, part);
        }
    }

    private void parts(Part part, int depth) throws MessagingException, IOException {
        if (part.getContent() instanceof MimeMultipart several)
            for (int i = 0; i < several.getCount() && seen <= MOST; i++)
                look(several.getBodyPart(i), depth + 1);
    }

    private static String words(Part part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return new String(in.readNBytes(LONGEST), charset(part)).replace("\u0000", "");
        }
    }

    private static Charset charset(Part part) throws MessagingException {
        try {
            String name = new ContentType(part.getContentType()).getParameter("charset");
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (ParseException | IllegalCharsetNameException | UnsupportedCharsetException _) {
            return StandardCharsets.UTF_8;
        }
    }
}
