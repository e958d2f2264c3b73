package org.cadre.glass;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.people.Colleague;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;

/** What is told to an asker whose glass was broken. For who tells it: nobody else is to have it. */
@ApplicationScoped
@Transactional
public class Tidings {
    @Inject
    private GlassRequests requests;
    @Inject
    private Colleagues colleagues;

    protected Tidings() {}

    public Optional<Told> of(GlassId id) {
        return requests.find(id).flatMap(found -> found.decider().flatMap(decider -> found.decidedAt()
                .map(at -> new Told(name(found.requester()), name(decider), at, found.cause()))));
    }

    private String name(ColleagueId who) {
        return colleagues.find(who).map(Colleague::name).orElse("");
    }
}
