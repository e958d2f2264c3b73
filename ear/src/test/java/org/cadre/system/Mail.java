package org.cadre.system;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.jspecify.annotations.Nullable;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/** A real SMTP server that takes every mail; it can be stopped and started while the application runs. */
public final class Mail {
    private final int port;
    private final List<MimeMessage> before = new CopyOnWriteArrayList<>();
    private @Nullable GreenMail server;

    Mail(int port) {
        this.port = port;
    }

    public int port() {
        return port;
    }

    /** Whoever listened there until a moment ago may not be gone yet. */
    public synchronized void start() {
        if (server == null)
            server = Await.some("the mail server to start", Duration.ofSeconds(30), this::started);
    }

    private Optional<GreenMail> started() {
        var smtp = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        smtp.setServerStartupTimeout(60_000);
        GreenMail fresh = new GreenMail(smtp)
                .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        try {
            fresh.start();
            return Optional.of(fresh);
        } catch (IllegalStateException _) {
            fresh.stop();
            return Optional.empty();
        }
    }

    /** What it has received stays readable. */
    public synchronized void stop() {
        if (server != null) {
            before.addAll(Arrays.asList(server.getReceivedMessages()));
            server.stop();
            server = null;
        }
    }

    /** All mail of this run, oldest first. */
    public synchronized List<MimeMessage> received() {
        List<MimeMessage> all = new ArrayList<>(before);
        if (server != null) {
            all.addAll(Arrays.asList(server.getReceivedMessages()));
        }
        return all;
    }

    /** Mail to one address, oldest first. */
    public List<MimeMessage> to(String address) {
        return received().stream().filter(message -> isTo(address, message)).toList();
    }

    /** Waits for a mail to somebody whose subject contains these words; the newest such. */
    public MimeMessage await(String address, String subject) {
        return Await.some("a mail to " + address + " about \"" + subject + "\"", Duration.ofSeconds(60),
                () -> to(address).stream().filter(message -> subject(message).contains(subject))
                        .reduce((_, last) -> last));
    }

    public static String subject(MimeMessage message) {
        try {
            return Optional.ofNullable(message.getSubject()).orElse("");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isTo(String address, MimeMessage message) {
        try {
            return Arrays
                    .stream(Optional.ofNullable(message.getRecipients(RecipientType.TO))
                            .orElse(new jakarta.mail.Address[0]))
                    .anyMatch(recipient -> recipient.toString().contains(address));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
