package org.cadre.web.scorecards;

import java.net.URI;
import java.util.ArrayList;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.cadre.asks.AskId;
import org.cadre.asks.AskRefused;
import org.cadre.asks.NotAllowedNow;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.governance.Texts;
import org.cadre.people.Role;
import org.cadre.scorecards.Mark;
import org.cadre.scorecards.ScorecardDesk;
import org.cadre.scorecards.SeatId;
import org.cadre.web.Flash;
import org.cadre.web.Form;
import org.cadre.web.Frames;
import org.cadre.web.Page;
import org.cadre.web.screening.Forewarning;
import org.cadre.web.security.Caller;

/** Reviewing deliveries, and having the last word, on the portal. */
@Path("/tasks")
@RequestScoped
@RolesAllowed(Role.ANYBODY)
public class ScorecardPages {
    @Inject
    ScorecardDesk desk;
    @Inject
    ScorecardViews views;
    @Inject
    Forewarning forewarning;
    @Inject
    Caller caller;
    @Inject
    Frames frames;
    @Inject
    Flash flash;

    @GET
    @Path("reviews")
    public Page reviews() {
        return Page.of(views.duties(caller.reader()));
    }

    /** Where mails and notices lead. */
    @GET
    @Path("{id}/review")
    public Response review(@PathParam("id") UUID task) {
        return Response.seeOther(URI.create("/tasks/reviews/" + desk.lastAt(caller.reader(), new AskId(task)))).build();
    }

    @GET
    @Path("reviews/{review}")
    public Page see(@PathParam("review") UUID id) {
        return Page.of(views.duty(caller.reader(), new SeatId(id), Form.empty()));
    }

    @POST
    @Path("reviews/{review}/scores")
    public Object score(@PathParam("review") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.sent(sent);
        var seat = new SeatId(id);
        return done(seat, form, "flash.review.given", () -> {
            int rows = desk.see(caller.reader(), seat).wanted().criteria().size();
            forewarning.before(form, IntStream.rangeClosed(1, rows).mapToObj(row -> "comment-" + row)
                    .toArray(String[]::new));
            var marks = new ArrayList<Mark>();
            for (int row = 1; row <= rows; row++)
                marks.add(mark(form, row));
            desk.give(caller.reader(), seat, marks);
        });
    }

    private static Mark mark(Form form, int row) {
        int score = ScorecardForm.number(form, "score-" + row);
        return ScorecardJson.named(field -> field + '-' + row, () -> new Mark(score, form.value("comment-" + row)));
    }

    @POST
    @Path("reviews/{review}/decline")
    public Object decline(@PathParam("review") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.sent(sent);
        var seat = new SeatId(id);
        return done(seat, form, "flash.review.declined", () -> ScorecardJson.named(_ -> "why", () -> {
            desk.decline(caller.reader(), seat, form.value("why"));
            return seat;
        }));
    }

    @POST
    @Path("reviews/{review}/decide")
    public Object decide(@PathParam("review") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.sent(sent);
        var seat = new SeatId(id);
        return done(seat, form, "flash.review.last", () -> {
            String word = form.value("passed");
            if (!word.equals("yes") && !word.equals("no"))
                throw new BadInput("passed", word, Message.of("bad.missing"));
            forewarning.before(form, "ground");
            ScorecardJson.named(field -> field.equals("reason") ? "ground" : field, () -> {
                desk.decide(caller.reader(), seat, word.equals("yes"), form.value("ground"));
                return seat;
            });
        });
    }

    /** What cannot be done is said on the review's page, where what was entered stands still. */
    private Object done(SeatId id, Form form, String flashed, Runnable deed) {
        var told = form;
        try {
            deed.run();
            flash.say(flashed);
            return Response.seeOther(URI.create("/tasks/reviews")).build();
        } catch (BadInput bad) {
            for (var fault : bad.faults())
                told = told.wrong(fault.field(), Texts.render(fault.reason(), language()));
            return Page.invalid(views.duty(caller.reader(), id, told));
        } catch (NotAllowedNow not) {
            return new Page(views.duty(caller.reader(), id, form.wrong("", Texts.render(not.reason(), language()))),
                    409);
        } catch (AskRefused refused) {
            return new Page(views.duty(caller.reader(), id,
                    form.wrong("", Texts.render(refused.ruling().reason(), language()))), 422);
        }
    }

    private Locale language() {
        return frames.texts().locale();
    }
}
