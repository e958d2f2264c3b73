package org.cadre.web.gallery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.cadre.scopes.Scope;
import org.cadre.web.Form;
import org.cadre.web.Option;
import org.cadre.web.View;
import org.cadre.web.language.Texts;
import org.cadre.web.services.ServiceView;
import org.cadre.web.services.ServicesView;
import org.cadre.web.services.ServicesView.Line;
import org.cadre.web.tokens.ScopeChoices;

/** Service accounts. */
final class ServiceSamples {
    private final Texts t;
    private final Instant now;

    ServiceSamples(Texts t) {
        this.t = t;
        this.now = t.now();
    }

    Map<String, View> all() {
        return Map.of("services", list(), "service", one());
    }

    private ServicesView list() {
        var making = new ServicesView.Making(
                List.of(Option.of("PUBLIC", t.text("classification.PUBLIC")),
                        Option.of("INTERNAL", t.text("classification.INTERNAL"))),
                List.of(Option.of("w1", "Project Aurora"), Option.of("w2", Samples.NASTY)),
                ScopeChoices.of(Scope.all(), t), List.of(Option.of("90", t.span(Duration.ofDays(90)))));
        var form = Form.empty().with("name", Samples.NASTY).with("days", "90").with("scopes", "asks:write")
                .wrong("owner", t.text("services.owner.hint"));
        return new ServicesView(List.of(bot(), gone()), form, Optional.of(making));
    }

    private ServiceView one() {
        return new ServiceView(bot(), "INTERNAL", List.of("Project Aurora", Samples.NASTY),
                List.of("asks:read", "asks:write"),
                List.of(new ServiceView.Event("CREATED", "Ada Admin", ago(20)),
                        new ServiceView.Event("RENEWED", Samples.NASTY, ago(3)),
                        new ServiceView.Event("OWNER_LEFT", "", ago(1))),
                Optional.of("cadre_3f9b2c7e1d6a4c5b8e0f1a2b3c4d5e6f"), true);
    }

    private Line bot() {
        return new Line("s1", "CI bot", "Files what fails in the night build", "Ines Carvalho",
                now.plus(Duration.ofDays(70)), true, Optional.empty());
    }

    private Line gone() {
        return new Line("s2", Samples.NASTY, Samples.NASTY, "Omar Haddad", now.plus(Duration.ofDays(7)), false,
                Optional.of(ago(5)));
    }

    private Instant ago(int days) {
        return now.minus(Duration.ofDays(days));
    }
}
