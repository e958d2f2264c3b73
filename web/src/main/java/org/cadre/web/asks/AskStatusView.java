package org.cadre.web.asks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.cadre.web.View;

/**
 * Fragment, {@code GET /asks/{id}/status}: how the ask is getting on; reloads on the live topic {@code ask:{id}}.
 *
 * @param wave the wave now invited, from 1; 0 before the first
 * @param waves how many waves there are at most, the last resort not counted
 * @param lastResort whether the last resort has been asked
 * @param invited how many colleagues have been invited so far
 * @param accepted how many of them said yes
 * @param waveBegan when the current wave was invited
 * @param waveEnds when the next wave follows; none if no wave is waiting
 * @param answerBy until when the first answer is promised; none where no promise is waited for
 * @param reasons "why these": topics in the reader's language, no names, no counts about a person
 * @param wanted the skills that the asker named
 * @param steps what happened, oldest first
 */
public record AskStatusView(String askId, AskState state, int wave, int waves, boolean lastResort, int invited,
        int accepted, Optional<Instant> waveBegan, Optional<Instant> waveEnds,
        Optional<Instant> answerBy, List<String> reasons, WantedSkills wanted, List<Step> steps)
        implements
            View {
    /**
     * One thing that happened.
     *
     * @param what a sentence in the reader's language
     */
    public record Step(Instant when, String what) {}

    /** How much of the wave's time is over at {@code now}, 0 to 100. */
    public int percentPassed(Instant now) {
        if (waveBegan.isEmpty() || waveEnds.isEmpty()) {
            return 0;
        }
        long whole = waveEnds.get().getEpochSecond() - waveBegan.get().getEpochSecond();
        long passed = now.getEpochSecond() - waveBegan.get().getEpochSecond();
        return whole <= 0 ? 100 : (int) Math.clamp(passed * 100 / whole, 0, 100);
    }

    @Override
    public String template() {
        return "asks/status";
    }
}
