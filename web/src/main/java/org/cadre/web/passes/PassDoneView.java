package org.cadre.web.passes;

import java.time.Instant;
import java.util.Optional;

import org.cadre.web.View;

/**
 * What the link has done.
 *
 * @param done ACCEPT, DECLINE or UNSUBSCRIBE
 * @param until when the answer is promised; none where nothing is
 * @param next where to go on, behind the sign-in
 */
public record PassDoneView(String done, Optional<Instant> until, String next) implements View {
    @Override
    public String template() {
        return "passes/done";
    }
}
