package org.cadre.replies;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What the company's own mail server found out about a sender, as it says in `Authentication-Results` (RFC 8601). Only the
 * topmost header of that server's name counts: whoever sends can write more of them below.
 */
final class Authenticity {
    private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)");

    private Authenticity() {}

    /** Whether the sender's domain is confirmed by DMARC, or by DKIM or SPF in its own name. */
    static boolean confirmed(Head head, String sender, String authserv) {
        String domain = sender.substring(sender.lastIndexOf('@') + 1);
        return head.all("Authentication-Results").stream().map(Authenticity::plain)
                .filter(header -> name(header).equals(authserv.toLowerCase(Locale.ROOT))).findFirst()
                .filter(header -> passed(header, domain)).isPresent();
    }

    private static String plain(String header) {
        String plain = header.replaceAll("\\s+", " ");
        for (String before = ""; !before.equals(plain);) {
            before = plain;
            plain = COMMENT.matcher(plain).replaceAll(" ");
        }
        return plain.strip().toLowerCase(Locale.ROOT);
    }

    private static String name(String header) {
        return header.split("[;\\s]", 2)[0];
    }

    private static boolean passed(String header, String domain) {
        for (String result : header.split(";"))
            if (confirms(result.strip(), "dmarc=pass", "header.from", domain)
                    || confirms(result.strip(), "dkim=pass", "header.d", domain)
                    || confirms(result.strip(), "spf=pass", "smtp.mailfrom", domain))
                return true;
        return false;
    }

    private static boolean confirms(String result, String verdict, String property, String domain) {
        String[] words = result.split("\\s+");
        if (!words[0].equals(verdict))
            return false;
        for (String word : words)
            if (word.startsWith(property + "=") && domainOf(word.substring(property.length() + 1)).equals(domain))
                return true;
        return false;
    }

    private static String domainOf(String value) {
        return value.replace("\"", "").replaceFirst("^.*@", "");
    }
}
