package org.cadre.invitations;

import org.cadre.people.ColleagueId;

/** Who handed an invitation over to its invitee, with what words. */
public record HandedOver(ColleagueId by, String note) {}
