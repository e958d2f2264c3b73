package org.cadre.learning;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.NotAllowedNow;
import org.cadre.audit.Acts;
import org.cadre.governance.Message;
import org.cadre.office.Office;
import org.cadre.outbox.Outbox;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.tuning.Comparison;
import org.cadre.tuning.Tuning;
import org.cadre.tuning.TuningId;
import org.cadre.tuning.TuningState;
import org.cadre.tuning.Tunings;

/** The office has weights learned, and decides which are used. */
@ApplicationScoped
@Transactional
public class LearningDesk {
    /** Questions that weights are tried on before anybody is ranked by them. */
    public static final int TRIALS = 30;
    /** The kinds of {@link org.cadre.audit.Act} that are kept. */
    public static final String WANTED = "RANKING_LEARNING_WANTED";
    public static final String ACTIVATED = "RANKING_ACTIVATED";
    public static final String RETIRED = "RANKING_RETIRED";

    @Inject
    private Tunings tunings;
    @Inject
    private Acts acts;
    @Inject
    private Outbox outbox;
    @Inject
    private Clock clock;

    protected LearningDesk() {}

    /** Everything that was learned, the latest first. */
    public List<Trial> all(Reader reader) {
        Office.require(reader, Role.GOVERNANCE, Role.AUDITOR);
        return tunings.all().stream().map(one -> {
            var comparison = tunings.comparison(one.id());
            return new Trial(one, comparison, Office.holds(reader, Role.GOVERNANCE) && ready(one, comparison)
                    && !one.askedBy().equals(reader.id()));
        }).toList();
    }

    /**
     * Has weights learned from what was settled so far.
     *
     * @throws NotAllowedNow while others are being learned
     */
    public TuningId learn(Reader reader) {
        Office.require(reader, Role.GOVERNANCE);
        var id = TuningId.random();
        Office.require(tunings.add(id, reader.id(), clock.instant()), "tuning.already-learning");
        outbox.append(id.value(), new LearningWanted(id.value()));
        acts.keep(WANTED, id.value(), reader.id().value());
        return id;
    }

    /**
     * Ranks everybody by weights from now on.
     *
     * @throws NotAllowedNow where they are not tried in shadow, were tried on too few questions or did worse than those in use,
     *             or the reader had them learned
     * @throws TuningNotFound where there are none of this id
     */
    public void activate(Reader reader, TuningId id) {
        Office.require(reader, Role.GOVERNANCE);
        var tuning = found(id);
        Office.require(tuning.state() == TuningState.SHADOW, "tuning.not-tried");
        Office.require(!tuning.askedBy().equals(reader.id()), "tuning.another");
        var comparison = tunings.comparison(id);
        if (comparison.questions() < TRIALS)
            throw new NotAllowedNow(Message.of("tuning.too-few", comparison.questions(), TRIALS));
        Office.require(ready(tuning, comparison), "tuning.worse");
        tunings.activate(id);
        acts.keep(ACTIVATED, id.value(), reader.id().value());
    }

    private static boolean ready(Tuning tuning, Comparison comparison) {
        return tuning.state() == TuningState.SHADOW && comparison.questions() >= TRIALS
                && comparison.tried() >= comparison.used();
    }

    /**
     * Uses or tries weights no more. Without any the ranking is as it was shipped.
     *
     * @throws NotAllowedNow where they are neither
     * @throws TuningNotFound where there are none of this id
     */
    public void retire(Reader reader, TuningId id) {
        Office.require(reader, Role.GOVERNANCE);
        var state = found(id).state();
        Office.require(state == TuningState.SHADOW || state == TuningState.ACTIVE, "tuning.not-used");
        tunings.retire(id);
        acts.keep(RETIRED, id.value(), reader.id().value());
    }

    private Tuning found(TuningId id) {
        return tunings.find(id).orElseThrow(TuningNotFound::new);
    }
}
