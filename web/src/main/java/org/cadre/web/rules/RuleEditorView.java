package org.cadre.web.rules;

import java.util.List;
import java.util.Optional;

import org.cadre.web.Form;
import org.cadre.web.Option;
import org.cadre.web.View;
import org.cadre.web.language.Languages;

/**
 * {@code GET /rule-editor}, and the answer to its {@code POST}: fields as in YAML, {@code message.LANGUAGE} for each language,
 * {@code days} to look back, and {@code act}: {@code check}, {@code replay} or {@code keep}.
 *
 * @param facts what conditions may name at the stage that is chosen
 * @param when the condition as a sentence, or empty
 */
public record RuleEditorView(Form form, List<Option> stages, List<Option> effects, List<Option> approvers,
        List<Option> modes, List<Languages.Language> languages, List<FactLine> facts, String when,
        Optional<TestsView> tests, Optional<ReplayView> replay) implements View {
    /** @param type messages: {@code rules.type.X} */
    public record FactLine(String name, String type, String words, boolean ofTheAsk) {}

    @Override
    public String template() {
        return "rules/editor";
    }
}
