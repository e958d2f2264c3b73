package org.cadre.web.asks;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.Answer;
import org.cadre.asks.AnswerId;
import org.cadre.asks.Ask;
import org.cadre.asks.AskId;
import org.cadre.asks.AskKind;
import org.cadre.asks.Asks;
import org.cadre.asks.Markdown;
import org.cadre.asks.NewAsk;
import org.cadre.asks.Urgency;
import org.cadre.governance.Classification;
import org.cadre.holds.HoldDesk;
import org.cadre.invitations.InboxEntry;
import org.cadre.invitations.InvitationState;
import org.cadre.people.Reader;
import org.cadre.plans.RoutingProgress;
import org.cadre.plans.RoutingState;
import org.cadre.plans.RoutingStatus;
import org.cadre.pools.PoolDesk;
import org.cadre.prose.Prose;
import org.cadre.routing.RoutingDesk;
import org.cadre.savings.Saving;
import org.cadre.savings.SavingDesk;
import org.cadre.walls.WallDesk;
import org.cadre.web.Bylines;
import org.cadre.web.Form;
import org.cadre.web.Frames;
import org.cadre.web.Option;
import org.cadre.web.SafeHtml;
import org.cadre.web.asks.AskStatusView.Step;
import org.cadre.web.asks.AskView.Editor;
import org.cadre.web.asks.AskView.Tag;
import org.cadre.web.glass.AskGlass;
import org.cadre.web.glass.Glasses;
import org.cadre.web.inbox.InvitationCards;
import org.cadre.web.language.Texts;
import org.cadre.wishes.SkillWish;

/** Asks as a reader's pages show them. */
@RequestScoped
public class AskViews {
    /** What follows is too far from the question to explain anything. */
    private static final int TOPICS = 5;

    @Inject
    WallDesk walls;
    @Inject
    Asks asks;
    @Inject
    RoutingDesk routing;
    @Inject
    Bylines bylines;
    @Inject
    Glasses glasses;
    @Inject
    HoldDesk holds;
    @Inject
    InvitationCards cards;
    @Inject
    Prose prose;
    @Inject
    Parts parts;
    @Inject
    SavingDesk savings;
    @Inject
    PoolDesk poolDesk;
    @Inject
    Frames frames;

    private List<Option> pools(Reader asker, Texts t) {
        var pools = new ArrayList<Option>();
        poolDesk.names(asker).forEach((id, name) -> pools.add(Option.of(id.toString(), name)));
        if (!pools.isEmpty())
            pools.addFirst(Option.of("", t.text("ask.pool.none")));
        return pools;
    }

    private List<Option> walls(Reader asker, Texts t) {
        var open = new ArrayList<>(walls.open(asker).stream()
                .map(wall -> Option.of(wall.id().toString(), wall.name())).toList());
        if (!open.isEmpty())
            open.addFirst(Option.of("", t.text("ask.wall.none")));
        return open;
    }

    /** The form of the one box, with what was entered before. */
    public AskForm form(Reader asker, Form entered) {
        Texts t = frames.texts();
        var classifications = Arrays.stream(Classification.values()).filter(asker.clearance()::covers)
                .map(level -> new Option(level.name(), t.text("classification." + level),
                        t.text("classification." + level + ".hint")))
                .toList();
        var urgencies = Arrays.stream(Urgency.values()).map(urgency -> new Option(urgency.name(),
                t.text("urgency." + urgency), t.text("urgency." + urgency + ".hint", t.span(routing.window(urgency)))))
                .toList();
        var form = entered.value("classification").isEmpty()
                ? entered.with("classification", Classification.INTERNAL.name())
                : entered;
        form = form.value("urgency").isEmpty() ? form.with("urgency", Urgency.NORMAL.name()) : form;
        var anonymous = List.of(new Option("yes", t.text("ask.anonymous"), t.text("ask.anonymous.hint")));
        return new AskForm(form, classifications, urgencies, pools(asker, t), walls(asker, t), anonymous,
                NewAsk.LONGEST_TEXT);
    }

    public List<AskLine> lines(Reader reader, List<Ask> found) {
        Map<AskId, Integer> counts = asks.answerCounts(found);
        var progress = routing.progressOf(reader, found);
        return found.stream().map(ask -> {
            int answers = counts.getOrDefault(ask.id(), 0);
            return new AskLine(ask.id().toString(), ask.title(),
                    state(ask, answers, progress.getOrDefault(ask.id(), RoutingProgress.NONE)), answers,
                    ask.changedAt());
        }).toList();
    }

    /** In one transaction: a page of one moment, and not of the thirty at which its parts would be read. */
    @Transactional
    public AskView page(Reader reader, AskId id, Form answer, Optional<SafeHtml> preview) {
        Ask ask = asks.seenBy(reader, id);
        boolean mine = ask.askedBy(reader);
        var glass = glasses.of(reader, ask);
        var asker = glass.flatMap(AskGlass::asker).orElseGet(() -> bylines.of(ask.byline(reader)));
        boolean closed = ask.state() == org.cadre.asks.AskState.CLOSED;
        Optional<Editor> editor = closed || ask.kind() != AskKind.QUESTION
                ? Optional.empty()
                : Optional.of(new Editor(answer, preview,
                        ask.state() == org.cadre.asks.AskState.SOLVED && answer.value("text").isEmpty()
                                && answer.errors().isEmpty()));
        var given = asks.answersTo(ask);
        var status = statusView(reader, ask, given);
        var answers = answers(reader, ask, given);
        var invitation = invitation(reader, id);
        boolean helped = mine
                ? status.accepted() > 0 || !answers.answers().isEmpty()
                : answers.answers().stream().anyMatch(one -> one.parts().mayEdit()) || invitation
                        .filter(entry -> entry.invitation().state() == InvitationState.ACCEPTED).isPresent();
        return new AskView(id.toString(), ask.title(),
                new SafeHtml(Markdown.html(ask.body(), prose.namesIn(List.of(ask.body())))), asker, mine,
                ask.filedAt(), ask.classification().name(), ask.urgency().name(), tags(ask), status,
                answers, invitation.map(entry -> cards.of(reader, entry)), editor,
                mine && !closed, mine && ask.state() != org.cadre.asks.AskState.OPEN,
                holds.marked(reader, id), glass,
                parts.of(reader, ask, helped && !ask.anonymous()));
    }

    public AnswersView answers(Reader reader, Ask ask) {
        return answers(reader, ask, asks.answersTo(ask));
    }

    private AnswersView answers(Reader reader, Ask ask, List<Answer> given) {
        var author = bylines.of(given.stream().map(answer -> answer.byline(reader)).toList());
        var names = prose.namesIn(given.stream().map(Answer::body).toList());
        Map<AnswerId, Integer> votes = asks.votesOf(reader.id(), ask.id());
        var part = parts.ofAnswers(reader, ask, given);
        boolean question = ask.kind() == AskKind.QUESTION;
        boolean mayAccept = question && ask.askedBy(reader) && ask.acceptedAnswer().isEmpty();
        return new AnswersView(ask.id().toString(), given.stream()
                .map(answer -> new AnswersView.Answer(answer.id().toString(), author.apply(answer.byline(reader)),
                        new SafeHtml(Markdown.html(answer.body(), names)), answer.givenAt(), part.edited(answer),
                        answer.score(),
                        votes.getOrDefault(answer.id(), 0),
                        ask.acceptedAnswer().filter(answer.id()::equals).isPresent(),
                        question && !part.wrote(answer), mayAccept && !part.wrote(answer),
                        part.of(answer)))
                .toList(), saved(reader, ask));
    }

    private Optional<AnswersView.Saved> saved(Reader reader, Ask ask) {
        if (!savings.mayTell(reader, ask))
            return Optional.empty();
        var told = savings.told(reader, ask);
        return Optional.of(new AnswersView.Saved(Arrays.stream(Saving.values())
                .map(one -> new AnswersView.Choice(one.minutes(), frames.texts().text("saving." + one),
                        told.equals(Optional.of(one))))
                .toList(), told.isPresent()));
    }

    public AskStatusView statusView(Reader reader, Ask ask) {
        return statusView(reader, ask, asks.answersTo(ask));
    }

    private AskStatusView statusView(Reader reader, Ask ask, List<Answer> answers) {
        RoutingStatus status = routing.routingOf(reader, ask.id());
        var given = answers.stream().map(Answer::givenAt).sorted().toList();
        boolean othersAsked = status.state() == RoutingState.RUNNING && status.nextAnswer().isEmpty();
        var state = state(ask, given.size(), othersAsked // since whoever said yes is late
                ? new RoutingProgress(status.state(), status.invited(), 0)
                : status.progress());
        boolean unfit = status.unfit() && (state == AskState.WAITING || state == AskState.NOBODY
                || state == AskState.SEARCHING);
        return new AskStatusView(ask.id().toString(), unfit ? AskState.UNFIT : state, status.wave(),
                status.waves(), status.lastResort(), status.invited(), status.accepted(), status.waveBegan(),
                status.nextExpiry(), status.nextAnswer(), status.topics().stream().limit(TOPICS).toList(),
                wanted(status),
                steps(ask, status, given));
    }

    private static WantedSkills wanted(RoutingStatus status) {
        var skills = status.wished().stream()
                .collect(Collectors.partitioningBy(SkillWish::mandatory,
                        Collectors.mapping(SkillWish::label, Collectors.toList())));
        return new WantedSkills(skills.getOrDefault(true, List.of()), skills.getOrDefault(false, List.of()),
                status.relaxations().stream()
                        .map(one -> new WantedSkills.Relaxing(
                                one.without().map(wish -> wish.skill().toString()).orElse(""),
                                one.without().map(SkillWish::label).orElse(""), one.helps()))
                        .toList());
    }

    private Optional<InboxEntry> invitation(Reader reader, AskId id) {
        return routing.invitationTo(reader, id)
                .filter(entry -> entry.invitation().stateAt(frames.texts().now()).open());
    }

    private List<Step> steps(Ask ask, RoutingStatus status, List<Instant> given) {
        Texts t = frames.texts();
        var steps = new ArrayList<Step>();
        steps.add(new Step(ask.filedAt(), t.text("step.filed")));
        for (RoutingStatus.Step step : status.steps())
            steps.add(new Step(step.at(), switch (step.what()) {
                case INVITED -> t.text("step.wave", step.wave(), step.colleagues());
                case POOL -> t.text("step.pool", step.colleagues());
                case UNFIT -> t.text("step.unfit");
                case REWISHED -> t.text("step.rewished");
                case RELAXED -> step.skill().map(skill -> t.text("step.relaxed", skill))
                        .orElseGet(() -> t.text("step.relaxed.all"));
                case LAST_RESORT -> t.text("step.lastresort");
                case ACCEPTED -> t.text("step.accepted");
                case HANDED_OVER -> t.text("step.handed");
                case OVERDUE -> t.text("step.overdue");
                case WAITING -> t.text("step.waiting");
                case EXHAUSTED -> t.text("step.exhausted");
            }));
        given.forEach(at -> steps.add(new Step(at, t.text("step.answered"))));
        if (ask.state() != org.cadre.asks.AskState.OPEN)
            steps.add(new Step(ask.changedAt(), t.text(
                    ask.state() == org.cadre.asks.AskState.SOLVED ? "step.settled" : "step.closed")));
        steps.sort(java.util.Comparator.comparing(Step::when));
        return List.copyOf(steps);
    }

    private static AskState state(Ask ask, int answers, RoutingProgress now) {
        return switch (ask.state()) {
            case SOLVED -> AskState.SETTLED;
            case CLOSED -> AskState.CLOSED;
            case OPEN -> {
                if (answers > 0)
                    yield AskState.ANSWERED;
                yield switch (now.state()) {
                    case WAITING -> AskState.WAITING;
                    case EXHAUSTED -> now.accepted() > 0 ? AskState.LATE : AskState.NOBODY;
                    case PENDING, RUNNING, SETTLED -> now.accepted() > 0
                            ? AskState.ANSWERING
                            : now.invited() > 0 ? AskState.INVITED : AskState.SEARCHING;
                };
            }
        };
    }

    private static List<Tag> tags(Ask ask) {
        return ask.tags().stream()
                .map(tag -> new Tag(tag, "/search?tag=" + URLEncoder.encode(tag, StandardCharsets.UTF_8))).toList();
    }
}
