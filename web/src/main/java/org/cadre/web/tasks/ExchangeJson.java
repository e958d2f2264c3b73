package org.cadre.web.tasks;

import java.time.Instant;

import org.cadre.tasks.Exchange;
import org.cadre.tasks.Feedback;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The feedback of requester and worker to each other, as the API writes it. */
@Schema(name = "FeedbackExchange")
public record ExchangeJson(@Nullable Said mine,
        @Schema(description = "absent until both have given theirs") @Nullable Said theirs, boolean mayGive) {
    static final String EXAMPLE = """
            {"mine": {"rating": 5, "words": "Clear from the first line.", "givenAt": "2026-03-03T09:00:00Z"}, "mayGive": false}""";

    /** What one of the two says. */
    @Schema(name = "Feedback")
    public record Said(@Schema(minimum = "1", maximum = "5") int rating, String words, Instant givenAt) {}

    static ExchangeJson of(Exchange exchange) {
        return new ExchangeJson(exchange.mine().map(ExchangeJson::said).orElse(null),
                exchange.theirs().map(ExchangeJson::said).orElse(null), exchange.mayGive());
    }

    private static Said said(Feedback one) {
        return new Said(one.rating(), one.words(), one.at());
    }
}
