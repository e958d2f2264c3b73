package org.cadre.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.leaks.Finding;
import org.cadre.leaks.Kind.Nature;
import org.cadre.leaks.Leaks;
import org.cadre.people.ColleagueId;

/** Lets a text through, without what is not to be kept. The one place that decides it. */
@ApplicationScoped
@Transactional
public class Screening {
    @Inject
    private FalseAlarms alarms;
    @Inject
    private ScreeningSettings settings;

    protected Screening() {}

    /**
     * A text as it may be kept.
     *
     * @param field as the caller of the desk knows it
     * @throws TextHeld where something is in it with which it is not taken
     */
    public String passed(ColleagueId writer, String field, String text) {
        var masked = new ArrayList<Finding>();
        var held = new ArrayList<Place>();
        for (var one : raised(writer, text))
            switch (settings.of(one.kind())) {
                case ALLOW -> {
                    // who writes it was told
                }
                case MASK -> masked.add(one);
                case HOLD -> held.add(place(text, one));
            }
        if (!held.isEmpty())
            throw new TextHeld(field, held);
        return Leaks.masked(text, masked);
    }

    public List<String> passed(ColleagueId writer, String field, List<String> texts) {
        return texts.stream().map(text -> passed(writer, field, text)).toList();
    }

    /** A text that nobody can be asked about, since it was written elsewhere, or is only shown: all but what is allowed is masked. */
    public String masked(String text) {
        return Leaks.masked(text, Leaks.in(text).stream()
                .filter(one -> settings.of(one.kind()) != Treatment.ALLOW).toList());
    }

    /**
     * A text out of a file, whose values nobody can be asked about one by one: what is not taken is told, what may be kept is in
     * the text. In no need of the database.
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Screened screened(String text) {
        var found = Leaks.in(text);
        if (found.isEmpty())
            return new Screened(text, List.of(), Set.of(), Optional.empty());
        var by = found.stream().collect(Collectors.groupingBy(one -> settings.of(one.kind())));
        var allowed = by.getOrDefault(Treatment.ALLOW, List.of());
        return new Screened(Leaks.masked(text, by.getOrDefault(Treatment.MASK, List.of())),
                by.getOrDefault(Treatment.HOLD, List.of()).stream().map(one -> place(text, one)).toList(),
                allowed.stream().map(one -> one.kind().nature()).collect(Collectors.toSet()),
                allowed.stream().filter(one -> one.kind().nature() == Nature.PERSONAL)
                        .map(one -> one.kind().region()).findFirst());
    }

    /** What is in a text, false alarms of its writer left out, in the text's order. */
    public List<Place> places(ColleagueId writer, String text) {
        return raised(writer, text).stream().map(one -> place(text, one)).toList();
    }

    /** Whose personal data stays in a text as it is kept, since the company lets it: the country, or the EU of an account. */
    public Optional<String> region(ColleagueId writer, String text) {
        return raised(writer, text).stream().filter(one -> one.kind().nature() == Nature.PERSONAL)
                .filter(one -> settings.of(one.kind()) == Treatment.ALLOW).map(one -> one.kind().region()).findFirst();
    }

    /** Only what would be masked can be a false alarm; of the rest nobody decides alone. */
    private List<Finding> raised(ColleagueId writer, String text) {
        return Leaks.in(text).stream().filter(one -> settings.of(one.kind()) != Treatment.MASK
                || !alarms.known(writer, one.kind(), value(text, one))).toList();
    }

    static String value(String text, Finding one) {
        return text.substring(one.offset(), one.end());
    }

    private Place place(String text, Finding one) {
        return new Place(one.kind(), settings.of(one.kind()), one.line(text), one.offset(), one.length());
    }
}
