package org.cadre.holds;

import org.cadre.asks.AskId;
import org.cadre.people.ColleagueId;

/** What is held. */
public sealed interface HoldScope {
    /** One ask with all that hangs on it. */
    record OfAsk(AskId ask) implements HoldScope {}

    /** The asks that the words are found in now, in title or text, as far as whoever holds them may see them. */
    record OfSearch(String words) implements HoldScope {}

    /** All that somebody asked, answered or commented on, or will. */
    record OfPerson(ColleagueId person) implements HoldScope {}
}
