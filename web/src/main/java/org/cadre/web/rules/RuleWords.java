package org.cadre.web.rules;

import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.cadre.governance.BadInput;
import org.cadre.governance.Stage;
import org.cadre.governance.Texts;
import org.cadre.rulebook.RuleText;
import org.cadre.rulemaking.RuleDesk;
import org.cadre.web.Frames;
import org.cadre.web.security.Caller;

/** What is read of a rule whatever it is worth: an old version may name what is gone. */
@RequestScoped
public class RuleWords {
    @Inject
    RuleDesk desk;
    @Inject
    Caller caller;
    @Inject
    Frames frames;

    /** The condition as a sentence in the reader's language; empty where it cannot be read. */
    String sentence(Stage stage, String condition) {
        try {
            return Texts.render(desk.sentence(caller.reader(), stage, condition), frames.texts().locale());
        } catch (BadInput _) {
            return "";
        }
    }

    /** Empty where it cannot be compiled. */
    Optional<TestsView> tests(RuleText text) {
        try {
            return Optional.of(TestsView.of(desk.test(caller.reader(), text)));
        } catch (BadInput _) {
            return Optional.empty();
        }
    }
}
