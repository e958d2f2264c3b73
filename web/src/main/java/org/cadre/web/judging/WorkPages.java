package org.cadre.web.judging;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.cadre.asks.AskId;
import org.cadre.asks.NotAllowedNow;
import org.cadre.batches.BatchDesk;
import org.cadre.batches.ItemId;
import org.cadre.files.FileId;
import org.cadre.forms.Wanted;
import org.cadre.governance.BadInput;
import org.cadre.governance.BadInput.Fault;
import org.cadre.governance.Message;
import org.cadre.invitations.Decline;
import org.cadre.invitations.DeclineReason;
import org.cadre.judging.Assignment;
import org.cadre.judging.Given;
import org.cadre.judging.JoiningDesk;
import org.cadre.judging.JudgingDesk;
import org.cadre.judging.NewJudgment;
import org.cadre.judging.Quiz;
import org.cadre.judging.QuizDesk;
import org.cadre.judging.QuizState;
import org.cadre.judging.SkipReason;
import org.cadre.people.Role;
import org.cadre.web.Faults;
import org.cadre.web.Flash;
import org.cadre.web.Form;
import org.cadre.web.Form.FieldError;
import org.cadre.web.Frames;
import org.cadre.web.Notice;
import org.cadre.web.Page;
import org.cadre.web.View;
import org.cadre.web.attachments.Attaching;
import org.cadre.web.input.Multipart;
import org.cadre.web.security.Caller;
import org.jspecify.annotations.Nullable;

/** Working on batches on the portal: finding, joining, the quiz, and one item after another. */
@Path("/batches")
@RequestScoped
@RolesAllowed(Role.ANYBODY)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class WorkPages {
    private static final String PART = "HX-Request";

    @Inject
    JoiningDesk joining;
    @Inject
    QuizDesk quizzes;
    @Inject
    JudgingDesk desk;
    @Inject
    BatchDesk batches;
    @Inject
    WorkViews views;
    @Inject
    Caller caller;
    @Inject
    Faults faults;
    @Inject
    Frames frames;
    @Inject
    Flash flash;
    @Inject
    Attaching attaching;

    @GET
    @Path("open")
    public Page open(@QueryParam("page") @DefaultValue("1") int page) {
        return Page.of(views.open(caller.reader(), Math.max(1, page)));
    }

    @GET
    @Path("{id}/me")
    public Page me(@PathParam("id") UUID id) {
        return Page.of(views.part(caller.reader(), new AskId(id), Form.empty()));
    }

    @POST
    @Path("{id}/join")
    public Object join(@PathParam("id") UUID id) {
        var ask = new AskId(id);
        return faults.attempt(Form.empty(), () -> {
            joining.join(caller.reader(), ask);
            flash.say("flash.judging.joined");
            return to(ask, joining.of(caller.reader(), ask).quiz() ? "/quiz" : "/work");
        }, marked -> views.part(caller.reader(), ask, marked));
    }

    @POST
    @Path("{id}/leave")
    public Object leave(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.sent(sent);
        var ask = new AskId(id);
        return faults.attempt(form, () -> {
            joining.leave(caller.reader(), ask,
                    new Decline(chosen(form, DeclineReason.values()), form.value("note")));
            flash.say("flash.judging.left");
            return to(ask, "/me");
        }, marked -> views.part(caller.reader(), ask, marked));
    }

    private static <E extends Enum<E>> E chosen(Form form, E[] all) {
        if (form.value("reason").isEmpty())
            throw new BadInput("reason", "", Message.of("bad.missing"));
        return JudgingApi.named("reason", form.value("reason"), all);
    }

    @GET
    @Path("{id}/quiz")
    public Object quiz(@PathParam("id") UUID id) {
        var ask = new AskId(id);
        if (!joining.of(caller.reader(), ask).joined())
            return to(ask, "/me");
        var quiz = quizzes.see(caller.reader(), ask);
        return quiz.state() == QuizState.NONE
                ? to(ask, "/work")
                : Page.of(views.quiz(caller.reader(), ask, quiz, Form.empty()));
    }

    @POST
    @Path("{id}/quiz")
    public Object beginQuiz(@PathParam("id") UUID id) {
        var ask = new AskId(id);
        return faults.attempt(Form.empty(), () -> {
            quizzes.begin(caller.reader(), ask);
            return to(ask, "/quiz");
        }, marked -> views.part(caller.reader(), ask, marked));
    }

    @POST
    @Path("{id}/quiz/answers")
    public Object answerQuiz(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.sent(sent);
        var ask = new AskId(id);
        var quiz = quizzes.see(caller.reader(), ask);
        return faults.attempt(form, () -> {
            quizzes.answer(caller.reader(), ask, answers(quiz, form));
            return to(ask, "/quiz");
        }, marked -> views.quiz(caller.reader(), ask, quiz, placed(marked)));
    }

    /** What is wrong with marks is told for all questions at once. */
    private static Map<ItemId, JsonObject> answers(Quiz quiz, Form form) {
        var answers = new HashMap<ItemId, JsonObject>();
        var wrong = new ArrayList<Fault>();
        for (var question : quiz.questions())
            try {
                answers.put(question.item(), Answering.read(quiz.form(), question.data(), form,
                        QuizView.PREFIX + question.item() + "."));
            } catch (BadInput bad) {
                bad.faults().forEach(fault -> wrong.add(
                        new Fault(question.item() + "." + fault.field(), fault.value(), fault.reason())));
            }
        if (!wrong.isEmpty())
            throw new BadInput(wrong);
        return answers;
    }

    private static Form placed(Form marked) {
        return new Form(marked.values(), marked.errors().stream()
                .map(error -> error.field().isEmpty()
                        ? error
                        : new FieldError(QuizView.PREFIX + error.field(), error.message()))
                .toList());
    }

    @GET
    @Path("{id}/work")
    public Object work(@PathParam("id") UUID id) {
        var ask = new AskId(id);
        var part = joining.of(caller.reader(), ask);
        if (!part.joined() || part.excluded())
            return to(ask, "/me");
        return part.quiz() ? to(ask, "/quiz") : Page.of(shown(ask, false, Form.empty(), ""));
    }

    @POST
    @Path("{id}/work")
    public Object judge(@PathParam("id") UUID id, @HeaderParam(PART) @Nullable String part,
            MultivaluedMap<String, String> sent) {
        return judged(new AskId(id), part != null, Form.sent(sent));
    }

    /** The same with pictures, which are kept before they are said to be the answer. */
    @POST
    @Path("{id}/work")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Object judge(@PathParam("id") UUID id, @HeaderParam(PART) @Nullable String part, List<EntityPart> parts)
            throws IOException {
        var form = Form.sent(Multipart.fields(parts));
        for (EntityPart file : parts)
            if (file.getName().startsWith(PlayerView.PREFIX)
                    && file.getFileName().filter(name -> !name.isBlank()).isPresent())
                try {
                    form = form.with(file.getName(), picture(file).toString());
                } catch (BadInput bad) {
                    for (var fault : bad.faults())
                        form = form.wrong(file.getName().substring(PlayerView.PREFIX.length()), attaching.said(fault));
                    return Page.invalid(again(new AskId(id), part != null, form, "comment"));
                }
        return judged(new AskId(id), part != null, form);
    }

    private FileId picture(EntityPart file) throws IOException {
        var kept = attaching.kept(file);
        if (!kept.type().picture())
            throw new BadInput("", kept.name(), Message.of("bad.picture"));
        return kept.id();
    }

    private Object judged(AskId ask, boolean part, Form form) {
        return faults.attempt(form, () -> {
            var asked = batches.see(caller.reader(), ask).form().orElseThrow(WorkPages::notYours);
            var item = item(form);
            SortedMap<String, String> data = asked.inputs().stream()
                    .anyMatch(one -> one.wanted() instanceof Wanted.Span)
                            ? before(ask, item).data()
                            : new TreeMap<>();
            var answer = Answering.read(asked, data, form, PlayerView.PREFIX);
            var given = desk.judge(caller.reader(), ask, item,
                    new NewJudgment(answer, form.value("comment"), form.value("form")));
            return after(ask, part, told(given, asked));
        }, marked -> again(ask, part, marked, "comment"));
    }

    /** The words that were marked are of the item that the reader still has before them. */
    private Assignment before(AskId ask, ItemId item) {
        return desk.nextIfAny(caller.reader(), ask).filter(one -> one.item().equals(item))
                .orElseThrow(WorkPages::notYours);
    }

    private static NotAllowedNow notYours() {
        return new NotAllowedNow(Message.of("judging.not-yours"));
    }

    private Notice told(Given given, org.cadre.forms.Form form) {
        return given.feedback().map(feedback -> feedback.right()
                ? Notice.of("flash.judging.right")
                : Notice.of("flash.judging.wrong",
                        new AnswerLines(form, caller.reader().language()).expected(feedback.expected())))
                .orElseGet(() -> Notice.of("flash.judging.saved"));
    }

    @POST
    @Path("{id}/work/skip")
    public Object skip(@PathParam("id") UUID id, @HeaderParam(PART) @Nullable String part,
            MultivaluedMap<String, String> sent) {
        var form = Form.sent(sent);
        var ask = new AskId(id);
        return faults.attempt(form, () -> {
            desk.skip(caller.reader(), ask, item(form), chosen(form, SkipReason.values()), form.value("comment"));
            return after(ask, part != null, Notice.of("flash.judging.skipped"));
        }, marked -> again(ask, part != null, marked, "reason"));
    }

    @POST
    @Path("{id}/work/undo")
    public Object undo(@PathParam("id") UUID id, @HeaderParam(PART) @Nullable String part) {
        var ask = new AskId(id);
        return faults.attempt(Form.empty(), () -> {
            desk.undo(caller.reader(), ask);
            return after(ask, part != null, Notice.of("flash.judging.undone"));
        }, marked -> again(ask, part != null, marked, ""));
    }

    /** The next item: at once as a part of the page, or by another page for a browser without scripts. */
    private Object after(AskId ask, boolean part, Notice said) {
        if (part)
            return Page.of(shown(ask, true, Form.empty(), frames.texts().text(said.key(), said.arguments())));
        flash.say(said.key(), said.arguments().toArray());
        return to(ask, "/work");
    }

    private View shown(AskId ask, boolean part, Form form, String told) {
        var reader = caller.reader();
        var player = views.player(reader, ask, desk.nextIfAny(reader, ask), form, told);
        return part ? player : views.work(reader, ask, player);
    }

    /** What is before the reader now; with what was entered where it is still the same item. */
    private View again(AskId ask, boolean part, Form marked, String field) {
        var reader = caller.reader();
        var found = desk.nextIfAny(reader, ask);
        boolean same = found.filter(one -> one.item().toString().equals(marked.value("item"))).isPresent();
        var asked = batches.see(reader, ask).form();
        var form = asked.map(one -> Answering.placed(marked, one, PlayerView.PREFIX, List.of(field))).orElse(marked);
        var player = views.player(reader, ask, found,
                same
                        ? form
                        : new Form(Map.of(), marked.errors().stream()
                                .map(error -> new FieldError("", error.message())).toList()),
                "");
        return part ? player : views.work(reader, ask, player);
    }

    private static ItemId item(Form form) {
        try {
            return new ItemId(UUID.fromString(form.value("item")));
        } catch (IllegalArgumentException _) {
            throw new BadInput("item", form.value("item"), Message.of("bad.id"));
        }
    }

    private static Response to(AskId id, String place) {
        return Response.seeOther(URI.create("/batches/" + id + place)).build();
    }
}
