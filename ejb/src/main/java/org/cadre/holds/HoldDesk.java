package org.cadre.holds;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.AskId;
import org.cadre.asks.Asks;
import org.cadre.audit.Acts;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.office.Office;
import org.cadre.people.Colleagues;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.screening.Screening;

/** Holds are placed by GOVERNANCE and released by another one of them. Each verb is one transaction. */
@ApplicationScoped
@Transactional
public class HoldDesk {
    public static final int LONGEST_MATTER = 100;
    public static final int LONGEST_REASON = 2_000;
    /** The kinds of {@link org.cadre.audit.Act} that are kept. */
    public static final String PLACED = "HOLD_PLACED";
    public static final String RELEASED = "HOLD_RELEASED";
    private static final int SHORTEST_WORDS = 3;
    private static final int LISTED = 500;

    @Inject
    private Screening screening;
    @Inject
    private Holds holds;
    @Inject
    private Asks asks;
    @Inject
    private Colleagues colleagues;
    @Inject
    private Acts acts;
    @Inject
    private Clock clock;

    protected HoldDesk() {}

    /**
     * Holds from now on.
     *
     * @throws BadInput where a word is missing or a search finds nothing
     * @throws org.cadre.asks.AskNotFound where the reader may not see the ask
     */
    public HoldId place(Reader reader, HoldScope scope, String matter, String reason) {
        Office.require(reader, Role.GOVERNANCE);
        String number = Office.words("matter", screening.passed(reader.id(), "matter", matter), 1, LONGEST_MATTER);
        String why = Office.words("reason", screening.passed(reader.id(), "reason", reason), 1, LONGEST_REASON);
        var id = new HoldId(UUID.randomUUID());
        switch (scope) {
            case HoldScope.OfAsk(var ask) -> {
                asks.seenBy(reader, ask);
                holds.add(id, number, why, "ASK", null, reader.id(), clock.instant());
                holds.list(id, ask);
            }
            case HoldScope.OfSearch(var sent) -> {
                String words = Office.words("words", screening.passed(reader.id(), "words", sent), SHORTEST_WORDS,
                        LONGEST_MATTER);
                holds.add(id, number, why, "SEARCH", null, reader.id(), clock.instant());
                if (holds.listFound(id, reader, words) == 0)
                    throw new BadInput("words", words, Message.of("hold.nothing-found"));
            }
            case HoldScope.OfPerson(var person) -> {
                colleagues.get(person);
                holds.add(id, number, why, "PERSON", person, reader.id(), clock.instant());
            }
        }
        acts.keep(PLACED, id.value(), reader.id().value());
        return id;
    }

    /** @throws org.cadre.asks.NotAllowedNow where the reader placed it, or it is released */
    public void release(Reader reader, HoldId id, String reason) {
        Office.require(reader, Role.GOVERNANCE);
        var hold = see(reader, id);
        Office.require(!hold.placedBy().equals(reader.id()), "hold.somebody-else");
        String why = Office.words("reason", screening.passed(reader.id(), "reason", reason), 1, LONGEST_REASON);
        Office.require(holds.release(id, reader.id(), clock.instant(), why), "hold.over");
        acts.keep(RELEASED, id.value(), reader.id().value());
    }

    /** @throws HoldNotFound where there is none */
    public Hold see(Reader reader, HoldId id) {
        Office.require(reader, Role.GOVERNANCE, Role.AUDITOR);
        return holds.find(reader, id).orElseThrow(HoldNotFound::new);
    }

    public List<Hold> all(Reader reader) {
        Office.require(reader, Role.GOVERNANCE, Role.AUDITOR);
        return holds.all(reader, LISTED);
    }

    /** Whether the page of an ask that the reader sees is to say that it is held. */
    public boolean marked(Reader reader, AskId ask) {
        return Office.holds(reader, Role.GOVERNANCE, Role.AUDITOR) && holds.holds(ask);
    }
}
