package org.cadre.rulebook;

import java.time.Instant;
import java.util.Comparator;
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
        Map<String, Publication> current = published.stream().filter(one -> !one.starts().isAfter(instant))
                .collect(Collectors.toMap(one -> one.rule().text().id(), one -> one, CompiledBook::later, TreeMap::new));
        var rules = current.values().stream().map(Publication::rule)
                .filter(rule -> rule.text().inForce(instant) && !stopped.contains(rule.text().id()))
                .map(Rule.class::cast).toList();
        return new RuleBook(rules, text.limits());
    }

    Optional<WrittenRule> version(RuleId id) {
        return published.stream().map(Publication::rule).filter(rule -> rule.id().equals(id)).findFirst();
    }

    private static Publication later(Publication one, Publication other) {
        return Comparator.comparing(Publication::starts).thenComparing(it -> it.rule().id().version())
                .compare(one, other) >= 0 ? one : other;
    }
}
