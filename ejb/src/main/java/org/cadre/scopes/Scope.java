package org.cadre.scopes;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.cadre.governance.BadInput;
import org.cadre.governance.Message;

/** Reading or writing in one area, written as `asks:read`. */
public record Scope(Area area, boolean writes) {
    private static final List<Scope> ALL = Arrays.stream(Area.values())
            .flatMap(area -> area == Area.SEARCH
                    ? Stream.of(area.read())
                    : Stream.of(area.read(), area.write()))
            .toList();

    /** In the order of the areas. */
    public static List<Scope> all() {
        return ALL;
    }

    /** @throws BadInput where one is unknown */
    public static Set<Scope> parse(String field, Collection<String> words) {
        var scopes = new LinkedHashSet<Scope>();
        for (String word : words)
            scopes.add(named(word).orElseThrow(() -> new BadInput(field, word,
                    Message.of("bad.choice", ALL.stream().map(Scope::toString).toList()))));
        return scopes;
    }

    /** As they are stored, parted by blanks; what later versions no longer know opens nothing. */
    public static Set<Scope> stored(String joined) {
        return Arrays.stream(joined.split(" ")).map(Scope::named).flatMap(Optional::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    public static String joined(Set<Scope> scopes) {
        return words(scopes).stream().collect(Collectors.joining(" "));
    }

    /** In the order of the areas. */
    public static List<String> words(Set<Scope> scopes) {
        return ALL.stream().filter(scopes::contains).map(Scope::toString).toList();
    }

    private static Optional<Scope> named(String word) {
        return ALL.stream().filter(scope -> scope.toString().equals(word)).findFirst();
    }

    @Override
    public String toString() {
        return area.word() + (writes ? ":write" : ":read");
    }
}
