package org.cadre.operation;

import java.util.Map;

/**
 * What was counted every minute, by state in lower case.
 *
 * @param mails of notices: due, sent, dropped, undeliverable
 * @param invitations by their state
 * @param deliveries to webhooks by their state: waiting, delivered, failed, withheld
 * @param imports that are queued or running, by kind
 */
public record Counts(Map<String, Long> mails, Map<String, Long> invitations, Map<String, Long> deliveries,
        Map<String, Long> imports) {
    public Counts {
        mails = Map.copyOf(mails);
        invitations = Map.copyOf(invitations);
        deliveries = Map.copyOf(deliveries);
        imports = Map.copyOf(imports);
    }
}
