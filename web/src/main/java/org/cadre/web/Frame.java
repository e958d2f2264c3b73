package org.cadre.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.cadre.web.assets.Assets;
import org.cadre.web.language.Languages;
import org.cadre.web.language.Texts;

/**
 * What every page shows around its own content.
 *
 * @param t words and dates for the reader
 * @param visitor who is signed in
 * @param csrf the token for every form
 * @param section the navigation item that the page belongs to: its template's folder
 * @param here path and query of this page, to come back to
 * @param openInvitations how many invitations wait for the visitor
 * @param notice what the last action has to say
 * @param theme {@code auto}, {@code light} or {@code dark}
 */
public record Frame(Texts t, Optional<Visitor> visitor, String csrf, String section, String here, int openInvitations,
        Optional<Notice> notice, String theme) {

    public String text(String key, Object... arguments) {
        return t.text(key, arguments);
    }

    /** The address of a static file of this build. */
    public String asset(String name) {
        return Assets.BASE + "/" + name;
    }

    /** A word as part of an address's query. */
    public String encode(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8);
    }

    public List<Languages.Language> languages() {
        return Languages.all();
    }

    public boolean is(String role) {
        return visitor.filter(someone -> someone.is(role)).isPresent();
    }

    /** Whether the visitor looks after anything but their own. */
    public boolean hasOffice() {
        return Stream.of("GOVERNANCE", "AUDITOR", "WORKS_COUNCIL", "ADMIN").anyMatch(this::is);
    }

    /** {@code page} where the item is the current one, for {@code aria-current}; null leaves the attribute out. */
    @SuppressWarnings("NullAway") // jte leaves out an attribute whose value is null
    public String current(String item) {
        return section.equals(item) ? "page" : null;
    }
}
