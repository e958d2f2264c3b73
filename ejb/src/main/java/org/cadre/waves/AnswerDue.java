package org.cadre.waves;

import java.util.UUID;

/** The time by which an invitee promised to answer has come. Its stream is the invitation. */
public record AnswerDue(UUID invitation) {}
