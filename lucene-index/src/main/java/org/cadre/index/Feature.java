package org.cadre.index;

/** What is known of one expert for one need. All are 0 where nothing is known, and grow with what speaks for somebody. */
enum Feature {
    VOTES_30(Factor.TOPICS), VOTES_180(Factor.TOPICS), VOTES_ALL(Factor.TOPICS), BEST_VOTE(Factor.TOPICS), SKILLS(
            Factor.SKILLS), PROFILE(Factor.PROFILE), ACTIVE_7(Factor.ACTIVITY), ACTIVE_30(
                    Factor.ACTIVITY), ACTIVE_180(Factor.ACTIVITY), ACTIVE_ALL(Factor.ACTIVITY), ASKER(Factor.ASKER);

    private final String factor;

    Feature(String factor) {
        this.factor = factor;
    }

    /** The reason that this counts towards. */
    String factor() {
        return factor;
    }
}
