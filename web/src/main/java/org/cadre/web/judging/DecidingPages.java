package org.cadre.web.judging;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.cadre.asks.AskId;
import org.cadre.batches.BatchDesk;
import org.cadre.batches.ItemId;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.judging.AdjudicationDesk;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;
import org.cadre.people.Role;
import org.cadre.web.Faults;
import org.cadre.web.Flash;
import org.cadre.web.Form;
import org.cadre.web.Page;
import org.cadre.web.security.Caller;

/** Items that judgments leave open, on the portal: for a batch's requester and whom they name. */
@Path("/batches")
@RequestScoped
@RolesAllowed(Role.ANYBODY)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class DecidingPages {
    @Inject
    AdjudicationDesk desk;
    @Inject
    BatchDesk batches;
    @Inject
    Colleagues colleagues;
    @Inject
    OutcomeViews views;
    @Inject
    Caller caller;
    @Inject
    Faults faults;
    @Inject
    Flash flash;

    @GET
    @Path("{id}/adjudications")
    public Page list(@PathParam("id") UUID id, @QueryParam("after") @DefaultValue("0") int after) {
        return Page.of(views.contested(caller.reader(), new AskId(id), Math.max(0, after), Form.empty()));
    }

    @GET
    @Path("{id}/adjudications/{item}")
    public Page see(@PathParam("id") UUID id, @PathParam("item") UUID item) {
        return Page.of(views.decide(caller.reader(), new AskId(id), new ItemId(item), Form.empty()));
    }

    @POST
    @Path("{id}/adjudications/{item}")
    public Object decide(@PathParam("id") UUID id, @PathParam("item") UUID item,
            MultivaluedMap<String, String> sent) {
        var form = Form.sent(sent);
        var reader = caller.reader();
        var ask = new AskId(id);
        var contested = desk.see(reader, ask, new ItemId(item));
        var asked = batches.see(reader, ask).form().orElseThrow();
        return faults.attempt(form, () -> {
            desk.decide(reader, ask, new ItemId(item),
                    Answering.read(asked, contested.item().data(), form, PlayerView.PREFIX), form.value("reason"));
            flash.say("flash.judging.decided");
            return to(id, "adjudications" + desk.waiting(reader, ask, 0, 1).stream().findFirst()
                    .map(next -> "/" + next.item().id()).orElse(""));
        }, marked -> views.decide(reader, ask, new ItemId(item),
                Answering.placed(marked, asked, PlayerView.PREFIX, List.of("reason"))));
    }

    @POST
    @Path("{id}/adjudicators")
    public Object name(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.sent(sent);
        return faults.attempt(form, () -> {
            String meant = form.value("colleague").strip();
            var who = colleagues.meant(meant)
                    .orElseThrow(() -> new BadInput("colleague", meant, Message.of("judging.not-for-them")));
            desk.name(caller.reader(), new AskId(id), who.id());
            flash.say("notice.saved");
            return to(id, "adjudications");
        }, marked -> views.contested(caller.reader(), new AskId(id), 0, marked));
    }

    @POST
    @Path("{id}/adjudicators/{colleague}/dismiss")
    public Response dismiss(@PathParam("id") UUID id, @PathParam("colleague") UUID colleague) {
        desk.dismiss(caller.reader(), new AskId(id), new ColleagueId(colleague));
        flash.say("notice.saved");
        return to(id, "adjudications");
    }

    private static Response to(UUID id, String place) {
        return Response.seeOther(URI.create("/batches/" + id + "/" + place)).build();
    }
}
