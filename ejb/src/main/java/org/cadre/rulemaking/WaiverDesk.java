package org.cadre.rulemaking;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.audit.Acts;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;
import org.cadre.rulebook.BookCompiler;
import org.cadre.rulebook.Parameter;
import org.cadre.rulebook.RuleBooks;
import org.cadre.rulebook.RuleText;
import org.cadre.screening.Screening;

/** Stops, exceptions and limits of rules. Each verb is one transaction, and is kept. */
@ApplicationScoped
@Transactional
public class WaiverDesk {
    /** Longest that an exception may last. */
    public static final Duration LONGEST = Duration.ofDays(366);
    public static final String STOPPED = "RULE_STOPPED";
    public static final String LET_GO = "RULE_LET_GO";
    public static final String EXCEPTION_ASKED = "RULE_EXCEPTION_ASKED";
    public static final String EXCEPTION_APPROVED = "RULE_EXCEPTION_APPROVED";
    public static final String EXCEPTION_REVOKED = "RULE_EXCEPTION_REVOKED";
    public static final String LIMIT_SET = "RULE_LIMIT_SET";

    @Inject
    private Screening screening;
    @Inject
    private RuleWaivers waivers;
    @Inject
    private RuleBooks books;
    @Inject
    private Acts acts;
    @Inject
    private Clock clock;

    protected WaiverDesk() {}

    /** Lets a rule no longer be asked, from this moment on. @throws RuleNotFound */
    public void stop(Reader reader, String rule, String reason) {
        RuleDesk.office(reader);
        RuleDesk.checked("reason", reason);
        inForce(rule);
        if (waivers.stop(rule, passed(reader, reason), reader.id(), clock.instant()))
            acts.keep(STOPPED, RuleDesk.subject(rule), reader.id().value());
    }

    /** @throws org.cadre.asks.NotAllowedNow where it is not stopped */
    public void letGo(Reader reader, String rule) {
        RuleDesk.office(reader);
        RuleDesk.require(waivers.letGo(rule, reader.id(), clock.instant()), "rule.not-stopped");
        acts.keep(LET_GO, RuleDesk.subject(rule), reader.id().value());
    }

    public List<RuleStop> stops(Reader reader) {
        RuleDesk.mayRead(reader);
        return waivers.stops();
    }

    /**
     * Asks a second person to except cases from a rule.
     *
     * @param cases a condition over what the rule's stage knows
     * @param ends at most {@link #LONGEST} after the start
     */
    public UUID except(Reader reader, String rule, String cases, String reason, ColleagueId owner, Instant starts,
            Instant ends) {
        RuleDesk.office(reader);
        RuleDesk.checked("reason", reason);
        new BookCompiler(books.text()).condition("cases", inForce(rule).stage(), cases);
        if (!ends.isAfter(starts) || ends.isAfter(starts.plus(LONGEST)))
            throw new BadInput("ends", ends.toString(), Message.of("bad.exception-end", LONGEST.toDays()));
        if (!ends.isAfter(clock.instant()))
            throw new BadInput("ends", ends.toString(), Message.of("bad.rule-period"));
        var wanted = new RuleException(UUID.randomUUID(), rule, cases, passed(reader, reason), owner, reader.id(),
                clock.instant(), starts, ends, java.util.Optional.empty(), java.util.Optional.empty(),
                java.util.Optional.empty(), java.util.Optional.empty());
        waivers.add(wanted);
        acts.keep(EXCEPTION_ASKED, wanted.id(), reader.id().value());
        return wanted.id();
    }

    /** @throws org.cadre.asks.NotAllowedNow to who asked for it, or where it is decided */
    public void approve(Reader reader, UUID id) {
        RuleDesk.office(reader);
        var found = waivers.exception(id).orElseThrow(() -> new RuleNotFound(id.toString()));
        RuleDesk.require(!found.askedBy().equals(reader.id()), "rule.own");
        RuleDesk.require(found.approvedBy().isEmpty() && found.revokedBy().isEmpty(), "rule.over");
        waivers.approve(id, reader.id(), clock.instant());
        acts.keep(EXCEPTION_APPROVED, id, reader.id().value());
    }

    /** Ends an exception early, or refuses one that waits. */
    public void revoke(Reader reader, UUID id) {
        RuleDesk.office(reader);
        var found = waivers.exception(id).orElseThrow(() -> new RuleNotFound(id.toString()));
        RuleDesk.require(found.revokedBy().isEmpty(), "rule.over");
        waivers.revoke(id, reader.id(), clock.instant());
        acts.keep(EXCEPTION_REVOKED, id, reader.id().value());
    }

    public List<RuleException> exceptions(Reader reader) {
        RuleDesk.mayRead(reader);
        return waivers.exceptions();
    }

    public List<Parameter> limits(Reader reader) {
        RuleDesk.mayRead(reader);
        return books.text().parameters();
    }

    /** Changes a threshold without touching the rules that name it. @throws BadInput where the value is of another type */
    public void set(Reader reader, String name, String value, String reason) {
        RuleDesk.office(reader);
        RuleDesk.checked("reason", reason);
        var limit = books.text().parameters().stream().filter(one -> one.name().equals(name)).findFirst()
                .orElseThrow(() -> new RuleNotFound("limit " + name));
        waivers.set(new Parameter(name, limit.title(), limit.type(), read(limit, value)), passed(reader, reason),
                reader.id(),
                clock.instant());
        acts.keep(LIMIT_SET, UUID.nameUUIDFromBytes(("limit:" + name).getBytes(StandardCharsets.UTF_8)),
                reader.id().value());
    }

    private String passed(Reader reader, String reason) {
        return screening.passed(reader.id(), "reason", reason.strip());
    }

    private static Object read(Parameter limit, String value) {
        try {
            return limit.type().read(value);
        } catch (RuntimeException bad) {
            throw new BadInput("value", value, Message.of("bad.value", String.valueOf(bad.getMessage())));
        }
    }

    private RuleText inForce(String rule) {
        return books.text().rules().stream().filter(text -> text.id().equals(rule)).findFirst()
                .orElseThrow(() -> new RuleNotFound(rule));
    }
}
