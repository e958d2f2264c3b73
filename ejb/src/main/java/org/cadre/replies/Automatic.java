package org.cadre.replies;

import java.util.Locale;
import java.util.Set;

/**
 * Whether a mail was written by a program: out-of-office notes, reports of failed delivery, mailing lists (RFC 3834, and
 * what programs did before it). Such mail is never answered, or two programs would write to each other for ever.
 */
final class Automatic {
    private static final Set<String> PRECEDENCES = Set.of("bulk", "junk", "list", "auto_reply");
    private static final Set<String> SENDERS = Set.of("mailer-daemon", "postmaster", "noreply", "no-reply");

    private Automatic() {}

    static boolean is(Head head) {
        return !head.first("Auto-Submitted").map(Automatic::word).orElse("no").equals("no")
                || head.first("Precedence").map(Automatic::word).filter(PRECEDENCES::contains).isPresent()
                || head.first("X-Auto-Response-Suppress").isPresent() || head.first("X-Autoreply").isPresent()
                || head.first("X-Autorespond").isPresent() || head.first("X-Loop").isPresent()
                || head.first("List-Id").isPresent() || head.first("List-Post").isPresent()
                || head.first("Return-Path").filter(path -> path.strip().equals("<>")).isPresent()
                || head.first("Content-Type").map(Automatic::word).filter("multipart/report"::equals).isPresent()
                || head.sender().map(address -> address.replaceFirst("@.*", "")).filter(SENDERS::contains).isPresent();
    }

    private static String word(String header) {
        return header.strip().split("[;\\s(]", 2)[0].toLowerCase(Locale.ROOT);
    }
}
