package org.cadre.web.inbox;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

import org.cadre.asks.AskKind;
import org.cadre.asks.Markdown;
import org.cadre.governance.BadInput;
import org.cadre.governance.Texts;
import org.cadre.invitations.Decline;
import org.cadre.invitations.DeclineReason;
import org.cadre.invitations.HandOver;
import org.cadre.invitations.InvitationId;
import org.cadre.invitations.InvitationOver;
import org.cadre.people.Cursor;
import org.cadre.people.Role;
import org.cadre.profiles.PeopleDesk;
import org.cadre.prose.Prose;
import org.cadre.routing.RoutingDesk;
import org.cadre.web.Flash;
import org.cadre.web.Form;
import org.cadre.web.Frames;
import org.cadre.web.Option;
import org.cadre.web.Page;
import org.cadre.web.People;
import org.cadre.web.SafeHtml;
import org.cadre.web.security.Caller;

/** One invitation. The links of a mail lead here and change nothing before a button is pressed. */
@Path("/invitations/{id}")
@RequestScoped
public class InvitationPages {
    private static final int CONFLICT = 409;
    private static final String HAND_OVER = "hand-over";
    private static final int MEANT = 8;

    @Inject
    Prose prose;
    @Inject
    RoutingDesk routing;
    @Inject
    PeopleDesk colleagues;
    @Inject
    InvitationCards cards;
    @Inject
    Caller caller;
    @Inject
    Frames frames;
    @Inject
    Flash flash;

    @GET
    @RolesAllowed(Role.ANYBODY)
    public Object see(@PathParam("id") UUID id, @QueryParam("answer") @DefaultValue("") String answer) {
        var ask = routing.invitation(caller.reader(), new InvitationId(id)).ask();
        if (ask.kind() != AskKind.QUESTION && answer.isEmpty()) { // whose own page says what is wanted
            routing.open(caller.reader(), new InvitationId(id));
            return Response.seeOther(URI.create("/asks/" + ask.id())).build();
        }
        var view = view(new InvitationId(id), answer, Form.empty());
        routing.open(caller.reader(), new InvitationId(id));
        return Page.of(view);
    }

    @POST
    @Path("accept")
    @RolesAllowed(Role.ANYBODY)
    public Object accept(@PathParam("id") UUID id) {
        var invitation = new InvitationId(id);
        try {
            routing.accept(caller.reader(), invitation);
        } catch (InvitationOver over) {
            return over(invitation, Form.empty(), over);
        }
        var entry = routing.invitation(caller.reader(), invitation);
        entry.invitation().answerBy().ifPresentOrElse(
                by -> flash.say("notice.invitation.promised", frames.texts().dateTime(by)),
                () -> flash.say("notice.invitation.accepted"));
        return Response.seeOther(URI.create("/asks/" + entry.ask().id() + "#answer")).build();
    }

    @POST
    @Path("decline")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.ANYBODY)
    public Object decline(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var invitation = new InvitationId(id);
        Form form = Form.sent(sent);
        Optional<DeclineReason> reason = reason(form.value("reason"));
        if (reason.isEmpty())
            return Page.invalid(view(invitation, "decline",
                    form.wrong("reason", frames.texts().text("invitation.reason.required"))));
        try {
            routing.decline(caller.reader(), invitation, new Decline(reason.get(), form.value("note")));
        } catch (BadInput bad) {
            for (var fault : bad.faults())
                form = form.wrong(fault.field(), Texts.render(fault.reason(), language()));
            return Page.invalid(view(invitation, "decline", form));
        } catch (InvitationOver over) {
            return over(invitation, form, over);
        }
        flash.say("notice.invitation.declined");
        return Response.seeOther(URI.create("/inbox")).build();
    }

    @POST
    @Path("hand-over")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.ANYBODY)
    public Object handOver(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var invitation = new InvitationId(id);
        Form form = Form.sent(sent);
        String to = form.value("chosen").isEmpty() ? form.value("to") : form.value("chosen");
        try {
            var refused = routing.handOver(caller.reader(), invitation, new HandOver(to, form.value("context")));
            if (refused.isPresent())
                return Page.invalid(view(invitation, HAND_OVER,
                        form.wrong("to", Texts.render(refused.get(), language()))));
        } catch (BadInput bad) {
            for (var fault : bad.faults())
                form = form.wrong(fault.field().equals("note") ? "context" : fault.field(),
                        Texts.render(fault.reason(), language()));
            return Page.invalid(view(invitation, HAND_OVER, form));
        } catch (InvitationOver over) {
            return over(invitation, form, over);
        }
        flash.say("notice.invitation.handed");
        return Response.seeOther(URI.create("/inbox")).build();
    }

    /** The invitation as it is by now, with the reason why it takes no reply. */
    private Page over(InvitationId id, Form form, InvitationOver over) {
        String reason = Texts.render(over.reason(), language(), caller.reader().zone());
        return new Page(view(id, "", form.wrong("", reason)), CONFLICT);
    }

    private InvitationView view(InvitationId id, String answer, Form form) {
        var entry = routing.invitation(caller.reader(), id);
        return new InvitationView(cards.of(caller.reader(), entry),
                new SafeHtml(Markdown.html(entry.ask().body(), prose.namesIn(List.of(entry.ask().body())))),
                answer, form, reasons(), form.hasErrors() ? meant(form.value("to")) : List.of(),
                entry.ask().plain());
    }

    /** Everybody of such a name, whatever they may see: the list would else tell who may not. */
    private List<Option> meant(String name) {
        if (name.isBlank())
            return List.of();
        return colleagues.list(caller.reader(), name, new Cursor(Optional.empty(), MEANT)).items().stream()
                .map(line -> new Option(line.person().id().toString(), line.person().name(),
                        People.place(line.person().orgUnit(), line.person().site())))
                .toList();
    }

    private List<Option> reasons() {
        return Arrays.stream(DeclineReason.values())
                .map(reason -> Option.of(reason.name(), frames.texts().text("invitation.reason." + reason))).toList();
    }

    private Locale language() {
        return frames.texts().locale();
    }

    private static Optional<DeclineReason> reason(String sent) {
        return Arrays.stream(DeclineReason.values()).filter(reason -> reason.name().equals(sent)).findFirst();
    }
}
