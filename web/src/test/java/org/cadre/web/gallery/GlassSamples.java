package org.cadre.web.gallery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.cadre.web.Form;
import org.cadre.web.Pages;
import org.cadre.web.Person;
import org.cadre.web.View;
import org.cadre.web.glass.GlassListView;
import org.cadre.web.glass.GlassView;
import org.cadre.web.glass.NewGlassView;
import org.cadre.web.language.Texts;

/** Requests to learn who asked anonymously, in all their states. */
final class GlassSamples {
    private static final Person GUS = new Person("p1", "Gus Governor", "Governance");
    private final Instant now;

    GlassSamples(Texts t) {
        this.now = t.now();
    }

    Map<String, View> all() {
        return Map.of("glass-empty", new GlassListView(List.of(), Pages.only()), "glass-list", list(), "glass-open",
                new NewGlassView("a1", Samples.NASTY, Form.empty().with("cause", Samples.NASTY).wrong("cause", "Why?"),
                        2_000),
                "glass-to-decide", request("OPEN", true, false), "glass-approved", request("APPROVED", false, false),
                "glass-mine", request("APPROVED", false, true), "glass-refused", request("REFUSED", false, false),
                "glass-lapsed", request("LAPSED", false, false));
    }

    private GlassListView list() {
        return new GlassListView(
                List.of(new GlassListView.Line("g1", "Whom do I tell of the books?", "Gus Governor", "OPEN", now, true),
                        new GlassListView.Line("g2", Samples.NASTY, Samples.NASTY, "LAPSED", now, false)),
                new Pages("", "/glass?cursor=x"));
    }

    private GlassView request(String state, boolean decide, boolean mine) {
        boolean shown = state.equals("APPROVED") && !mine;
        return new GlassView("g1", "a1", Samples.NASTY, GUS, Samples.NASTY, state, now.plus(Duration.ofDays(5)),
                state.equals("OPEN") ? Optional.empty() : Optional.of(GUS),
                state.equals("REFUSED") ? Samples.NASTY : "", mine, decide,
                shown ? Optional.of(new Person("p2", "Zoe Asker", "Plant")) : Optional.empty(),
                shown ? Optional.of(now.plus(Duration.ofHours(70))) : Optional.empty(),
                List.of(new GlassView.Step("GLASS_REQUESTED", GUS, now), new GlassView.Step("GLASS_LOOKED", GUS, now)),
                decide ? Form.empty().with("reason", Samples.NASTY).wrong("reason", "Why not?") : Form.empty());
    }
}
