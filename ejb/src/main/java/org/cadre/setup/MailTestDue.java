package org.cadre.setup;

import java.util.UUID;

/** An administrator wants to see whether mails arrive. */
public record MailTestDue(UUID recipient) {}
