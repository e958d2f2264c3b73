package org.cadre.web.inbox;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import org.cadre.asks.Asks;
import org.cadre.authorisations.AuthorisationDesk;
import org.cadre.governance.Texts;
import org.cadre.invitations.InboxEntry;
import org.cadre.invitations.InboxQuery;
import org.cadre.invitations.InvitationState;
import org.cadre.notices.InboxItem;
import org.cadre.notices.NoticeDesk;
import org.cadre.notices.NoticeId;
import org.cadre.notices.NoticeKind;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.routing.RoutingDesk;
import org.cadre.web.Frames;
import org.cadre.web.Page;
import org.cadre.web.Pages;
import org.cadre.web.security.Caller;
import org.jspecify.annotations.Nullable;

/** What waits for the reader, and what happened. */
@Path("/inbox")
@RequestScoped
public class InboxPages {
    private static final int NEWS = 20;
    private static final Comparator<InboxEntry> SOONEST = Comparator
            .comparing(entry -> entry.invitation().expiresAt());

    @Inject
    RoutingDesk routing;
    @Inject
    NoticeDesk notices;
    @Inject
    Asks asks;
    @Inject
    InvitationCards cards;
    @Inject
    AuthorisationDesk authorisations;
    @Inject
    Caller caller;
    @Inject
    Frames frames;

    @GET
    @RolesAllowed(Role.ANYBODY)
    public Page inbox(@QueryParam("after") @Nullable UUID after) {
        return Page.of(new InboxView(all(caller.reader(), after)));
    }

    @GET
    @Path("list")
    @RolesAllowed(Role.ANYBODY)
    public Page list(@QueryParam("after") @Nullable UUID after) {
        return Page.of(all(caller.reader(), after));
    }

    @GET
    @Path("count")
    @RolesAllowed(Role.ANYBODY)
    public Page count() {
        return Page.of(new InboxCountView(routing.waiting(caller.reader())));
    }

    @POST
    @Path("read")
    @RolesAllowed(Role.ANYBODY)
    public Response read() {
        notices.readAll(caller.reader());
        return Response.seeOther(URI.create("/inbox")).build();
    }

    private InboxListView all(Reader reader, @Nullable UUID after) {
        var found = notices.list(reader, Optional.ofNullable(after).map(NoticeId::new), NEWS + 1);
        var shown = found.subList(0, Math.min(NEWS, found.size()));
        String next = found.size() > NEWS ? "/inbox?after=" + shown.getLast().id() : "";
        var now = frames.texts().now();
        var waiting = invitations(reader, InvitationState.ISSUED).stream()
                .filter(entry -> !entry.invitation().overdue(now)).sorted(SOONEST).toList();
        var accepted = invitations(reader, InvitationState.ACCEPTED);
        return new InboxListView(cards.of(reader, waiting), cards.of(reader, accepted),
                shown.stream().map(item -> news(reader, item)).toList(),
                new Pages(after == null ? "" : "/inbox", next), plain(waiting, accepted, shown));
    }

    private boolean plain(List<InboxEntry> waiting, List<InboxEntry> accepted, List<InboxItem> news) {
        return Stream.concat(waiting.stream(), accepted.stream()).allMatch(entry -> entry.ask().plain())
                && news.stream().allMatch(InboxPages::ofAskOrOneself)
                && asks.allPlain(news.stream().flatMap(item -> item.ask().stream()).distinct().toList());
    }

    /** What else there is names people or matters of the office. */
    private static boolean ofAskOrOneself(InboxItem item) {
        return Stream.of(item.glass(), item.held(), item.review(), item.authorisation(), item.wall())
                .allMatch(Optional::isEmpty);
    }

    private List<InboxEntry> invitations(Reader reader, InvitationState state) {
        return routing.inbox(reader, InboxQuery.first(Set.of(state), InboxQuery.MOST)).entries();
    }

    private InboxListView.News news(Reader reader, InboxItem item) {
        String text = Texts.render(item.text(), frames.texts().locale(), reader.zone());
        return new InboxListView.News(text, href(reader, item), item.at(), item.unread());
    }

    private String href(Reader reader, InboxItem item) {
        return item.invitation().map(id -> "/invitations/" + id).or(() -> item.glass().map(id -> "/glass/" + id))
                .or(() -> item.held().map(id -> "/approvals/" + id))
                .or(() -> item.review().map(_ -> "/access-review"))
                .or(() -> item.authorisation().map(id -> authorisations.mine(reader).stream()
                        .anyMatch(one -> one.id().equals(id)) ? "/me/data#authorisations" : "/authorisations"))
                .or(() -> item.wall().map(id -> "/walls/" + id))
                .or(() -> item.ask().filter(_ -> item.kind().ofReviewer()).map(task -> "/tasks/" + task + "/review"))
                .or(() -> item.ask().map(ask -> "/asks/" + ask + item.answer().map(id -> "#answer-" + id).orElse("")))
                .orElse(item.kind() == NoticeKind.PEOPLE_PICKED ? "/me/picks" : "/profile");
    }
}
