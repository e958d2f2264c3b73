package org.cadre.notices;

import java.util.Collection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.Ask;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;

/** Tells many the same, each only if they may see the ask now. */
@ApplicationScoped
class Audience {
    @Inject
    private Colleagues colleagues;
    @Inject
    private Announcer announcer;

    protected Audience() {}

    void tell(Collection<ColleagueId> all, Ask ask, Occasion occasion) {
        all.stream().distinct().filter(one -> !one.equals(occasion.actor()))
                .filter(one -> colleagues.reader(one).filter(ask::visibleTo).isPresent())
                .forEach(one -> announcer.tell(one, occasion));
    }
}
