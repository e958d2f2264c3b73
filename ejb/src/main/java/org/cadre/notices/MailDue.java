package org.cadre.notices;

import java.util.UUID;

/** A notice was written that its recipient gets by mail too. Its stream is the notice. */
public record MailDue(UUID notice) {}
