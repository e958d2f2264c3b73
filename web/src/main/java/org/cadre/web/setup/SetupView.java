package org.cadre.web.setup;

import java.util.List;

import org.cadre.web.View;

/**
 * {@code GET /admin/first-steps}.
 *
 * @param steps in order
 * @param settled how many are done or skipped
 * @param mailPossible whether a mail server is set up
 * @param rules titles of the rules that Cadre brings
 * @param over whether the first page no longer speaks of it
 */
public record SetupView(List<Step> steps, long settled, boolean mailPossible, List<String> rules, boolean over)
        implements
            View {
    /**
     * One step.
     *
     * @param key PEOPLE, SKILLS, MAIL, RULES, INVITE, ASK or ANSWER
     * @param state DONE, NEXT, OPEN or SKIPPED
     */
    public record Step(String key, String state) {
        public boolean is(String one) {
            return state.equals(one);
        }
    }

    @Override
    public String template() {
        return "setup/setup";
    }
}
