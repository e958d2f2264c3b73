package org.cadre.mail;

import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.Config;

/**
 * The address that replies to our mails come to, one for each mail: `cadre+SECRET@company.example` reaches the mailbox
 * `cadre` (RFC 5233). It is `cadre.imap.address`, or the mailbox's user where that is an address.
 */
@ApplicationScoped
public class ReplyAddress {
    @Inject
    private Config config;

    protected ReplyAddress() {}

    /** Whether replies are read at all. */
    public boolean known() {
        return address().isPresent();
    }

    /** @throws IllegalStateException where {@link #known()} is false */
    public String carrying(String secret) {
        String address = address().orElseThrow(() -> new IllegalStateException("cadre.imap.address is not set"));
        int at = address.lastIndexOf('@');
        return address.substring(0, at) + "+" + secret + address.substring(at);
    }

    /** @return what one of our addresses carries */
    public Optional<String> secretIn(String recipient) {
        return address().flatMap(own -> {
            int at = own.lastIndexOf('@');
            String before = own.substring(0, at) + "+";
            String lower = recipient.toLowerCase(Locale.ROOT);
            return lower.startsWith(before) && lower.endsWith(own.substring(at))
                    && lower.length() > before.length() + own.length() - at
                            ? Optional.of(lower.substring(before.length(), lower.length() - own.length() + at))
                            : Optional.empty();
        });
    }

    private Optional<String> address() {
        return text("cadre.imap.host").flatMap(_ -> text("cadre.imap.address").or(() -> text("cadre.imap.user")))
                .filter(address -> address.contains("@"));
    }

    private Optional<String> text(String name) {
        return config.getOptionalValue(name, String.class).map(value -> value.strip().toLowerCase(Locale.ROOT))
                .filter(value -> !value.isEmpty());
    }
}
