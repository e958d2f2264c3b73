package org.cadre.glass;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.Ask;
import org.cadre.asks.AskId;
import org.cadre.asks.Asks;
import org.cadre.asks.Cursor;
import org.cadre.asks.NotAllowedNow;
import org.cadre.audit.Act;
import org.cadre.audit.Acts;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.outbox.Outbox;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.screening.Screening;

/** Requests to learn who asked anonymously. Each verb is one transaction. */
@ApplicationScoped
@Transactional
public class GlassDesk {
    public static final int SHORTEST_CAUSE = 20;
    public static final int LONGEST_CAUSE = 2_000;
    public static final int LONGEST_REASON = 500;
    /** The kinds of {@link Act} that are kept. */
    public static final String REQUESTED = "GLASS_REQUESTED";
    public static final String APPROVED = "GLASS_APPROVED";
    public static final String REFUSED = "GLASS_REFUSED";
    public static final String LOOKED = "GLASS_LOOKED";

    @Inject
    private Asks asks;
    @Inject
    private GlassRequests requests;
    @Inject
    private Acts acts;
    @Inject
    private GlassSettings settings;
    @Inject
    private Screening screening;
    @Inject
    private Outbox outbox;
    @Inject
    private Clock clock;

    protected GlassDesk() {}

    /**
     * Asks a second person to let both know who asked.
     *
     * @param cause in words, {@link #SHORTEST_CAUSE} to {@link #LONGEST_CAUSE} characters
     * @throws org.cadre.asks.AskNotFound where the reader may not see the ask
     * @throws NotAllowedNow where the reader has not the role, nobody is anonymous there, or another request is open
     */
    public GlassId open(Reader reader, AskId id, String cause) {
        var ask = asks.seenBy(reader, id);
        require(ofTheOffice(reader), "glass.who");
        String why = screening.passed(reader.id(), "cause",
                checked("cause", cause, SHORTEST_CAUSE, LONGEST_CAUSE));
        requests.hold(ask);
        require(ask.anonymous(), "glass.not-anonymous");
        require(!ask.askedBy(reader), "glass.somebody-else");
        var now = clock.instant();
        require(open(id, now).isEmpty(), "glass.open");
        var request = GlassRequest.by(reader.id(), id, why, now, now.plus(settings.lapse()));
        requests.add(request);
        acts.keep(REQUESTED, request.id().value(), reader.id().value());
        return request.id();
    }

    /**
     * From now on requester and reader see the name, and the asker is told.
     *
     * @throws GlassNotFound where there is no such request for this reader
     * @throws NotAllowedNow where the reader is the requester, or it is over
     */
    public void approve(Reader reader, GlassId id) {
        var request = toDecide(reader, id);
        var now = clock.instant();
        request.approve(reader.id(), now, now.plus(settings.shown()));
        acts.keep(APPROVED, id.value(), reader.id().value());
        outbox.append(request.ask().value(), new GlassBroken(request.ask().value(), id.value()));
    }

    /** @param reason why not, at most {@link #LONGEST_REASON} characters */
    public void refuse(Reader reader, GlassId id, String reason) {
        var request = toDecide(reader, id);
        request.refuse(reader.id(),
                screening.passed(reader.id(), "reason", checked("reason", reason, 1, LONGEST_REASON)), clock.instant());
        acts.keep(REFUSED, id.value(), reader.id().value());
    }

    /** @throws GlassNotFound where there is none, or none for this reader */
    public Disclosure see(Reader reader, GlassId id) {
        return disclosed(reader, seen(reader, id));
    }

    /** Who did what about it, and who looked when, oldest first. @throws GlassNotFound */
    public List<Act> steps(Reader reader, GlassId id) {
        return acts.of(seen(reader, id).id().value());
    }

    /**
     * Newest first.
     *
     * @param after where the last page ended, or the beginning
     */
    public List<Disclosure> list(Reader reader, Optional<Cursor> after, int limit) {
        require(ofTheOffice(reader), "glass.who");
        return requests.newest(reader, after, limit).stream().map(one -> disclosed(reader, one)).toList();
    }

    /** Who asked, where the reader is one of the two and it is not too late; each look is kept. @throws GlassNotFound */
    public Optional<Shown> look(Reader reader, GlassId id) {
        return look(reader, seen(reader, id));
    }

    /** What the ask's page says of it to this reader. */
    public Optional<Disclosure> about(Reader reader, Ask ask) {
        if (!ask.anonymous() || !ofTheOffice(reader) && !ask.askedBy(reader))
            return Optional.empty();
        var all = requests.about(ask.id()).stream().filter(one -> visible(reader, ask, one)).toList();
        var now = clock.instant();
        return all.stream().filter(one -> one.shownTo(reader, now)).findFirst()
                .or(() -> all.stream().filter(one -> one.stateAt(now) == GlassState.OPEN).findFirst())
                .or(() -> all.stream().filter(one -> one.stateAt(now) == GlassState.APPROVED).findFirst())
                .map(one -> disclosed(reader, one));
    }

    /** Whether {@link #open} would take a request now. */
    public boolean mayOpen(Reader reader, Ask ask) {
        return ask.anonymous() && ofTheOffice(reader) && !ask.askedBy(reader)
                && open(ask.id(), clock.instant()).isEmpty();
    }

    public static boolean ofTheOffice(Reader reader) {
        return reader.roles().contains(Role.GOVERNANCE) || reader.roles().contains(Role.AUDITOR);
    }

    private Optional<Shown> look(Reader reader, GlassRequest request) {
        var asked = asks.find(request.ask()).filter(Ask::anonymous);
        if (asked.isEmpty() || !ofTheOffice(reader) || !request.shownTo(reader, clock.instant()))
            return Optional.empty();
        acts.keep(LOOKED, request.id().value(), reader.id().value());
        return request.shownUntil().map(until -> new Shown(asked.get().asker(), until));
    }

    private GlassRequest toDecide(Reader reader, GlassId id) {
        var request = seen(reader, id);
        require(ofTheOffice(reader), "glass.who");
        requests.hold(request);
        require(!request.requester().equals(reader.id()), "glass.somebody-else");
        require(request.stateAt(clock.instant()) == GlassState.OPEN, "glass.over");
        require(asks.find(request.ask()).filter(Ask::anonymous).isPresent(), "glass.not-anonymous");
        return request;
    }

    private GlassRequest seen(Reader reader, GlassId id) {
        return requests.find(id).filter(found -> asks.find(found.ask()).filter(ask -> visible(reader, ask, found))
                .isPresent()).orElseThrow(GlassNotFound::new);
    }

    /** To the asker it is there once it is approved, whatever roles they have. */
    private static boolean visible(Reader reader, Ask ask, GlassRequest request) {
        if (!ask.visibleTo(reader))
            return false;
        return ask.askedBy(reader) ? request.shownUntil().isPresent() : ofTheOffice(reader);
    }

    private Optional<GlassRequest> open(AskId ask, Instant now) {
        return requests.about(ask).stream().filter(one -> one.stateAt(now) == GlassState.OPEN).findFirst();
    }

    private Disclosure disclosed(Reader reader, GlassRequest request) {
        var now = clock.instant();
        var ask = asks.find(request.ask()).orElseThrow();
        var state = request.stateAt(now);
        return new Disclosure(request.id(), ask.id(), ask.title(), request.requester(), request.cause(),
                request.openedAt(), request.lapsesAt(), state, request.decider(), request.decidedAt(), request.reason(),
                request.shownUntil(), ask.askedBy(reader),
                state == GlassState.OPEN && !request.requester().equals(reader.id()) && ask.anonymous(),
                ask.anonymous() && ofTheOffice(reader) && request.shownTo(reader, now));
    }

    private static String checked(String field, String sent, int shortest, int longest) {
        String text = sent.strip();
        if (text.isEmpty())
            throw new BadInput(field, sent, Message.of("bad.missing"));
        if (text.length() < shortest)
            throw new BadInput(field, sent, Message.of("bad.too-short", shortest));
        if (text.length() > longest)
            throw new BadInput(field, sent, Message.of("bad.too-long", longest));
        if (text.indexOf('\0') >= 0)
            throw new BadInput(field, "\\0", Message.of("bad.control-character"));
        return text;
    }

    private static void require(boolean met, String otherwise) {
        if (!met)
            throw new NotAllowedNow(Message.of(otherwise));
    }
}
