package org.cadre.wishes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.cadre.governance.BadInput;
import org.cadre.governance.BadInput.Fault;
import org.cadre.governance.Message;

/**
 * What an asker names when filing.
 *
 * @param mustHave skills by id, code or any label; at most 5
 * @param niceToHave the same; at most 10
 * @param pool the pool that is asked first, by id or name
 */
public record NewWishes(List<String> mustHave, List<String> niceToHave, Optional<String> pool) {
    public static final NewWishes NONE = new NewWishes(List.of(), List.of(), Optional.empty());
    public static final int MOST_MUST = 5;
    public static final int MOST_NICE = 10;
    private static final int LONGEST = 200;

    /** @throws BadInput naming `mustHave`, `niceToHave` or `pool` */
    public NewWishes {
        mustHave = stripped(mustHave);
        niceToHave = stripped(niceToHave);
        pool = pool.map(String::strip).filter(named -> !named.isEmpty());
        var faults = new ArrayList<Fault>();
        check(faults, "mustHave", mustHave, MOST_MUST);
        check(faults, "niceToHave", niceToHave, MOST_NICE);
        pool.ifPresent(named -> check(faults, "pool", List.of(named), 1));
        if (!faults.isEmpty())
            throw new BadInput(faults);
    }

    private static List<String> stripped(Collection<String> names) {
        return names.stream().map(String::strip).filter(name -> !name.isEmpty()).distinct().toList();
    }

    private static void check(List<Fault> faults, String field, List<String> names, int most) {
        if (names.size() > most)
            faults.add(new Fault(field, names.toString(), Message.of("bad.too-many", most)));
        names.stream().filter(name -> name.length() > LONGEST)
                .forEach(name -> faults.add(new Fault(field, name, Message.of("bad.too-long", LONGEST))));
        names.stream().filter(name -> name.indexOf('\u0000') >= 0)
                .forEach(name -> faults.add(new Fault(field, name, Message.of("bad.unknown-skill"))));
    }
}
