package org.cadre.conditions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.cadre.governance.BadInput;
import org.cadre.governance.BadInput.Fault;
import org.cadre.governance.Classification;
import org.cadre.governance.Message;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;

/** CEL with the facts of a vocabulary and the functions {@code subset}, {@code overlaps} and {@code within}. */
public final class Language {
    /** Longest condition in characters. */
    public static final int LONGEST = 2_000;
    private static final int DEEPEST = 24;
    static final Map<String, Object> LEVELS = Arrays.stream(Classification.values())
            .collect(Collectors.toUnmodifiableMap(Enum::name, level -> (long) level.ordinal()));

    private final Vocabulary vocabulary;
    private final Cel cel;

    public Language(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        var texts = ListType.create(SimpleType.STRING);
        var builder = CelFactory.standardCelBuilder().setStandardMacros().setResultType(SimpleType.BOOL)
                .setOptions(CelOptions.current().maxExpressionCodePointSize(LONGEST).maxParseRecursionDepth(DEEPEST)
                        .build())
                .addFunctionDeclarations(
                        function("subset", "subset_texts", texts, texts),
                        function("overlaps", "overlaps_texts", texts, texts),
                        function("within", "within_text", SimpleType.STRING, SimpleType.STRING))
                .addFunctionBindings(
                        CelFunctionBinding.from("subset_texts", List.class, List.class, Language::subset),
                        CelFunctionBinding.from("overlaps_texts", List.class, List.class, Language::overlaps),
                        CelFunctionBinding.from("within_text", String.class, String.class, Language::within));
        LEVELS.keySet().forEach(level -> builder.addVar(level, SimpleType.INT));
        vocabulary.facts().values().forEach(fact -> builder.addVar(fact.name(), fact.type().celType()));
        cel = builder.build();
    }

    private static CelFunctionDecl function(String name, String overload, dev.cel.common.types.CelType left,
            dev.cel.common.types.CelType right) {
        return CelFunctionDecl.newFunctionDeclaration(name,
                CelOverloadDecl.newGlobalOverload(overload, SimpleType.BOOL, left, right));
    }

    /** Whether every part is one of the whole. */
    static boolean subset(List<?> parts, List<?> whole) {
        return whole.containsAll(parts);
    }

    static boolean overlaps(List<?> left, List<?> right) {
        return !Collections.disjoint(left, right);
    }

    /** Whether a path is another or below it, part by part: {@code R&D/Lab} is within {@code R&D}. */
    static boolean within(String path, String unit) {
        return path.equals(unit) || path.startsWith(unit + "/");
    }

    /**
     * @param field what the condition is, for the error
     * @throws BadInput with each place that cannot be parsed or has the wrong type
     */
    public Condition condition(String field, String text) {
        try {
            var tree = cel.compile(text).getAst();
            var needs = new TreeMap<String, FactType>();
            tree.getReferenceMap().values()
                    .forEach(used -> vocabulary.find(used.name())
                            .ifPresent(fact -> needs.put(fact.name(), fact.type())));
            return new Condition(text, Terms.of(tree, vocabulary), needs, cel.createProgram(tree));
        } catch (CelValidationException bad) {
            throw new BadInput(faults(field, text, bad));
        } catch (CelEvaluationException bad) {
            throw new BadInput(field, text, Message.of("bad.condition", 1, 1, String.valueOf(bad.getMessage())));
        }
    }

    private static List<Fault> faults(String field, String text, CelValidationException bad) {
        var faults = new ArrayList<Fault>();
        for (CelIssue issue : bad.getErrors())
            faults.add(new Fault(field, text, Message.of("bad.condition", issue.getSourceLocation().getLine(),
                    issue.getSourceLocation().getColumn() + 1, issue.getMessage())));
        return faults;
    }

    /** The tree that the checker made, for tests of the translation. */
    CelAbstractSyntaxTree tree(String text) throws CelValidationException {
        return cel.compile(text).getAst();
    }
}
