package org.cadre.reviews;

import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.Ask;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;
import org.jspecify.annotations.Nullable;

/** Finds who sees to a review by now. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Keepers {
    @Inject
    private Reviews reviews;
    @Inject
    private Colleagues colleagues;

    protected Keepers() {}

    /** Where the owner is gone or may no longer see the ask: the deputy, who last answered something like it, the asker. */
    void settle(Review review, Ask ask) {
        var deputy = review.deputy().filter(one -> fit(one, ask));
        if (fit(review.owner(), ask)) {
            review.seenToBy(review.owner(), nullable(deputy));
            return;
        }
        Stream.of(deputy.stream(), reviews.lastToAnswerLike(ask.id()).stream(), Stream.of(ask.asker()))
                .flatMap(some -> some).filter(one -> fit(one, ask)).findFirst()
                .ifPresent(one -> review.seenToBy(one, nullable(deputy)));
    }

    boolean fit(ColleagueId one, Ask ask) {
        return colleagues.reader(one).filter(ask::visibleTo).isPresent();
    }

    private static @Nullable ColleagueId nullable(Optional<ColleagueId> one) {
        return one.orElse(null);
    }
}
