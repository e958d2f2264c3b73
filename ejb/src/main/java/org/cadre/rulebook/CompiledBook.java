package org.cadre.rulebook;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.cadre.governance.Rule;
import org.cadre.governance.RuleBook;
import org.cadre.governance.RuleId;

/**
 * Everything that was published, compiled, so that the book of any instant can be told. Immutable.
 *
 * @param number of the change that it stands for
 * @param stopped rules that nobody asks until they are let go again
 */
record CompiledBook(long number, BookText text, List<Publication> published, Set<String> stopped) {
    CompiledBook {
        published = List.copyOf(published);
        stopped = Set.copyOf(stopped);
    }

    RuleBook at(Instant instant) {
        return new RuleBook(current(instant).stream().filter(rule -> !stopped.contains(rule.text().id()))
                .map(Rule.class::cast).toList(), text.limits());
    }

    BookText text(Instant instant) {
        return new BookText(current(instant).stream().map(WrittenRule::text).toList(), text.parameters());
    }

    /** Those that are stopped among them. */
    List<WrittenRule> current(Instant instant) {
        Map<String, Publication> latest = published.stream().filter(one -> !one.starts().isAfter(instant))
                .collect(
                        Collectors.toMap(one -> one.rule().text().id(), one -> one, CompiledBook::later, TreeMap::new));
        return latest.values().stream().map(Publication::rule).filter(rule -> rule.text().inForce(instant)).toList();
    }

    Optional<WrittenRule> version(RuleId id) {
        return published.stream().map(Publication::rule).filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** Every version that does more than watch. */
    List<RuleId> enforcing() {
        return published.stream().map(Publication::rule).filter(rule -> rule.text().mode() == Mode.ENFORCED)
                .map(WrittenRule::id).toList();
    }

    private static Publication later(Publication one, Publication other) {
        int order = one.starts().compareTo(other.starts());
        return order > 0 || order == 0 && one.rule().id().version() > other.rule().id().version() ? one : other;
    }
}
