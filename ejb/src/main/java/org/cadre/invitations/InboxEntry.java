package org.cadre.invitations;

import org.cadre.asks.Ask;

/** An invitation with what it is about, for its invitee. */
public record InboxEntry(Invitation invitation, Ask ask) {}
