package org.cadre.governance;

import java.util.List;
import java.util.stream.Collectors;

/** Somebody gave values that cannot be taken; nothing was stored. All faults at once, in the order of the fields. */
public class BadInput extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int SHOWN = 200;
    private final transient List<Fault> faults;

    /**
     * One value that cannot be taken.
     *
     * @param field as the caller named it, with a path for a part (`skills[2].level`); empty for the whole input
     * @param value what was given, shortened to 200 characters, its control characters replaced
     * @param reason for the reader
     */
    public record Fault(String field, String value, Message reason) {
        public Fault {
            field = shown(field);
            value = shown(value);
        }

        /** Short enough to be told, and without what a terminal, a log or the database would stumble over. */
        private static String shown(String text) {
            var kept = new StringBuilder();
            text.codePoints().limit(SHOWN).forEach(character -> kept.appendCodePoint(harmless(character)));
            return kept.length() == text.length() ? kept.toString() : kept.append('…').toString();
        }

        private static int harmless(int character) {
            boolean bad = Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE
                    || Character.getType(character) == Character.FORMAT;
            return bad ? '\uFFFD' : character;
        }
    }

    public BadInput(List<Fault> faults) {
        super(faults.stream().map(fault -> fault.field() + " '" + fault.value() + "': " + fault.reason().key())
                .collect(Collectors.joining("; ")));
        if (faults.isEmpty())
            throw new IllegalArgumentException("bad input without a fault");
        this.faults = List.copyOf(faults);
    }

    public BadInput(String field, String value, Message reason) {
        this(List.of(new Fault(field, value, reason)));
    }

    public List<Fault> faults() {
        return faults;
    }
}
