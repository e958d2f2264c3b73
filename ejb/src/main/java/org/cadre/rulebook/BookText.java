package org.cadre.rulebook;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.cadre.conditions.FactType;
import org.cadre.conditions.Vocabulary;
import org.cadre.governance.Facts;
import org.cadre.governance.Stage;

/** A whole rule book as text. */
public record BookText(List<RuleText> rules, List<Parameter> parameters) {
    public BookText {
        rules = List.copyOf(rules);
        parameters = List.copyOf(parameters);
    }

    /** What conditions of this book may name at a stage. */
    public Vocabulary vocabulary(Stage stage) {
        Map<String, FactType> types = parameters.stream()
                .collect(Collectors.toMap(Parameter::name, Parameter::type));
        return Vocabulary.of(stage).with(types);
    }

    /** The parameters as facts. */
    public Facts limits() {
        return new Facts(parameters.stream()
                .collect(Collectors.toMap(one -> Vocabulary.PARAMETER + one.name(), Parameter::value)));
    }
}
