package org.cadre.passes;

import java.time.Instant;
import java.util.Optional;

import org.cadre.asks.AskId;
import org.cadre.invitations.InvitationId;
import org.cadre.people.ColleagueId;

/**
 * One thing that one colleague may do.
 *
 * @param invitation which it replies to
 * @param ask which it answers
 * @param kinds of notice that it ends mails of, parted by commas; empty for the other verbs
 * @param used when it was
 */
record Pass(ColleagueId holder, Verb verb, Optional<InvitationId> invitation, Optional<AskId> ask, String kinds,
        Instant expires, Optional<Instant> used) {}
