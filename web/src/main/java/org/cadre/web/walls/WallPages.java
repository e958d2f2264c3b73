package org.cadre.web.walls;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
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

import org.cadre.governance.BadInput;
import org.cadre.governance.Texts;
import org.cadre.people.ColleagueId;
import org.cadre.people.Role;
import org.cadre.people.WallId;
import org.cadre.walls.NewWall;
import org.cadre.walls.Wall;
import org.cadre.walls.WallDesk;
import org.cadre.web.Flash;
import org.cadre.web.Form;
import org.cadre.web.Frames;
import org.cadre.web.Option;
import org.cadre.web.Page;
import org.cadre.web.People;
import org.cadre.web.security.Caller;

/** Walls on the portal. */
@Path("/walls")
@RequestScoped
@RolesAllowed(Role.ANYBODY)
public class WallPages {
    @Inject
    WallDesk desk;
    @Inject
    People people;
    @Inject
    Caller caller;
    @Inject
    Frames frames;
    @Inject
    Flash flash;

    @GET
    public Page list() {
        return Page.of(view(Form.empty()));
    }

    @POST
    @RolesAllowed(Role.GOVERNORS)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object create(MultivaluedMap<String, String> sent) {
        var form = Form.sent(sent);
        try {
            desk.create(caller.reader(), new NewWall(form.value("name"), form.value("purpose"), form.value("owner"),
                    WallForms.end(form.value("endsOn"))));
            return done("/walls", "flash.wall.made");
        } catch (BadInput bad) {
            return Page.invalid(view(wrong(form, "", bad)));
        }
    }

    @POST
    @Path("requests")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object ask(MultivaluedMap<String, String> sent) {
        var form = Form.sent(sent);
        try {
            desk.ask(caller.reader(), WallForms.wall(form.value("wall")), form.value("reason"));
            return done("/walls", "flash.wall.asked");
        } catch (BadInput bad) {
            return Page.invalid(
                    new WallsView(lines(), creation(Form.empty()), wrong(form, "ask-", bad), naming(Form.empty())));
        }
    }

    @POST
    @Path("owner")
    @RolesAllowed(Role.GOVERNORS)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object nameOwner(MultivaluedMap<String, String> sent) {
        var form = Form.sent(sent);
        try {
            desk.nameOwner(caller.reader(), WallForms.wall(form.value("wall")), form.value("owner"),
                    form.value("reason"));
            return done("/walls", "flash.wall.owner-named");
        } catch (BadInput bad) {
            return Page.invalid(
                    new WallsView(lines(), creation(Form.empty()), Form.empty(), naming(wrong(form, "named-", bad))));
        }
    }

    @GET
    @Path("{id}")
    public Page see(@PathParam("id") UUID id) {
        return Page.of(view(new WallId(id), Form.empty()));
    }

    @POST
    @Path("{id}/members")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object add(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.sent(sent);
        return changed(new WallId(id), form,
                () -> desk.add(caller.reader(), new WallId(id), form.value("who"), form.value("reason")));
    }

    @POST
    @Path("{id}/members/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object remove(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.sent(sent);
        return changed(new WallId(id), form, () -> desk.remove(caller.reader(), new WallId(id),
                WallForms.person(form.value("who")), form.value("reason")));
    }

    @POST
    @Path("{id}/requests/refuse")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object refuse(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.sent(sent);
        return changed(new WallId(id), form, () -> desk.refuse(caller.reader(), new WallId(id),
                WallForms.person(form.value("who")), form.value("reason")));
    }

    @POST
    @Path("{id}/hand-over")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object handOver(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.sent(sent);
        return changed(new WallId(id), form,
                () -> desk.handOver(caller.reader(), new WallId(id), form.value("owner")));
    }

    private Object changed(WallId id, Form form, Runnable change) {
        try {
            desk.see(caller.reader(), id);
            change.run();
            return done("/walls/" + id, "notice.saved");
        } catch (BadInput bad) {
            return Page.invalid(view(id, wrong(form, "", bad)));
        }
    }

    private Response done(String to, String said) {
        flash.say(said);
        return Response.seeOther(URI.create(to)).build();
    }

    /** @param prefix of the fields' ids, where several forms of the page have a field of that name */
    private Form wrong(Form sent, String prefix, BadInput bad) {
        Form form = sent;
        for (var fault : bad.faults())
            form = form.wrong(prefix + fault.field(), Texts.render(fault.reason(), frames.texts().locale()));
        return form;
    }

    private WallsView view(Form form) {
        return new WallsView(lines(), creation(form), Form.empty(), naming(Form.empty()));
    }

    private List<WallsView.Line> lines() {
        return desk.mine(caller.reader()).stream().map(this::line).toList();
    }

    private Optional<Form> creation(Form form) {
        return Optional.of(form).filter(_ -> caller.reader().roles().contains(Role.GOVERNANCE));
    }

    private Optional<WallsView.Naming> naming(Form form) {
        if (!caller.reader().roles().contains(Role.GOVERNANCE))
            return Optional.empty();
        var walls = desk.ownerless(caller.reader());
        var named = People.from(people.named(walls.stream().flatMap(wall -> wall.last().stream()).toList()));
        return Optional.of(walls.stream()
                .map(wall -> Option.of(wall.id().toString(), wall.last().map(named)
                        .map(last -> frames.texts().text("wall.ownerless.of", wall.id(), last.name()))
                        .orElseGet(() -> frames.texts().text("wall.ownerless.nobody", wall.id()))))
                .toList()).filter(some -> !some.isEmpty() || form.hasErrors())
                .map(some -> new WallsView.Naming(some, form));
    }

    private WallView view(WallId id, Form form) {
        var reader = caller.reader();
        var wall = line(desk.see(reader, id));
        if (!wall.mine())
            return new WallView(wall, List.of(), List.of(), List.of(), form);
        var members = desk.members(reader, id);
        var requests = desk.requests(reader, id);
        var log = desk.log(reader, id);
        var ids = new ArrayList<ColleagueId>(members);
        ids.addAll(requests.keySet());
        log.forEach(event -> ids.addAll(List.of(event.person(), event.actor())));
        var named = People.from(people.named(ids));
        return new WallView(wall, members.stream().map(named).toList(),
                requests.entrySet().stream()
                        .map(one -> new WallView.Request(named.apply(one.getKey()), one.getValue())).toList(),
                log.stream().map(event -> new WallView.Step(event.deed().name(), named.apply(event.person()).name(),
                        named.apply(event.actor()).name(), event.reason(), event.at())).toList(),
                form);
    }

    private WallsView.Line line(Wall wall) {
        return new WallsView.Line(wall.id().toString(), wall.name(), wall.purpose(), wall.endsOn(),
                wall.over(desk.today()), wall.owner().filter(caller.reader().id()::equals).isPresent());
    }
}
