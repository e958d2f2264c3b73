package org.cadre.web.inbox;

import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.cadre.asks.Markdown;
import org.cadre.governance.Message;
import org.cadre.governance.Texts;
import org.cadre.invitations.HandedOver;
import org.cadre.invitations.InboxEntry;
import org.cadre.people.ColleagueId;
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
        var named = People.from(people.named(entries.stream().flatMap(InvitationCards::concerned).toList()));
        var why = routing.whyMe(invitee, entries);
        var taken = routing.taken(invitee, entries);
        var now = frames.texts().now();
        return entries.stream().map(entry -> {
            var invitation = entry.invitation();
            var ask = entry.ask();
            return new InvitationCard(invitation.id().toString(), ask.id().toString(), ask.title(),
                    gist(ask.body()), named.apply(ask.asker()), ask.classification().name(), ask.urgency().name(),
                    invitation.issuedAt(), invitation.expiresAt(),
                    rendered(why.getOrDefault(invitation.id(), List.of())),
                    invitation.stateAt(now).name(), invitation.seenAt().isEmpty(),
                    new InvitationCard.Promise(routing.answerWindow(ask.urgency()),
                            invitation.answerBy().filter(_ -> invitation.state().open()), invitation.late(now)),
                    taken.contains(ask.id()), invitation.handedOver()
                            .map(how -> new InvitationCard.Handed(named.apply(how.by()), how.note())));
        }).toList();
    }

    private static Stream<ColleagueId> concerned(InboxEntry entry) {
        return Stream.concat(Stream.of(entry.ask().asker()),
                entry.invitation().handedOver().map(HandedOver::by).stream());
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
