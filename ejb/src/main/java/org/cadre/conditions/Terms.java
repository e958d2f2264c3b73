package org.cadre.conditions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.cadre.conditions.Term.Call;
import org.cadre.conditions.Term.Constant;
import org.cadre.conditions.Term.Items;
import org.cadre.conditions.Term.Known;
import org.cadre.conditions.Term.Opaque;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelReference;
import dev.cel.parser.CelUnparserFactory;

/** Reads a checked tree of CEL as terms. */
final class Terms {
    /** None of these can fail once its arguments are there, so that they may be evaluated in any order. */
    private static final Set<String> TRANSLATED = Set.of("_&&_", "_||_", "!_", "_==_", "_!=_", "_<_", "_<=_", "_>_",
            "_>=_", "@in", "subset", "overlaps", "within");

    private final CelAbstractSyntaxTree tree;
    private final Map<Long, CelReference> references;
    private final Vocabulary vocabulary;

    private Terms(CelAbstractSyntaxTree tree, Vocabulary vocabulary) {
        this.tree = tree;
        this.references = tree.getReferenceMap();
        this.vocabulary = vocabulary;
    }

    static Term of(CelAbstractSyntaxTree tree, Vocabulary vocabulary) {
        return new Terms(tree, vocabulary).term(tree.getExpr());
    }

    private Term term(CelExpr expr) {
        return switch (expr.getKind()) {
            case CONSTANT -> constant(expr.constant()).<Term>map(Constant::new).orElseGet(() -> opaque(expr));
            case IDENT, SELECT -> named(expr);
            case LIST -> items(expr);
            case CALL -> call(expr);
            default -> opaque(expr);
        };
    }

    private static Optional<Object> constant(CelConstant constant) {
        return switch (constant.getKind()) {
            case BOOLEAN_VALUE -> Optional.of(constant.booleanValue());
            case INT64_VALUE -> Optional.of(constant.int64Value());
            case STRING_VALUE -> Optional.of(constant.stringValue());
            default -> Optional.empty();
        };
    }

    private Term named(CelExpr expr) {
        var reference = references.get(expr.id());
        String name = reference == null ? "" : reference.name();
        if (vocabulary.find(name).isPresent())
            return new Known(name);
        return Term.level(name).orElseGet(() -> opaque(expr));
    }

    private Term items(CelExpr expr) {
        var parts = expr.list().elements().stream().map(this::term).toList();
        return parts.stream().anyMatch(Opaque.class::isInstance) ? opaque(expr) : new Items(parts);
    }

    private Term call(CelExpr expr) {
        var call = expr.call();
        if (call.target().isPresent() || !TRANSLATED.contains(call.function()))
            return opaque(expr);
        List<Term> args = call.args().stream().map(this::term).toList();
        boolean logic = Set.of("_&&_", "_||_", "!_").contains(call.function());
        return !logic && args.stream().anyMatch(Opaque.class::isInstance)
                ? opaque(expr)
                : new Call(call.function(), args);
    }

    private Opaque opaque(CelExpr expr) {
        var named = new TreeSet<String>();
        collect(expr, named);
        return new Opaque(text(expr), named);
    }

    private String text(CelExpr expr) {
        return CelUnparserFactory.newUnparser().unparse(CelAbstractSyntaxTree.newParsedAst(expr, tree.getSource()));
    }

    private void collect(CelExpr expr, Set<String> into) {
        var reference = references.get(expr.id());
        if (reference != null && vocabulary.find(reference.name()).isPresent())
            into.add(reference.name());
        var parts = new ArrayList<CelExpr>();
        switch (expr.getKind()) {
            case SELECT -> parts.add(expr.select().operand());
            case LIST -> parts.addAll(expr.list().elements());
            case CALL -> {
                expr.call().target().ifPresent(parts::add);
                parts.addAll(expr.call().args());
            }
            case MAP -> expr.map().entries().forEach(entry -> {
                parts.add(entry.key());
                parts.add(entry.value());
            });
            default -> {
                // the rest has no parts without macros
            }
        }
        new HashSet<>(parts).forEach(part -> collect(part, into));
    }
}
