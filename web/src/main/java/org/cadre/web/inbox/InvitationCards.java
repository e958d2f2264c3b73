package org.cadre.web.inbox;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.cadre.asks.Markdown;
import org.cadre.governance.Message;
import org.cadre.governance.Texts;
import org.cadre.invitations.InboxEntry;
import org.cadre.people.Reader;
import org.cadre.routing.RoutingDesk;
import org.cadre.web.Frames;
import org.cadre.web.People;

/** Invitations as their invitee sees them. */
@RequestScoped
public class InvitationCards {
    private static final int GIST = 240;

    @Inject
    RoutingDesk routing;
    @Inject
    People people;
    @Inject
    Frames frames;

    public List<InvitationCard> of(Reader invitee, List<InboxEntry> entries) {
        var asker = People.from(people.named(entries.stream().map(entry -> entry.ask().asker()).toList()));
        var why = routing.whyMe(invitee, entries);
        var taken = routing.taken(invitee, entries);
        var now = frames.texts().now();
        return entries.stream().map(entry -> {
            var invitation = entry.invitation();
            var ask = entry.ask();
            return new InvitationCard(invitation.id().toString(), ask.id().toString(), ask.title(),
                    gist(ask.body()), asker.apply(ask.asker()), ask.classification().name(), ask.urgency().name(),
                    invitation.issuedAt(), invitation.expiresAt(),
                    rendered(why.getOrDefault(invitation.id(), List.of())),
                    invitation.stateAt(now).name(), invitation.seenAt().isEmpty(),
                    new InvitationCard.Promise(routing.answerWindow(ask.urgency()),
                            invitation.answerBy().filter(_ -> invitation.state().open()), invitation.late(now)),
                    taken.contains(ask.id()));
        }).toList();
    }

    public InvitationCard of(Reader invitee, InboxEntry entry) {
        return of(invitee, List.of(entry)).getFirst();
    }

    private List<String> rendered(List<Message> reasons) {
        return reasons.stream()
                .map(reason -> Texts.render(reason, frames.texts().locale(), frames.texts().zone())).toList();
    }

    private static String gist(String markdown) {
        String text = Markdown.text(markdown).replaceAll("\\s+", " ");
        return text.length() <= GIST ? text : text.substring(0, GIST) + "…";
    }
}
