package org.cadre.passes;

import java.util.Optional;

import org.cadre.governance.Message;
import org.cadre.invitations.InboxEntry;
import org.cadre.people.Reader;

/**
 * A pass to reply to an invitation, as it stands.
 *
 * @param verb {@link Verb#ACCEPT} or {@link Verb#DECLINE}
 * @param over why it does nothing any more
 */
public record Opened(Verb verb, Reader holder, InboxEntry entry, Optional<Message> over) {}
