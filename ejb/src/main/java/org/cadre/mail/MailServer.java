package org.cadre.mail;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.locks.ReentrantLock;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;

import org.jspecify.annotations.Nullable;

/**
 * Hands letters to the company's mail server, one after the other over one connection, which is kept while letters follow
 * each other. Safe for any thread.
 */
@ApplicationScoped
public class MailServer {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    /** Long, since a reply to the mail's end that comes too late makes it come twice; well below a relay's claim. */
    private static final Duration REPLY = Duration.ofSeconds(60);
    private static final Duration IDLE = Duration.ofSeconds(20);
    /** For one letter altogether, however busy the server seems; together with a last reply well below a relay's claim. */
    private static final Duration LETTER = Duration.ofSeconds(120);

    @Inject
    private Configured configured;
    private Optional<MailSettings> settings = Optional.empty();
    private final ReentrantLock line = new ReentrantLock();
    private final Deadline deadline = new Deadline();
    private Duration patience = LETTER;
    private @Nullable Transport connection;
    private long lastUsed;

    @SuppressWarnings("NullAway.Init")
    protected MailServer() {}

    @SuppressWarnings("NullAway.Init")
    MailServer(MailSettings settings) {
        this.settings = Optional.of(settings);
    }

    @SuppressWarnings("NullAway.Init")
    MailServer(MailSettings settings, Duration patience) {
        this(settings);
        this.patience = patience;
    }

    @PostConstruct
    void open() {
        settings = configured.settings();
    }

    /** Whether the company has set one up. */
    public boolean configured() {
        return settings.isPresent();
    }

    /**
     * Returns when the server has taken the letter.
     *
     * @throws MailNotSent otherwise; it may still have taken it where the connection broke at the very end
     * @throws IllegalStateException where {@link #configured()} is false
     */
    public void send(Letter letter) {
        var server = settings.orElseThrow(() -> new IllegalStateException("cadre.smtp.host is not set"));
        var session = session(server, deadline);
        line.lock();
        try {
            deadline.in(patience);
            MimeMessage mail = Envelope.of(letter, server, session);
            connected(server, session).sendMessage(mail, mail.getAllRecipients());
            lastUsed = System.nanoTime();
        } catch (MessagingException | UnsupportedEncodingException failure) {
            close();
            throw Reply.read(failure); // without its cause, whose words name the recipient
        } finally {
            line.unlock();
        }
    }

    private Transport connected(MailSettings server, Session session) throws MessagingException {
        var kept = connection;
        if (kept != null && System.nanoTime() - lastUsed < IDLE.toNanos() && kept.isConnected())
            return kept;
        close();
        var fresh = session.getTransport("smtp");
        connection = fresh;
        var login = server.login();
        fresh.connect(server.host(), server.port(), login.map(MailSettings.Login::user).orElse(null),
                login.map(MailSettings.Login::password).orElse(null));
        return fresh;
    }

    @PreDestroy
    void close() {
        line.lock();
        try {
            if (connection != null)
                connection.close();
        } catch (MessagingException _) {
            // it was broken, which is why it is closed
        } finally {
            connection = null;
            line.unlock();
        }
    }

    static Session session(MailSettings server, Deadline deadline) {
        var properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", Long.toString(CONNECT.toMillis()));
        properties.put("mail.smtp.timeout", Long.toString(REPLY.toMillis()));
        properties.put("mail.smtp.writetimeout", Long.toString(REPLY.toMillis()));
        properties.put("mail.smtp.auth", Boolean.toString(server.login().isPresent()));
        properties.put("mail.smtp.starttls.enable", Boolean.toString(server.starttls()));
        properties.put("mail.smtp.starttls.required", Boolean.toString(server.starttls()));
        properties.put("mail.smtp.ssl.enable", Boolean.toString(server.tlsFromTheStart()));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.quitwait", "false");
        deadline.guard(properties, "smtp");
        return Session.getInstance(properties);
    }
}
