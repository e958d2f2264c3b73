package org.cadre.conditions;

import java.util.List;
import java.util.Optional;

import org.cadre.conditions.Term.Call;
import org.cadre.conditions.Term.Constant;
import org.cadre.conditions.Term.Items;
import org.cadre.conditions.Term.Known;
import org.cadre.conditions.Term.Opaque;
import org.cadre.governance.Message;

/** Reads a condition aloud, for people who are no developers. */
public final class Sentence {
    private Sentence() {}

    /** "the colleague's clearance is below the question's classification", in the reader's language once rendered. */
    public static Message of(Term term) {
        return switch (term) {
            case Constant constant -> Message.of("plain", constant.value());
            case Known known -> known(known.fact());
            case Items items -> Message.of("plain", items.of().stream().map(Sentence::of).toList());
            case Opaque opaque -> Message.of("condition.opaque", opaque.text());
            case Call call -> call(call);
        };
    }

    private static Message known(String fact) {
        return fact.startsWith(Vocabulary.PARAMETER)
                ? Message.of("fact.limit", fact.substring(Vocabulary.PARAMETER.length()).replace('_', ' '))
                : Message.of("fact." + fact);
    }

    private static Message call(Call call) {
        List<Message> args = call.args().stream().map(Sentence::of).toList();
        return switch (call.operator()) {
            case "_&&_" -> Message.of("condition.and", grouped(call, 0), grouped(call, 1));
            case "_||_" -> Message.of("condition.or", grouped(call, 0), grouped(call, 1));
            case "!_" -> Message.of("condition.not", args.getFirst());
            case "_==_" -> compared("condition.is", "condition.not", args);
            case "_!=_" -> Message.of("condition.is-not", args.getFirst(), args.getLast());
            case "@in" -> call.args().getLast() instanceof Items
                    ? Message.of("condition.one-of", args.getFirst(), args.getLast())
                    : Message.of("condition.has", args.getLast(), args.getFirst());
            default -> Message.of("condition." + word(call.operator()), args.getFirst(), args.getLast());
        };
    }

    /** A comparison with a truth is no comparison in words. */
    private static Message compared(String is, String not, List<Message> args) {
        return truth(args.getLast()).map(truth -> truth ? args.getFirst() : Message.of(not, args.getFirst()))
                .orElseGet(() -> Message.of(is, args.getFirst(), args.getLast()));
    }

    private static Optional<Boolean> truth(Message message) {
        return message.args().stream().filter(Boolean.class::isInstance).map(Boolean.class::cast).findFirst();
    }

    private static Message grouped(Call call, int place) {
        Term part = call.args().get(place);
        boolean other = part instanceof Call inner && !inner.operator().equals(call.operator())
                && (inner.operator().equals("_&&_") || inner.operator().equals("_||_"));
        return other ? Message.of("condition.group", of(part)) : of(part);
    }

    private static String word(String operator) {
        return switch (operator) {
            case "_<_" -> "below";
            case "_<=_" -> "at-most";
            case "_>_" -> "above";
            case "_>=_" -> "at-least";
            default -> operator;
        };
    }
}
