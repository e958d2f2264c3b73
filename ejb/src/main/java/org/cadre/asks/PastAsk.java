package org.cadre.asks;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.cadre.governance.Classification;
import org.cadre.people.ColleagueId;

/**
 * A question that was asked before, somewhere else or in a company that is made up.
 *
 * @param open whether it still waits; else it is closed, or solved where an answer of it was accepted
 */
public record PastAsk(AskId id, ColleagueId asker, String title, String body, List<String> tags, Locale language,
        Classification classification, boolean open, Instant filedAt) {
    public PastAsk {
        tags = tags.stream().map(tag -> tag.strip().toLowerCase(Locale.ROOT)).filter(tag -> !tag.isEmpty()).distinct()
                .toList();
    }
}
