package org.cadre.web.reviews;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

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

import org.cadre.asks.AnswerId;
import org.cadre.asks.Asks;
import org.cadre.asks.Byline;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.governance.Texts;
import org.cadre.people.ColleagueId;
import org.cadre.people.Role;
import org.cadre.reviews.ReviewDesk;
import org.cadre.reviews.ReviewNotFound;
import org.cadre.reviews.ReviewState;
import org.cadre.web.Flash;
import org.cadre.web.Form;
import org.cadre.web.Frames;
import org.cadre.web.Page;
import org.cadre.web.People;
import org.cadre.web.security.Caller;

/** Reviews of accepted answers on the portal. */
@Path("/answers/{id}/review")
@RequestScoped
@RolesAllowed(Role.ANYBODY)
public class ReviewPages {
    @Inject
    ReviewDesk desk;
    @Inject
    Asks asks;
    @Inject
    People people;
    @Inject
    Caller caller;
    @Inject
    Frames frames;
    @Inject
    Flash flash;

    @GET
    public Page see(@PathParam("id") UUID id) {
        var answer = new AnswerId(id);
        var review = review(answer);
        var person = People
                .from(people.named(Stream.concat(review.deputy().stream(), chosen(review).stream()).toList()));
        return Page.of(view(answer, Form.empty()
                .with("due", review.dueAt().atZone(caller.reader().zone()).toLocalDate().toString())
                .with("owner", chosen(review).map(one -> person.apply(one).name()).orElse(""))
                .with("deputy", review.deputy().map(one -> person.apply(one).name()).orElse(""))));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object change(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var answer = new AnswerId(id);
        var form = Form.sent(sent);
        review(answer);
        try {
            desk.change(caller.reader(), answer, day(form.value("due")), form.value("owner"), form.value("deputy"));
            flash.say("flash.review");
            return back(answer);
        } catch (BadInput bad) {
            for (var fault : bad.faults())
                form = form.wrong(fault.field(), Texts.render(fault.reason(), frames.texts().locale()));
            return Page.invalid(view(answer, form));
        }
    }

    @POST
    @Path("renew")
    public Response renew(@PathParam("id") UUID id) {
        desk.renew(caller.reader(), new AnswerId(id));
        flash.say("flash.renewed");
        return back(new AnswerId(id));
    }

    /** The owner by name; an anonymous one stays unless somebody is entered. */
    private static Optional<ColleagueId> chosen(ReviewState review) {
        return Optional.of(review.owner()).filter(Byline.Named.class::isInstance).flatMap(Byline::known);
    }

    private ReviewState review(AnswerId id) {
        var ask = asks.seenBy(caller.reader(), id).ask();
        return desk.of(caller.reader(), ask).filter(found -> found.answer().equals(id))
                .orElseThrow(ReviewNotFound::new);
    }

    private ReviewView view(AnswerId id, Form form) {
        var ask = asks.seenBy(caller.reader(), asks.seenBy(caller.reader(), id).ask());
        return new ReviewView(id.toString(), "/asks/" + ask.id() + "#answer-" + id, ask.title(),
                chosen(review(id)).isPresent(), form);
    }

    private Response back(AnswerId id) {
        return Response.seeOther(URI.create("/asks/" + asks.seenBy(caller.reader(), id).ask() + "#answer-" + id))
                .build();
    }

    static LocalDate day(String sent) {
        try {
            return LocalDate.parse(sent.strip());
        } catch (DateTimeParseException _) {
            throw new BadInput("due", sent, Message.of("bad.date"));
        }
    }
}
