package org.cadre.web.judging;

import java.net.URI;
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
import org.cadre.outcomes.ConsensusDesk;
import org.cadre.outcomes.FlagDesk;
import org.cadre.outcomes.FlagId;
import org.cadre.outcomes.Suspicion.Verdict;
import org.cadre.people.Role;
import org.cadre.web.Faults;
import org.cadre.web.Flash;
import org.cadre.web.Form;
import org.cadre.web.Form.FieldError;
import org.cadre.web.Page;
import org.cadre.web.security.Caller;

/** What the judgments of one's own batch say together, and at whose a person should look, on the portal. */
@Path("/batches")
@RequestScoped
@RolesAllowed(Role.ANYBODY)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class OutcomePages {
    @Inject
    ConsensusDesk desk;
    @Inject
    FlagDesk flags;
    @Inject
    OutcomeViews views;
    @Inject
    Caller caller;
    @Inject
    Faults faults;
    @Inject
    Flash flash;

    @GET
    @Path("{id}/consensus")
    public Page consensus(@PathParam("id") UUID id, @QueryParam("method") @DefaultValue("") String method,
            @QueryParam("after") @DefaultValue("0") int after) {
        return Page.of(views.consensus(caller.reader(), new AskId(id), method, Math.max(0, after), Form.empty()));
    }

    @POST
    @Path("{id}/consensus")
    public Object run(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.sent(sent);
        return faults.attempt(form, () -> {
            desk.run(caller.reader(), new AskId(id));
            flash.say("flash.consensus.asked");
            return Response.seeOther(URI.create("/batches/" + id + "/consensus")).build();
        }, marked -> views.consensus(caller.reader(), new AskId(id), form.value("method"), 0, marked));
    }

    @GET
    @Path("{id}/flags")
    public Page flags(@PathParam("id") UUID id) {
        return Page.of(views.flags(caller.reader(), new AskId(id), Form.empty()));
    }

    @POST
    @Path("{id}/flags/{flag}")
    public Object look(@PathParam("id") UUID id, @PathParam("flag") UUID flag, MultivaluedMap<String, String> sent) {
        var form = Form.sent(sent);
        return faults.attempt(form, () -> {
            flags.look(caller.reader(), new AskId(id), new FlagId(flag),
                    JudgingApi.named("verdict", form.value("verdict"), Verdict.values()), form.value("reason"));
            flash.say("flash.flag.looked");
            return Response.seeOther(URI.create("/batches/" + id + "/flags")).build();
        }, marked -> views.flags(caller.reader(), new AskId(id), at(flag, marked)));
    }

    /** The reason's error at the field of this flag. */
    private static Form at(UUID flag, Form marked) {
        return new Form(marked.values(), marked.errors().stream().map(error -> new FieldError(
                error.field().equals("reason") ? "reason-" + flag : "", error.message())).toList());
    }
}
