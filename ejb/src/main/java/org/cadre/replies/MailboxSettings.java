package org.cadre.replies;

import java.time.Duration;
import java.util.Optional;

import org.eclipse.microprofile.config.Config;

/**
 * The mailbox that replies come to, as `cadre.imap.*` says. Port 993 speaks TLS from the first byte; `starttls` makes the
 * connection encrypted or none.
 *
 * @param authserv the name by which the company's mail server signs `Authentication-Results` (RFC 8601)
 */
record MailboxSettings(String host, int port, String user, String password, boolean starttls, String folder,
        String processed, String refused, Optional<String> authserv, Duration every) {
    private static final int IMAPS = 993;

    MailboxSettings {
        if (port < 1 || port > 65_535)
            throw new IllegalArgumentException("cadre.imap.port is " + port + ", not 1 to 65535");
    }

    boolean tlsFromTheStart() {
        return port == IMAPS;
    }

    /** @return empty where `cadre.imap.host` is not set */
    static Optional<MailboxSettings> of(Config config) {
        return text(config, "cadre.imap.host").map(host -> new MailboxSettings(host,
                config.getOptionalValue("cadre.imap.port", Integer.class).orElse(IMAPS),
                text(config, "cadre.imap.user").orElse(""), text(config, "cadre.imap.password").orElse(""),
                config.getOptionalValue("cadre.imap.starttls", Boolean.class).orElse(false),
                text(config, "cadre.imap.folder").orElse("INBOX"),
                text(config, "cadre.imap.processed").orElse("Processed"),
                text(config, "cadre.imap.refused").orElse("Refused"), text(config, "cadre.imap.authserv"),
                text(config, "cadre.imap.every").map(Duration::parse).orElse(Duration.ofSeconds(30))));
    }

    private static Optional<String> text(Config config, String name) {
        return config.getOptionalValue(name, String.class).map(String::strip).filter(value -> !value.isEmpty());
    }

    @Override
    public String toString() {
        return user + " at " + host + ":" + port;
    }
}
