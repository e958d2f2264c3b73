package org.cadre.outcomes;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.AskId;
import org.cadre.people.ColleagueId;

/** A consensus for an archive, page by page; each in a transaction of its own. */
@ApplicationScoped
@Transactional
class ConsensusPages {
    @Inject
    private Runs runs;

    protected ConsensusPages() {}

    public Optional<ConsensusRun> current(AskId batch) {
        return runs.current(batch);
    }

    public List<Agreement> agreements(UUID output) {
        return runs.agreements(output);
    }

    public Set<ColleagueId> excluded(AskId batch) {
        return runs.excluded(batch);
    }

    public List<Outcome> outcomes(UUID output, int after, int items) {
        return runs.outcomes(output, after, items);
    }
}
