package org.cadre.web.follows;

import java.net.URI;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.cadre.asks.AskId;
import org.cadre.follows.FollowDesk;
import org.cadre.follows.Followable;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.governance.Texts;
import org.cadre.people.ColleagueId;
import org.cadre.people.Role;
import org.cadre.web.Back;
import org.cadre.web.Form;
import org.cadre.web.Frames;
import org.cadre.web.Page;
import org.cadre.web.People;
import org.cadre.web.follows.FollowingView.Someone;
import org.cadre.web.security.Caller;

/** Following on the portal. */
@Path("/")
@RequestScoped
@RolesAllowed(Role.ANYBODY)
public class FollowPages {
    @Inject
    FollowDesk desk;
    @Inject
    People people;
    @Inject
    Caller caller;
    @Inject
    Frames frames;

    @GET
    @Path("following")
    public Page following() {
        return Page.of(view(Form.empty()));
    }

    @POST
    @Path("following")
    public Object addTag(@FormParam("tag") @DefaultValue("") String tag) {
        try {
            desk.follow(caller.reader(), new Followable.Tag(tag));
            return Response.seeOther(URI.create("/following")).build();
        } catch (BadInput bad) {
            var form = Form.empty().with("tag", tag);
            for (var fault : bad.faults())
                form = form.wrong(fault.field(), Texts.render(fault.reason(), frames.texts().locale()));
            return Page.invalid(view(form));
        }
    }

    @POST
    @Path("follow")
    public Response follow(@FormParam("kind") @DefaultValue("") String kind,
            @FormParam("subject") @DefaultValue("") String subject, @FormParam("follow") @DefaultValue("") String wish,
            @FormParam("back") @DefaultValue("/following") String back) {
        var what = of(kind, subject);
        if (wish.equals("yes"))
            desk.follow(caller.reader(), what);
        else
            desk.unfollow(caller.reader(), what);
        return Response.seeOther(Back.inThisPortal(back)).build();
    }

    private static Followable of(String kind, String subject) {
        try {
            return switch (kind) {
                case "ask" -> new Followable.OneAsk(new AskId(UUID.fromString(subject)));
                case "person" -> new Followable.Person(new ColleagueId(UUID.fromString(subject)));
                case "tag" -> new Followable.Tag(subject);
                default -> throw new IllegalArgumentException(kind);
            };
        } catch (IllegalArgumentException _) {
            throw new BadInput("kind", kind, Message.of("bad.form"));
        }
    }

    private FollowingView view(Form form) {
        var followed = desk.followed(caller.reader());
        var person = People.from(people.named(followed.people()));
        return new FollowingView(
                followed.asks().stream().map(ask -> new FollowingView.Ask(ask.id().toString(), ask.title(),
                        new FollowView("ask", ask.id().toString(), true))).toList(),
                followed.tags().stream().map(tag -> new FollowView("tag", tag, true)).toList(),
                followed.people().stream()
                        .map(one -> new Someone(person.apply(one), new FollowView("person", one.toString(), true)))
                        .toList(),
                form);
    }
}
