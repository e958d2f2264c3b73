package org.cadre.web.recertifications;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import org.cadre.people.FourEyesNeeded;
import org.cadre.people.Role;
import org.cadre.recertification.Recertification;
import org.cadre.recertification.RecertificationDesk;
import org.cadre.recertification.RecertificationId;
import org.cadre.web.Faults;
import org.cadre.web.Flash;
import org.cadre.web.Form;
import org.cadre.web.Frames;
import org.cadre.web.Page;
import org.cadre.web.Person;
import org.cadre.web.security.Caller;

/** What the reader is to decide in the review of access. */
@Path("/access-review")
@RequestScoped
@RolesAllowed(Role.ANYBODY)
public class AccessReviewPages {
    @Inject
    RecertificationDesk desk;
    @Inject
    AccessLines lines;
    @Inject
    Caller caller;
    @Inject
    Faults faults;
    @Inject
    Frames frames;
    @Inject
    Flash flash;

    @GET
    public Page see() {
        return Page.of(view(Form.empty()));
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object decide(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.sent(sent);
        try {
            var verdicts = Verdicts.of(form);
            desk.decide(caller.reader(), new RecertificationId(id), verdicts, form.value("reason"), form.value("to"));
            flash.say("flash.access.decided", verdicts.size());
            return Response.seeOther(URI.create("/access-review")).build();
        } catch (BadInput bad) {
            return Page.invalid(view(faults.mark(form, bad)));
        } catch (FourEyesNeeded needed) {
            return new Page(view(form.wrong("", Texts.render(needed.reason(), frames.texts().locale()))), 409);
        }
    }

    private AccessReviewView view(Form form) {
        return desk.current(caller.reader()).map(review -> view(review, form))
                .orElseGet(() -> new AccessReviewView(Optional.empty(), List.of(), form));
    }

    private AccessReviewView view(Recertification review, Form form) {
        var mine = lines.of(caller.reader(), review, desk.mine(caller.reader(), review));
        var groups = new LinkedHashMap<Person, List<AccessLine>>();
        mine.forEach(line -> groups.computeIfAbsent(line.holder(), _ -> new ArrayList<>()).add(line));
        long open = mine.stream().filter(line -> line.state().equals("OPEN")).count();
        return new AccessReviewView(
                Optional.of(new AccessReviewView.Review(review.id().toString(), review.quarter(), review.dueAt(),
                        review.overdue(), mine.size() - open, mine.size())),
                groups.entrySet().stream().map(one -> new AccessReviewView.Group(one.getKey(), one.getValue()))
                        .toList(),
                form);
    }
}
