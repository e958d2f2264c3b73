package org.cadre.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.accounts.RoleHolders;
import org.cadre.mail.MailServer;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.outbox.Outbox;
import org.cadre.people.Role;
import org.cadre.rulemaking.RuleProposed;

/** Has everybody of governance but its author told that a rule waits, each apart: one address that fails holds up nobody. */
@ApplicationScoped
class TellOfRule implements Handler<RuleProposed> {
    @Inject
    private RoleHolders holders;
    @Inject
    private MailServer server;
    @Inject
    private Outbox outbox;

    protected TellOfRule() {}

    @Override
    public Class<RuleProposed> message() {
        return RuleProposed.class;
    }

    @Override
    public boolean listens() {
        return server.configured();
    }

    @Override
    public void handle(RuleProposed proposed, Delivery delivery) {
        holders.of(Role.GOVERNANCE).stream().filter(holder -> !holder.value().equals(proposed.author()))
                .forEach(holder -> outbox.append(holder.value(),
                        new RuleMailDue(proposed.rule(), proposed.version(), holder.value())));
    }
}
