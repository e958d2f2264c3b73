package org.cadre.web.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.cadre.privacy.AboutMe;
import org.cadre.web.View;

/**
 * {@code GET /me/data}: what Cadre uses about the reader. Posted to below it: {@code export}, {@code objection}
 * ({@code signal}, {@code objects}), {@code erasure}.
 *
 * @param authorisations of the reader, to which mail leads as {@code #authorisations}
 * @param fields each profile field, with who sees it
 * @param access what reviews asked of it, the last first
 * @param history every switch of the reader's site
 * @param erasure the reader's own request to be erased
 */
public record MyDataView(String site, List<Seen> fields, AboutMe about, List<Authorised> authorisations,
        List<Access> access, List<Signal> signals, List<Switch> history,
        List<Kept> periods, List<ArchiveLine> exports, Optional<Erased> erasure) implements View {
    /** @param circle EVERYBODY, UNIT or ME */
    public record Seen(String field, String circle) {}

    /**
     * @param state REQUESTED, GRANTED, REFUSED, REVOKED or EXPIRED
     * @param ending whether it is time to renew it
     * @param by who entered it
     * @param decider who granted, refused or revoked it last
     */
    public record Authorised(String regime, String scope, String state, LocalDate until, boolean ending, String by,
            Optional<String> decider) {}

    /**
     * @param kind ROLE, WALL, AUTHORISATION or TOKEN
     * @param what in the reader's language
     * @param quarter of the review
     * @param state OPEN, KEPT, REVOKED, GONE or LAPSED
     * @param by who decided; empty also where the reviewer was silent
     */
    public record Access(String kind, String what, String quarter, String state, Optional<String> by,
            Optional<Instant> at, String reason) {}

    /** @param mine whether the reader may object to it */
    public record Signal(String name, boolean site, boolean objected, boolean used, boolean mine) {}

    public record Switch(String signal, boolean allowed, String reason, String by, Instant at) {}

    /** @param level a classification, or empty */
    public record Kept(String kind, String level, int days) {}

    /** @param state OPEN, DONE or REFUSED */
    public record Erased(String state, Instant deadline, String reason) {}

    @Override
    public String template() {
        return "privacy/mine";
    }
}
