package org.cadre.replies;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;

/** The header lines of a mail, as far as they were read. */
final class Head {
    private static final List<String> TO = List.of("To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To");
    private final InternetHeaders headers;

    private Head(InternetHeaders headers) {
        this.headers = headers;
    }

    /** @throws MessagingException where they cannot be read at all */
    static Head of(byte[] beginning) throws MessagingException {
        return new Head(new InternetHeaders(new ByteArrayInputStream(beginning)));
    }

    Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    List<String> all(String name) {
        String[] found = headers.getHeader(name);
        return found == null ? List.of() : List.of(found);
    }

    /** The one address that it says to be from, in small letters; empty where it names none or several. */
    Optional<String> sender() {
        var from = addresses("From");
        return from.size() == 1 && all("From").size() == 1 ? Optional.of(from.getFirst()) : Optional.empty();
    }

    /** In small letters. */
    List<String> recipients() {
        return TO.stream().flatMap(name -> addresses(name).stream()).distinct().toList();
    }

    /** Its Message-ID, or empty. */
    String id() {
        return first("Message-ID").map(String::strip).orElse("");
    }

    private List<String> addresses(String name) {
        var found = new ArrayList<String>();
        for (String line : all(name))
            try {
                for (var address : InternetAddress.parseHeader(line, false))
                    if (address.getAddress() != null)
                        found.add(address.getAddress().strip().toLowerCase(Locale.ROOT));
            } catch (AddressException _) {
                // a line that names nobody
            }
        return found;
    }
}
