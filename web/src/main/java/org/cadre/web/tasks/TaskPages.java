package org.cadre.web.tasks;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.cadre.accounts.AccountDesk;
import org.cadre.approvals.ApprovalDesk;
import org.cadre.asks.AnswerId;
import org.cadre.asks.AskId;
import org.cadre.asks.Cursor;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.invitations.Decline;
import org.cadre.invitations.DeclineReason;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.scorecards.ScorecardDesk;
import org.cadre.tasks.BoardQuery;
import org.cadre.tasks.DeliveryState;
import org.cadre.tasks.FeedbackDesk;
import org.cadre.tasks.LearnerDesk;
import org.cadre.tasks.NewDelivery;
import org.cadre.tasks.StepDesk;
import org.cadre.tasks.TaskBoard;
import org.cadre.tasks.TaskDesk;
import org.cadre.templates.TemplateDesk;
import org.cadre.web.Faults;
import org.cadre.web.Flash;
import org.cadre.web.Form;
import org.cadre.web.Frames;
import org.cadre.web.Page;
import org.cadre.web.Pages;
import org.cadre.web.attachments.Attaching;
import org.cadre.web.scorecards.ScorecardForm;
import org.cadre.web.scorecards.ScorecardViews;
import org.cadre.web.screening.Forewarning;
import org.cadre.web.security.Caller;
import org.jspecify.annotations.Nullable;

/** Posting, finding, taking, delivering and judging tasks on the portal. */
@Path("/tasks")
@RequestScoped
@RolesAllowed(Role.ANYBODY)
public class TaskPages {
    private static final int PAGE = 20;

    @Inject
    TaskDesk desk;
    @Inject
    StepDesk steps;
    @Inject
    LearnerDesk learners;
    @Inject
    FeedbackDesk feedback;
    @Inject
    TemplateDesk templates;
    @Inject
    TaskBoard board;
    @Inject
    TaskViews views;
    @Inject
    ScorecardDesk reviews;
    @Inject
    ScorecardViews scorecards;
    @Inject
    TaskPosting posting;
    @Inject
    ApprovalDesk approvals;
    @Inject
    Attaching attaching;
    @Inject
    Forewarning forewarning;
    @Inject
    AccountDesk accounts;
    @Inject
    Caller caller;
    @Inject
    Frames frames;
    @Inject
    Faults faults;
    @Inject
    Flash flash;

    @GET
    public Page see(@QueryParam("skill") @DefaultValue("") String skill,
            @QueryParam("minutes") @DefaultValue("") String minutes, @QueryParam("mine") @DefaultValue("") String mine,
            @QueryParam("after") @Nullable String after) {
        Reader reader = caller.reader();
        var filter = Form.empty().with("skill", skill).with("minutes", minutes).with("mine", mine);
        try {
            int most = TaskForm.number(filter, "minutes", -1);
            var found = board.free(reader, new BoardQuery(Optional.of(skill),
                    most < 0 ? OptionalInt.empty() : OptionalInt.of(most), mine.equals("yes"),
                    Optional.ofNullable(after).map(Cursor::parse), PAGE));
            String here = "/tasks?skill=" + URLEncoder.encode(skill, StandardCharsets.UTF_8) + "&minutes="
                    + URLEncoder.encode(minutes, StandardCharsets.UTF_8) + "&mine="
                    + URLEncoder.encode(mine, StandardCharsets.UTF_8);
            return Page.of(new BoardView(filter, found.minutesFree(), views.lines(found.tasks()),
                    views.lines(board.taken(reader)), views.lines(board.posted(reader)), scorecards.waiting(reader),
                    new Pages(after == null ? "" : here,
                            found.next().map(next -> here + "&after=" + next).orElse(""))));
        } catch (BadInput bad) {
            return Page.invalid(new BoardView(faults.mark(filter, bad), board.minutesFree(reader), List.of(),
                    views.lines(board.taken(reader)), views.lines(board.posted(reader)), scorecards.waiting(reader),
                    new Pages("", "")));
        }
    }

    @GET
    @Path("new")
    public Page blank(@QueryParam("text") @DefaultValue("") String text,
            @QueryParam("expert") @DefaultValue("") String expert,
            @QueryParam("template") @DefaultValue("") String template) {
        return Page.of(
                posting.form(template(ScorecardForm.usual(Form.empty()).with("text", text).with("expert", expert),
                        template)));
    }

    private Form template(Form blank, String template) {
        return TaskPosting.id("template", template)
                .map(one -> TaskForm.filled(blank, templates.see(caller.reader(), one)))
                .orElseGet(() -> blank.with("effortMinutes", "60"));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object post(MultivaluedMap<String, String> sent) {
        return posted(Form.sent(sent));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Object post(List<EntityPart> parts) throws IOException {
        return attaching.take(parts, this::posted, posting::form);
    }

    private Object posted(Form form) {
        return faults.attempt(form, () -> file(form), posting::form);
    }

    private Response file(Form form) {
        Reader asker = caller.reader();
        var brief = posting.brief(form);
        var words = posting.words(form);
        forewarning.before(form, Stream.concat(
                Stream.of("title", "text", "deliverable", "checklist", "environment", "access", "terms"),
                Stream.of(ScorecardForm.words())).toArray(String[]::new));
        accounts.receive(asker, receipt(form));
        var filed = desk.post(asker, words, brief);
        if (approvals.find(asker, filed).isPresent()) {
            flash.say("flash.ask.held");
            return Response.seeOther(URI.create("/approvals/" + filed)).build();
        }
        flash.say("flash.task.posted");
        return seeTask(filed);
    }

    @GET
    @Path("{id}")
    public Page see(@PathParam("id") UUID id) {
        return Page.of(views.page(caller.reader(), new AskId(id), Form.empty()));
    }

    @POST
    @Path("{id}/take")
    public Object take(@PathParam("id") UUID id) {
        return done(id, Form.empty(), "flash.task.taken", task -> desk.take(caller.reader(), task));
    }

    @POST
    @Path("{id}/extend")
    public Object extend(@PathParam("id") UUID id) {
        return done(id, Form.empty(), "flash.task.extended", task -> desk.extend(caller.reader(), task));
    }

    @POST
    @Path("{id}/give-up")
    public Object giveUp(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.sent(sent);
        return done(id, form, "flash.task.given-up", task -> desk.giveUp(caller.reader(), task,
                new Decline(DeclineReason.NO_TIME, form.value("note"))));
    }

    @POST
    @Path("{id}/open-to-others")
    public Object openToOthers(@PathParam("id") UUID id) {
        return done(id, Form.empty(), "flash.task.opened", task -> desk.openToOthers(caller.reader(), task));
    }

    @POST
    @Path("{id}/learners/join")
    public Object learn(@PathParam("id") UUID id) {
        return done(id, Form.empty(), "flash.task.learning", task -> learners.join(caller.reader(), task));
    }

    @POST
    @Path("{id}/learners/leave")
    public Object learnNoMore(@PathParam("id") UUID id) {
        return done(id, Form.empty(), "", task -> learners.leave(caller.reader(), task));
    }

    @POST
    @Path("{id}/feedback")
    public Object sayHowItWas(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.sent(sent);
        return done(id, form, "flash.task.feedback", task -> {
            forewarning.before(form, "words");
            feedback.give(caller.reader(), task, TaskForm.number(form, "rating", 0), form.value("words"));
        });
    }

    @GET
    @Path("{id}/steps")
    public Page steps(@PathParam("id") UUID id) {
        return Page.of(stepsView(new AskId(id), Form.empty()));
    }

    @POST
    @Path("{id}/steps")
    public Object split(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.sent(sent);
        var task = new AskId(id);
        return faults.attempt(form, () -> {
            forewarning.before(form, StepForm.words());
            steps.split(caller.reader(), task, StepForm.steps(form));
            flash.say("flash.task.split");
            return seeTask(task);
        }, marked -> stepsView(task, marked));
    }

    private StepsView stepsView(AskId id, Form form) {
        return new StepsView(id.toString(), desk.see(caller.reader(), id).ask().title(), form);
    }

    @POST
    @Path("{id}/deliveries")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object deliver(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        return delivered(id, Form.sent(sent));
    }

    @POST
    @Path("{id}/deliveries")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Object deliver(@PathParam("id") UUID id, List<EntityPart> parts) throws IOException {
        var task = desk.see(caller.reader(), new AskId(id)).ask().id();
        return attaching.take(parts, form -> delivered(id, form), form -> views.page(caller.reader(), task, form));
    }

    private Object delivered(UUID id, Form form) {
        Reader worker = caller.reader();
        return done(id, form, "", task -> {
            forewarning.before(form, "text");
            int spent = TaskForm.number(form, "minutes", -1);
            var made = desk.deliver(worker, task, new NewDelivery(form.value("text"),
                    spent < 0 ? Optional.empty() : Optional.of(spent), Arrays.asList(form.value("stack").split(",")),
                    points(form), form.value("termsAccepted").equals("yes"), form.value("form")));
            flash.say(made.state() == DeliveryState.HELD ? "flash.task.held" : "flash.task.delivered");
        });
    }

    private static Set<Integer> points(Form form) {
        try {
            return form.all("done").stream().map(Integer::valueOf).collect(Collectors.toSet());
        } catch (NumberFormatException _) {
            throw new BadInput("done", form.all("done").toString(), Message.of("bad.number"));
        }
    }

    @POST
    @Path("{id}/deliveries/{answer}/accept")
    public Object accept(@PathParam("id") UUID id, @PathParam("answer") UUID delivery) {
        return done(id, Form.empty(), "flash.task.accepted",
                _ -> desk.accept(caller.reader(), new AnswerId(delivery)));
    }

    @POST
    @Path("{id}/deliveries/{answer}/send-back")
    public Object sendBack(@PathParam("id") UUID id, @PathParam("answer") UUID delivery,
            MultivaluedMap<String, String> sent) {
        var form = Form.sent(sent);
        return done(id, form, "flash.task.sent-back",
                _ -> desk.sendBack(caller.reader(), new AnswerId(delivery), form.value("reason")));
    }

    @POST
    @Path("{id}/deliveries/{answer}/appeal")
    public Object appeal(@PathParam("id") UUID id, @PathParam("answer") UUID delivery,
            MultivaluedMap<String, String> sent) {
        var form = Form.sent(sent);
        return done(id, form, "flash.scorecard.appealed",
                _ -> reviews.appeal(caller.reader(), new AnswerId(delivery), form.value("reason")));
    }

    @POST
    @Path("{id}/deliveries/{answer}/judge-alone")
    public Object judgeAlone(@PathParam("id") UUID id, @PathParam("answer") UUID delivery,
            MultivaluedMap<String, String> sent) {
        var form = Form.sent(sent);
        return done(id, form, "flash.scorecard.alone",
                _ -> reviews.judgeAlone(caller.reader(), new AnswerId(delivery), form.value("reason")));
    }

    @POST
    @Path("{id}/deliveries/{answer}/release")
    @RolesAllowed(Role.GOVERNORS)
    public Object release(@PathParam("id") UUID id, @PathParam("answer") UUID delivery) {
        return done(id, Form.empty(), "flash.task.released",
                _ -> desk.release(caller.reader(), new AnswerId(delivery)));
    }

    @POST
    @Path("{id}/deliveries/{answer}/refuse")
    @RolesAllowed(Role.GOVERNORS)
    public Object refuse(@PathParam("id") UUID id, @PathParam("answer") UUID delivery,
            MultivaluedMap<String, String> sent) {
        var form = Form.sent(sent);
        return done(id, form, "flash.task.sent-back",
                _ -> desk.refuse(caller.reader(), new AnswerId(delivery), form.value("reason")));
    }

    /** What cannot be done is said on the task's page, where what was entered stands still. */
    private Object done(UUID id, Form form, String flashed, Consumer<AskId> deed) {
        var task = new AskId(id);
        return faults.attempt(form, () -> {
            deed.accept(task);
            if (!flashed.isEmpty())
                flash.say(flashed);
            return seeTask(task);
        }, marked -> views.page(caller.reader(), task, marked));
    }

    private static UUID receipt(Form form) {
        return TaskPosting.id("form", form.value("form")).orElseThrow(
                () -> new BadInput("form", "", Message.of("bad.form")));
    }

    private static Response seeTask(AskId id) {
        return Response.seeOther(URI.create("/tasks/" + id)).build();
    }
}
