package org.cadre.web.records;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AskId;
import org.cadre.asks.AskNotFound;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.holds.HoldDesk;
import org.cadre.holds.HoldId;
import org.cadre.holds.HoldScope;
import org.cadre.people.Colleagues;
import org.cadre.people.Reader;

/** Reads what is to be held, by a form or as JSON, and has it held. */
@ApplicationScoped
class HoldWishes {
    static final List<String> SCOPES = List.of("ASK", "PERSON", "SEARCH");
    @Inject
    private HoldDesk desk;
    @Inject
    private Colleagues colleagues;

    protected HoldWishes() {}

    /**
     * @param scope one of {@link #SCOPES}
     * @param subject an ask by its id or address, a person by id, name or mail, or words
     * @throws BadInput naming `scope`, `subject`, `matter` or `reason`
     */
    HoldId place(Reader reader, String scope, String subject, String matter, String reason) {
        try {
            return desk.place(reader, scope(scope, subject.strip()), matter, reason);
        } catch (AskNotFound _) {
            throw unknown(subject);
        } catch (BadInput bad) {
            throw new BadInput(bad.faults().stream().map(fault -> fault.field().equals("words")
                    ? new BadInput.Fault("subject", fault.value(), fault.reason())
                    : fault).toList());
        }
    }

    private HoldScope scope(String scope, String subject) {
        return switch (scope) {
            case "ASK" -> new HoldScope.OfAsk(ask(subject).orElseThrow(() -> unknown(subject)));
            case "PERSON" ->
                new HoldScope.OfPerson(colleagues.meant(subject).orElseThrow(() -> unknown(subject)).id());
            case "SEARCH" -> new HoldScope.OfSearch(subject);
            default -> throw new BadInput("scope", scope, Message.of("bad.choice", SCOPES.toString()));
        };
    }

    private static Optional<AskId> ask(String subject) {
        try {
            return Optional.of(new AskId(UUID.fromString(subject.substring(subject.lastIndexOf('/') + 1))));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static BadInput unknown(String subject) {
        return new BadInput("subject", subject, Message.of("hold.nothing-found"));
    }
}
