package org.cadre.replies;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;

import org.cadre.mail.Deadline;

/** One visit to the mailbox. Of each mail as much is held in memory as its limit allows, and of one mail at a time. */
final class Mailbox implements AutoCloseable {
    /** Longer than any reply; pictures in signatures included. */
    static final int LARGEST = 5 * 1024 * 1024;
    private static final int HEADER = 64 * 1024;
    private static final int WINDOW = 200;
    /** At once: a server may need its time for each. */
    private static final int COPIED = 25;
    private final Store store;
    private final Folder inbox;
    private final MailboxSettings settings;

    private Mailbox(Store store, Folder inbox, MailboxSettings settings) {
        this.store = store;
        this.inbox = inbox;
        this.settings = settings;
    }

    static Mailbox open(MailboxSettings settings, Deadline deadline) throws MessagingException {
        var store = Session.getInstance(properties(settings, deadline)).getStore("imap");
        store.connect(settings.host(), settings.port(), settings.user(), settings.password());
        var inbox = store.getFolder(settings.folder());
        inbox.open(Folder.READ_WRITE);
        return new Mailbox(store, inbox, settings);
    }

    /** What is done with one mail; the mail is put away afterwards, however it ends but by an exception. */
    interface Reader {
        Outcome read(Reading.Source mail) throws MessagingException, IOException;
    }

    /** Reads the first mails and puts them away. @return how many there were; fewer than a window where none is left */
    int next(Reader reader) throws MessagingException, IOException {
        int count = Math.min(WINDOW, inbox.getMessageCount());
        if (count == 0)
            return 0;
        Message[] mails = inbox.getMessages(1, count);
        var sizes = new FetchProfile();
        sizes.add(FetchProfile.Item.SIZE);
        inbox.fetch(mails, sizes);
        var processed = new ArrayList<Message>();
        var refused = new ArrayList<Message>();
        try {
            for (Message mail : mails)
                (reader.read(new OneMail(mail)).taken() ? processed : refused).add(mail);
        } finally {
            move(processed, settings.processed());
            move(refused, settings.refused());
            inbox.expunge();
        }
        return count;
    }

    static boolean more(int read) {
        return read == WINDOW;
    }

    private void move(List<Message> mails, String name) throws MessagingException {
        if (mails.isEmpty())
            return;
        var folder = store.getFolder(name);
        if (!folder.exists())
            folder.create(Folder.HOLDS_MESSAGES);
        for (int from = 0; from < mails.size(); from += COPIED) {
            Message[] some = mails.subList(from, Math.min(from + COPIED, mails.size())).toArray(Message[]::new);
            inbox.copyMessages(some, folder);
            inbox.setFlags(some, new Flags(Flags.Flag.DELETED), true);
        }
    }

    private record OneMail(Message mail) implements Reading.Source {
        @Override
        public int size() {
            try {
                return mail.getSize();
            } catch (MessagingException _) {
                return Integer.MAX_VALUE;
            }
        }

        @Override
        public byte[] beginning() throws MessagingException, IOException {
            var limited = new Limited(HEADER, true);
            try {
                mail.writeTo(limited);
            } catch (TooLarge _) {
                // its header stands in front
            }
            return limited.toByteArray();
        }

        @Override
        public byte[] whole() throws MessagingException, IOException {
            var limited = new Limited(LARGEST, false);
            mail.writeTo(limited);
            return limited.toByteArray();
        }
    }

    /** Stops the server's sending by an exception once there is enough. */
    private static final class Limited extends OutputStream {
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private final int most;
        private final boolean header;

        Limited(int most, boolean header) {
            this.most = most;
            this.header = header;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[]{(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            kept.write(bytes, from, Math.min(count, most - kept.size()));
            if (kept.size() >= most || header && ended())
                throw new TooLarge(most);
        }

        private boolean ended() {
            return kept.toString(StandardCharsets.ISO_8859_1).contains("\r\n\r\n");
        }

        byte[] toByteArray() {
            return kept.toByteArray();
        }
    }

    private static Properties properties(MailboxSettings settings, Deadline deadline) {
        var properties = new Properties();
        properties.put("mail.imap.connectiontimeout", "10000");
        properties.put("mail.imap.timeout", "60000");
        properties.put("mail.imap.writetimeout", "60000");
        properties.put("mail.imap.fetchsize", "16384");
        properties.put("mail.imap.peek", "true");
        properties.put("mail.imap.starttls.enable", Boolean.toString(settings.starttls()));
        properties.put("mail.imap.starttls.required", Boolean.toString(settings.starttls()));
        properties.put("mail.imap.ssl.enable", Boolean.toString(settings.tlsFromTheStart()));
        properties.put("mail.imap.ssl.checkserveridentity", "true");
        deadline.guard(properties, "imap");
        return properties;
    }

    @Override
    public void close() throws MessagingException {
        if (inbox.isOpen())
            inbox.close(false);
        store.close();
    }
}
