package org.cadre.mail;

import java.util.Optional;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/**
 * The company's mail server. Without a user nobody signs in; with `starttls` nothing is sent unencrypted. Port 465 speaks
 * TLS from the first byte.
 *
 * @param from the sender, as `Cadre <cadre@example.com>`
 */
public record MailSettings(String host, int port, Optional<Login> login, boolean starttls, InternetAddress from) {
    private static final int SUBMISSION_OVER_TLS = 465;

    public record Login(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }

    public MailSettings {
        if (port < 1 || port > 65_535)
            throw new IllegalArgumentException("cadre.smtp.port is " + port + ", not 1 to 65535");
    }

    boolean tlsFromTheStart() {
        return port == SUBMISSION_OVER_TLS;
    }

    /** What our Message-IDs end with. */
    String domain() {
        String address = from.getAddress();
        return address.substring(address.lastIndexOf('@') + 1);
    }

    /** @throws IllegalArgumentException where it is no address */
    static InternetAddress sender(String from) {
        try {
            var address = new InternetAddress(from, true);
            if (!address.getAddress().contains("@"))
                throw new AddressException("no domain");
            return address;
        } catch (AddressException e) {
            throw new IllegalArgumentException("cadre.smtp.from is '" + from + "', which is no mail address", e);
        }
    }
}
