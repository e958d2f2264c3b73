package org.cadre.web.home;

import java.util.Set;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.cadre.asks.Asks;
import org.cadre.invitations.InboxQuery;
import org.cadre.invitations.InvitationState;
import org.cadre.overview.OverviewDesk;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.picks.PickDesk;
import org.cadre.routing.RoutingDesk;
import org.cadre.setup.SetupDesk;
import org.cadre.skills.Claims;
import org.cadre.suggestions.SuggestionDesk;
import org.cadre.web.Form;
import org.cadre.web.Page;
import org.cadre.web.asks.AskViews;
import org.cadre.web.inbox.InvitationCards;
import org.cadre.web.security.Caller;

/** The first page. */
@Path("/")
@RequestScoped
@RolesAllowed(Role.ANYBODY)
public class HomePages {
    private static final int MINE = 10;
    private static final int WAITING = 5;

    @Inject
    Asks asks;
    @Inject
    AskViews views;
    @Inject
    RoutingDesk routing;
    @Inject
    InvitationCards cards;
    @Inject
    Claims claims;
    @Inject
    SuggestionDesk suggestions;
    @Inject
    PickDesk picks;
    @Inject
    SetupDesk setup;
    @Inject
    OverviewDesk overview;
    @Inject
    Caller caller;

    @GET
    public Page home() {
        Reader reader = caller.reader();
        return Page.of(new HomeView(views.form(reader, Form.empty()), lists(reader), suggestions.waiting(reader),
                claims.of(reader.id()).isEmpty(), setupLeft(reader), matters(reader), picks.ofWeek(reader)));
    }

    private long setupLeft(Reader reader) {
        if (!reader.roles().contains(Role.ADMIN))
            return 0;
        var progress = setup.see(reader);
        return progress.over() ? 0 : progress.states().size() - progress.settled();
    }

    private int matters(Reader reader) {
        return OverviewDesk.mayRead(reader) ? overview.see(reader).matters().size() : 0;
    }

    @GET
    @Path("home/lists")
    public Page lists() {
        return Page.of(lists(caller.reader()));
    }

    private HomeListsView lists(Reader reader) {
        var waiting = routing.inbox(reader, InboxQuery.first(Set.of(InvitationState.ISSUED), WAITING)).entries();
        return new HomeListsView(views.lines(reader, asks.of(reader, reader.id(), MINE)),
                cards.of(reader, waiting));
    }
}
