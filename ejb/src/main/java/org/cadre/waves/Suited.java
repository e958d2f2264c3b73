package org.cadre.waves;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.Ask;
import org.cadre.capacity.RoutingSettings;
import org.cadre.capacity.Standing;
import org.cadre.capacity.Standings;
import org.cadre.governance.Verdict;
import org.cadre.matching.Candidate;
import org.cadre.matching.Finder;
import org.cadre.people.ColleagueId;
import org.cadre.wishes.Wishes;

/** Whom matching finds for an ask to look at what somebody else did there: whom the rules let in, and who has time. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Suited {
    @Inject
    private Finder finder;
    @Inject
    private Wishes wishes;
    @Inject
    private Admission admission;
    @Inject
    private Standings standings;
    @Inject
    private RoutingSettings settings;
    @Inject
    private Clock clock;

    protected Suited() {}

    /**
     * Best first; what the rules say of each is kept. Nobody else is given work of these until the commit.
     *
     * @param minutes that it takes each of them
     */
    public List<Candidate> of(Ask ask, int minutes) {
        var moment = admission.beside(ask, minutes);
        var found = finder.find(ask, wishes.of(ask.id().value()), moment.sieve(), settings.candidates());
        var ids = found.stream().map(Candidate::colleague).toList();
        var standing = standings.lock(ids, clock.instant());
        var verdicts = admission.ruleBeside(ask, moment, ids);
        return found.stream().filter(one -> {
            ColleagueId who = one.colleague();
            Verdict said = verdicts.get(who);
            Standing now = standing.get(who);
            return said != null && said.refusal().isEmpty() && said.approvals().isEmpty() && now != null && now.free();
        }).toList();
    }
}
