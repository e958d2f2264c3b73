package org.cadre.glass;

import java.time.Instant;
import java.util.Optional;

import org.cadre.asks.AskId;
import org.cadre.people.ColleagueId;

/**
 * A request as one reader may know it; never who asked.
 *
 * @param title that of the ask
 * @param lapsesAt until when somebody has to decide
 * @param reason why it was refused; empty else
 * @param shownUntil until when the two see the name
 * @param mine whether the reader asked, and is only told
 * @param mayDecide whether the reader may approve and refuse it now
 * @param mayLook whether {@link GlassDesk#look} shows the name to the reader now
 */
public record Disclosure(GlassId id, AskId ask, String title, ColleagueId requester, String cause, Instant openedAt,
        Instant lapsesAt, GlassState state, Optional<ColleagueId> decider, Optional<Instant> decidedAt, String reason,
        Optional<Instant> shownUntil, boolean mine, boolean mayDecide, boolean mayLook) {}
