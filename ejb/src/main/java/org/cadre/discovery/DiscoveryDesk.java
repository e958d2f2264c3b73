package org.cadre.discovery;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.accounts.AccountDesk;
import org.cadre.asks.AskRefused;
import org.cadre.audit.Acts;
import org.cadre.bundles.ArchiveDesk;
import org.cadre.bundles.Bundle;
import org.cadre.bundles.Bundles;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.office.Office;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.screening.Screening;

/** Two of GOVERNANCE agree on what is handed out as evidence; then it is made for the one who asked. */
@ApplicationScoped
@Transactional(dontRollbackOn = AskRefused.class)
public class DiscoveryDesk {
    public static final int LONGEST_PURPOSE = 2_000;
    public static final int LONGEST_WORDS = 200;
    /** The kinds of {@link org.cadre.audit.Act} that are kept. */
    public static final String REQUESTED = "DISCOVERY_REQUESTED";
    public static final String APPROVED = "DISCOVERY_APPROVED";
    public static final String REFUSED = "DISCOVERY_REFUSED";
    private static final int SHORTEST_PURPOSE = 20;

    @Inject
    private Screening screening;
    @Inject
    private Discoveries discoveries;
    @Inject
    private Colleagues colleagues;
    @Inject
    private AccountDesk accounts;
    @Inject
    private Bundles bundles;
    @Inject
    private ArchiveDesk archives;
    @Inject
    private Acts acts;
    @Inject
    private Clock clock;

    protected DiscoveryDesk() {}

    /** @param purpose what for, {@link #LONGEST_PURPOSE} characters at most */
    public DiscoveryId request(Reader reader, String purpose, Wanted wanted) {
        Office.require(reader, Role.GOVERNANCE);
        String why = Office.words("purpose", screening.passed(reader.id(), "purpose", purpose), SHORTEST_PURPOSE,
                LONGEST_PURPOSE);
        if (wanted.words().length() > LONGEST_WORDS)
            throw new BadInput("words", wanted.words(), Message.of("bad.too-long", LONGEST_WORDS));
        if (wanted.words().isBlank() && wanted.people().isEmpty() && wanted.from().isEmpty())
            throw new BadInput("words", "", Message.of("discovery.narrow"));
        wanted.people().forEach(colleagues::get);
        var id = new DiscoveryId(UUID.randomUUID());
        discoveries.add(id, reader, why,
                new Wanted(wanted.words().strip(), wanted.from(), wanted.until(), wanted.people()), clock.instant());
        acts.keep(REQUESTED, id.value(), reader.id().value());
        return id;
    }

    /**
     * The archive is made for whoever asked, of what they may see.
     *
     * @throws org.cadre.asks.NotAllowedNow where that is the reader
     * @throws AskRefused where a rule does not let whoever asked export it
     */
    public void approve(Reader reader, DiscoveryId id) {
        var request = toDecide(reader, id);
        archives.order(asker(request.requestedBy()), EvidencePacker.KIND, id.value());
        discoveries.decide(id, Discovery.State.APPROVED, reader.id(), clock.instant());
        acts.keep(APPROVED, id.value(), reader.id().value());
    }

    public void refuse(Reader reader, DiscoveryId id) {
        toDecide(reader, id);
        discoveries.decide(id, Discovery.State.REFUSED, reader.id(), clock.instant());
        acts.keep(REFUSED, id.value(), reader.id().value());
    }

    /** The last first. */
    public List<Discovery> newest(Reader reader) {
        Office.require(reader, Role.GOVERNANCE, Role.AUDITOR);
        return discoveries.newest();
    }

    /** The reader's own archives. */
    public List<Bundle> archives(Reader reader) {
        return bundles.of(reader, EvidencePacker.KIND);
    }

    private Reader asker(ColleagueId who) {
        return accounts.reader(who).orElseThrow(DiscoveryNotFound::new);
    }

    private Discovery toDecide(Reader reader, DiscoveryId id) {
        Office.require(reader, Role.GOVERNANCE);
        var request = discoveries.find(id).orElseThrow(DiscoveryNotFound::new);
        Office.require(request.state() == Discovery.State.OPEN, "discovery.over");
        Office.require(!request.requestedBy().equals(reader.id()), "discovery.somebody-else");
        return request;
    }
}
