package org.cadre.screening;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.cadre.leaks.Kind.Nature;

/**
 * A text as it may be kept.
 *
 * @param text without what is masked
 * @param held for which it is not taken at all
 * @param staying what stays in it, since the company lets it
 * @param region whose personal data stays in it: the country, or the EU of an account
 */
public record Screened(String text, List<Place> held, Set<Nature> staying, Optional<String> region) {
    public Screened {
        held = List.copyOf(held);
        staying = Set.copyOf(staying);
    }
}
