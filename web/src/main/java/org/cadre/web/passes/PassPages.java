package org.cadre.web.passes;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.cadre.asks.NotAllowedNow;
import org.cadre.governance.BadInput;
import org.cadre.governance.Texts;
import org.cadre.invitations.Decline;
import org.cadre.invitations.DeclineReason;
import org.cadre.passes.Opened;
import org.cadre.passes.PassDesk;
import org.cadre.passes.SignInNeeded;
import org.cadre.passes.Verb;
import org.cadre.web.Form;
import org.cadre.web.Frames;
import org.cadre.web.Option;
import org.cadre.web.Page;
import org.cadre.web.People;

/** One-click replies to invitations: looking changes nothing, the button works once. */
@Path("/pass/{secret}")
@RequestScoped
public class PassPages {
    private static final int GONE = 410;

    @Inject
    PassDesk passes;
    @Inject
    People people;
    @Inject
    Frames frames;

    @GET
    @PermitAll
    public Object see(@PathParam("secret") String secret) {
        try {
            return shown(secret, Form.empty());
        } catch (SignInNeeded needed) {
            return Response.seeOther(URI.create("/invitations/" + needed.invitation())).build();
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public Object use(@PathParam("secret") String secret, MultivaluedMap<String, String> sent) {
        var form = Form.sent(sent);
        try {
            var opened = passes.look(secret);
            return opened.verb() == Verb.ACCEPT ? accept(secret, opened) : decline(secret, opened, form);
        } catch (NotAllowedNow over) {
            return shown(secret, form); // which says why
        } catch (SignInNeeded needed) {
            return Response.seeOther(URI.create("/invitations/" + needed.invitation())).build();
        }
    }

    private Page accept(String secret, Opened opened) {
        var until = passes.accept(secret);
        return Page.of(new PassDoneView("ACCEPT", until, "/asks/" + opened.entry().ask().id() + "#answer"));
    }

    private Page decline(String secret, Opened opened, Form form) {
        var reason = reason(form.value("reason"));
        if (reason.isEmpty() && opened.over().isEmpty())
            return Page.invalid(view(secret, opened,
                    form.wrong("reason", frames.texts().text("invitation.reason.required"))));
        try {
            passes.decline(secret, new Decline(reason.orElse(DeclineReason.NO_TIME), form.value("note")));
        } catch (BadInput bad) {
            for (var fault : bad.faults())
                form = form.wrong(fault.field(), Texts.render(fault.reason(), frames.texts().locale()));
            return Page.invalid(view(secret, opened, form));
        }
        return Page.of(new PassDoneView("DECLINE", Optional.empty(), "/inbox"));
    }

    private Page shown(String secret, Form form) {
        var opened = passes.look(secret);
        return new Page(view(secret, opened, form), opened.over().isPresent() ? GONE : 200);
    }

    private PassView view(String secret, Opened opened, Form form) {
        var ask = opened.entry().ask();
        var invitation = opened.entry().invitation();
        String over = opened.over()
                .map(why -> Texts.render(why, frames.texts().locale(), opened.holder().zone())).orElse("");
        return new PassView(over.isEmpty() ? secret : "", opened.verb().name(), invitation.id().toString(),
                ask.title(), People.from(people.named(List.of(ask.asker()))).apply(ask.asker()).name(),
                invitation.expiresAt(), over, form,
                Arrays.stream(DeclineReason.values()).map(reason -> Option.of(reason.name(),
                        frames.texts().text("invitation.reason." + reason))).toList());
    }

    private static Optional<DeclineReason> reason(String sent) {
        return Arrays.stream(DeclineReason.values()).filter(reason -> reason.name().equals(sent)).findFirst();
    }
}
