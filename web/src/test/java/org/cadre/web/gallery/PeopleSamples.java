package org.cadre.web.gallery;

import java.util.List;
import java.util.Map;

import org.cadre.web.Form;
import org.cadre.web.Option;
import org.cadre.web.View;
import org.cadre.web.disclosure.VisibilityView;
import org.cadre.web.people.PersonView.Shown;
import org.cadre.web.suggestions.SuggestionsView;

/** What a colleague decides of their own page. */
final class PeopleSamples {
    private PeopleSamples() {}

    static void into(Map<String, View> all) {
        all.put("visibility",
                new VisibilityView(Form.empty().with("SKILLS", "UNIT").wrong("AWAY", Samples.NASTY),
                        List.of(new Option("SKILLS", "Skills", "With their endorsements."),
                                new Option("AWAY", Samples.NASTY, Samples.NASTY)),
                        List.of(Option.of("EVERYBODY", "Everybody"), Option.of("UNIT", Samples.NASTY))));
        all.put("suggestions",
                new SuggestionsView(
                        List.of(new SuggestionsView.Entry("k", "Kubernetes",
                                List.of(new Shown("/asks/a#answer-b", Samples.NASTY))),
                                new SuggestionsView.Entry("n", Samples.NASTY, List.of())),
                        Form.empty().with("level", "3").wrong("level", Samples.NASTY)));
        all.put("suggestions-none", new SuggestionsView(List.of(), Form.empty().with("level", "3")));
    }
}
