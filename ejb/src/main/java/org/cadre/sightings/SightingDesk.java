package org.cadre.sightings;

import java.util.Comparator;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.Ask;
import org.cadre.asks.AskId;
import org.cadre.asks.Asks;
import org.cadre.asks.NotAllowedNow;
import org.cadre.audit.Acts;
import org.cadre.governance.Message;
import org.cadre.people.Colleagues;
import org.cadre.people.Reader;
import org.cadre.people.Role;

/** Tells the asker, and an auditor who may see the ask, who knew of it. Each look is kept. */
@ApplicationScoped
@Transactional
public class SightingDesk {
    /** The kind of {@link org.cadre.audit.Act} that is kept. */
    public static final String LOOKED = "SIGHTINGS_READ";

    @Inject
    private Asks asks;
    @Inject
    private Sightings sightings;
    @Inject
    private Colleagues colleagues;
    @Inject
    private Acts acts;

    protected SightingDesk() {}

    /**
     * Those who may not see it any more first.
     *
     * @throws org.cadre.asks.AskNotFound where the reader may not see it
     * @throws NotAllowedNow where the reader neither asked it nor is an auditor
     */
    public List<Sighting> of(Reader reader, AskId id) {
        var ask = asks.seenBy(reader, id);
        if (!ask.askedBy(reader) && !reader.roles().contains(Role.AUDITOR))
            throw new NotAllowedNow(Message.of("sighting.who"));
        acts.keep(LOOKED, id.value(), reader.id().value());
        var seen = sightings.of(ask);
        return ask.labels().isEmpty()
                ? seen
                : seen.stream().map(one -> now(one, ask)).sorted(Comparator.comparing(Sighting::mayStill)).toList();
    }

    /** Whom the rules let read what is labelled is known of one reader, not of a row. */
    private Sighting now(Sighting one, Ask ask) {
        return new Sighting(one.person(), one.way(), one.at(),
                colleagues.reader(one.person()).filter(ask::visibleTo).isPresent());
    }
}
