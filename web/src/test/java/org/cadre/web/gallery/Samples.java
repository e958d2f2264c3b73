package org.cadre.web.gallery;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.cadre.asks.AskId;
import org.cadre.duplicates.Doubles;
import org.cadre.duplicates.DuplicateId;
import org.cadre.files.FileState;
import org.cadre.handling.Handling;
import org.cadre.imports.ImportFigures;
import org.cadre.people.ColleagueId;
import org.cadre.picks.Pick;
import org.cadre.portfolio.Portfolio;
import org.cadre.prose.Named;
import org.cadre.savings.Saving;
import org.cadre.scopes.Scope;
import org.cadre.web.Excerpt;
import org.cadre.web.Form;
import org.cadre.web.Form.FieldError;
import org.cadre.web.Option;
import org.cadre.web.Pages;
import org.cadre.web.Person;
import org.cadre.web.SafeHtml;
import org.cadre.web.View;
import org.cadre.web.accounts.AccountView;
import org.cadre.web.accounts.AccountsView;
import org.cadre.web.asks.AheadView;
import org.cadre.web.asks.AnswerParts;
import org.cadre.web.asks.AnswersView;
import org.cadre.web.asks.AnswersView.Answer;
import org.cadre.web.asks.AskForm;
import org.cadre.web.asks.AskLine;
import org.cadre.web.asks.AskParts;
import org.cadre.web.asks.AskState;
import org.cadre.web.asks.AskStatusView;
import org.cadre.web.asks.AskStatusView.Step;
import org.cadre.web.asks.AskView;
import org.cadre.web.asks.NewAskView;
import org.cadre.web.asks.PreviewView;
import org.cadre.web.asks.SimilarView;
import org.cadre.web.asks.WantedSkills;
import org.cadre.web.attachments.FileLine;
import org.cadre.web.authors.AuthorsView;
import org.cadre.web.comments.CommentView;
import org.cadre.web.comments.CommentsView;
import org.cadre.web.duplicates.DuplicateView;
import org.cadre.web.error.ErrorView;
import org.cadre.web.follows.FollowView;
import org.cadre.web.follows.FollowingView;
import org.cadre.web.glass.AskGlass;
import org.cadre.web.help.HelpView;
import org.cadre.web.home.HomeListsView;
import org.cadre.web.home.HomeView;
import org.cadre.web.imports.ImportView;
import org.cadre.web.imports.ImportsView;
import org.cadre.web.inbox.InboxCountView;
import org.cadre.web.inbox.InboxListView;
import org.cadre.web.inbox.InboxView;
import org.cadre.web.inbox.InvitationCard;
import org.cadre.web.inbox.InvitationView;
import org.cadre.web.keys.ForgottenView;
import org.cadre.web.keys.KeyUsedView;
import org.cadre.web.keys.KeyView;
import org.cadre.web.keys.OnItsWayView;
import org.cadre.web.language.Texts;
import org.cadre.web.meetings.MeetingView;
import org.cadre.web.meetings.MeetingsView;
import org.cadre.web.names.NamesView;
import org.cadre.web.need.NeedView;
import org.cadre.web.notices.ChannelsView;
import org.cadre.web.offline.OfflineView;
import org.cadre.web.passes.PassDoneView;
import org.cadre.web.passes.PassView;
import org.cadre.web.passes.UnsubscribeView;
import org.cadre.web.people.DirectoryView;
import org.cadre.web.people.PersonView;
import org.cadre.web.people.PersonView.Endorser;
import org.cadre.web.people.PersonView.Endorsing;
import org.cadre.web.people.PersonView.Shown;
import org.cadre.web.people.PersonView.SkillLine;
import org.cadre.web.picks.PicksView;
import org.cadre.web.portfolio.PortfolioView;
import org.cadre.web.prefill.AskLinkView;
import org.cadre.web.prefill.Code;
import org.cadre.web.profile.ProfileView;
import org.cadre.web.reviews.ReviewLine;
import org.cadre.web.reviews.ReviewView;
import org.cadre.web.search.SearchView;
import org.cadre.web.search.SearchView.Facet;
import org.cadre.web.search.SearchView.Hit;
import org.cadre.web.search.SearchView.Value;
import org.cadre.web.session.SignInView;
import org.cadre.web.session.SignedOutView;
import org.cadre.web.setup.SetupView;
import org.cadre.web.skills.SkillNamesView;
import org.cadre.web.skills.SkillView;
import org.cadre.web.skills.SkillsView;
import org.cadre.web.tokens.ScopeChoices;
import org.cadre.web.tokens.TokensView;

/** A rich view for every template, with text that would break a page if it were not escaped. */
final class Samples {
    /** Begins a script, ends an attribute; must never be seen unescaped. */
    static final String NASTY = "<script>alert(1)</script>\" onload='x' & <b>";

    private final Texts t;
    private final Instant now;

    Samples(Texts t) {
        this.t = t;
        this.now = t.now();
    }

    /** All samples by a name that becomes a file's name. */
    Map<String, View> all() {
        Map<String, View> all = new LinkedHashMap<>();
        all.put("home", new HomeView(ask(Form.empty()), lists(), 2, true, 3, 2, picks()));
        all.put("offline", new OfflineView());
        all.put("help", new HelpView(List.of("wall", "wave")));
        all.put("setup",
                new SetupView(List.of(new SetupView.Step("SKILLS", "DONE"), new SetupView.Step("PEOPLE", "NEXT"),
                        new SetupView.Step("MAIL", "SKIPPED"), new SetupView.Step("RULES", "OPEN"),
                        new SetupView.Step("INVITE", "OPEN"), new SetupView.Step("ASK", "OPEN"),
                        new SetupView.Step("ANSWER", "OPEN")), 2, true, List.of(NASTY), false));
        all.put("home-first",
                new HomeView(ask(Form.empty()), new HomeListsView(List.of(), List.of()), 0, true, 0, 0, List.of()));
        all.put("home-lists", lists());
        all.put("ask-new-wrong", new NewAskView(ask(wrongAsk())));
        all.put("ask-similar", similar());
        all.put("ask-ahead", ahead(List.of(), 27));
        all.put("ask-ahead-refused", ahead(List.of(new AheadView.Rule(NASTY, NASTY)), 0));
        all.put("ask-ahead-wrong", new AheadView(List.of(NASTY), Optional.empty()));
        all.put("ask-new-ahead", new NewAskView(ask(Form.empty()), Optional.of(ahead(List.of(), 0)), true));
        all.put("picks", new PicksView(picks(), Form.empty().with("receives", "yes")));
        all.put("picks-none", new PicksView(List.of(), Form.empty()));
        all.put("portfolio", new PortfolioView(portfolio(), false));
        all.put("portfolio-print", new PortfolioView(portfolio(), true));
        all.put("need", new NeedView(Form.empty().with("text", NASTY), similar(), true));
        all.put("need-none", new NeedView(Form.empty(), new SimilarView(List.of()), true));
        all.put("ask-link", new AskLinkView(Form.empty().with("title", NASTY).wrong("text", NASTY),
                List.of(Option.of("", NASTY)),
                Optional.of(new AskLinkView.Made("https://cadre.example/asks/new?title=x",
                        Code.of("https://cadre.example/asks/new?title=x")))));
        all.put("ask-preview", new PreviewView(body()));
        all.put("ask-invited", ask(true, status(AskState.INVITED), List.of(), false));
        all.put("ask-answered", ask(false, status(AskState.ANSWERED), answers(), true));
        all.put("ask-status", status(AskState.INVITED));
        all.put("ask-unfit", ask(true, status(AskState.UNFIT), List.of(), false));
        all.put("skill-names", new SkillNamesView(List.of("Kubernetes, " + NASTY)));
        all.put("ask-answers", new AnswersView("a1", answers(), saved(Optional.of(60))));
        all.put("authors", new AuthorsView("n1", "/asks/a1#answer-n1", NASTY,
                List.of(new AuthorsView.Author(omar(), true, false), new AuthorsView.Author(mei(), false, true)), true,
                Form.empty().with("who", NASTY).wrong("who", NASTY)));
        all.put("comments", comments("/asks/a1"));
        all.put("comment", new CommentView("/comments/c1/edit", "/asks/a1", NASTY, "/comments/c1/delete",
                Form.empty().with("text", NASTY).wrong("text", NASTY), 1000));
        all.put("names", new NamesView(List.of(new Named("Omar Haddad", "omar.haddad"), new Named(NASTY, "x"))));
        all.put("following", new FollowingView(
                List.of(new FollowingView.Ask("a1", NASTY, new FollowView("ask", "a1", true))),
                List.of(new FollowView("tag", "kubernetes", true), new FollowView("tag", NASTY, true)),
                List.of(new FollowingView.Someone(mei(), new FollowView("person", "77d0", true))),
                Form.empty().with("tag", NASTY)));
        all.put("duplicate", new DuplicateView("a1", NASTY,
                List.of(new DuplicateView.Similar("a2", "Rotate the certificate?", 2),
                        new DuplicateView.Similar("a3", NASTY, 0)),
                Form.empty().with("target", NASTY).wrong("target", NASTY)));
        all.put("meeting", new MeetingView("a1", NASTY, List.of(mei()), List.of(mei()),
                List.of(Option.of("2027-03-01T09:00:00Z", NASTY), Option.of("2027-03-01T12:00:00Z", "later")),
                "Europe/Berlin", Form.empty().with("own", NASTY).wrong("own", NASTY)));
        all.put("meeting-who", new MeetingView("a1", NASTY, List.of(mei(), omar()), List.of(), List.of(),
                "Europe/Berlin", Form.empty()));
        all.put("meeting-nobody", new MeetingView("a1", NASTY, List.of(), List.of(), List.of(), "Europe/Berlin",
                Form.empty()));
        all.put("review", new ReviewView("n1", "/asks/a1#answer-n1", NASTY, true,
                Form.empty().with("due", "2027-03-01").with("owner", NASTY).wrong("owner", NASTY)));
        RevisionSamples.into(all, ask(Form.empty()), now);
        all.put("inbox", new InboxView(inbox()));
        all.put("inbox-empty", new InboxView(new InboxListView(List.of(), List.of(), List.of(), Pages.only(), false)));
        all.put("inbox-list", inbox());
        all.put("inbox-count", new InboxCountView(3));
        all.put("invitation",
                new InvitationView(card("i1", "ISSUED", true), body(), "", Form.empty(), reasons(), List.of(), false));
        all.put("invitation-decline", new InvitationView(card("i1", "ISSUED", false), body(), "decline",
                Form.empty().wrong("reason", t.text("invitation.reason.required")), reasons(), List.of(), false));
        all.put("invitation-over",
                new InvitationView(card("i1", "WITHDRAWN", false), body(), "accept", Form.empty(), reasons(),
                        List.of(), false));
        all.put("invitation-late",
                new InvitationView(card("i2", "ACCEPTED", false), body(), "", Form.empty(), reasons(), List.of(),
                        false));
        all.put("invitation-hand-over", new InvitationView(card("i2", "ISSUED", false), body(), "hand-over",
                Form.empty().with("to", NASTY).with("context", NASTY).wrong("to", NASTY).wrong("context", NASTY),
                reasons(),
                List.of(new Option("c1", "Mei Lin", "Plant · Gdansk"), new Option("c2", NASTY, NASTY)), false));
        all.put("people", directory("kubernetes"));
        all.put("people-empty", new DirectoryView(NASTY, List.of(), Pages.only()));
        all.put("person", person());
        all.put("profile", profile());
        BatchSamples.into(all, ask(Form.empty()), now);
        JudgingSamples.into(all, now);
        RoutingSamples.into(all);
        PeopleSamples.into(all);
        PoolSamples.into(all);
        all.put("search", search());
        all.put("search-empty", new SearchView("quantumm C++", 0, List.of(), List.of(), Pages.only(),
                List.of("quantum", "C++", NASTY)));
        all.put("search-start", new SearchView("", 0, List.of(), List.of(), Pages.only(), List.of()));
        all.put("skills", skills());
        all.put("skill", skill());
        all.put("imports", imports());
        all.put("import-checked", checked());
        all.put("import-running", running());
        all.put("import-progress", running().part());
        all.put("import-refused", refused());
        all.put("pass-accept", pass("ACCEPT", "", Form.empty()));
        all.put("pass-decline",
                pass("DECLINE", "", Form.empty().wrong("reason", t.text("invitation.reason.required"))));
        all.put("pass-over", pass("ACCEPT", "You said yes by this link on 1 March 2026.", Form.empty()));
        all.put("pass-done", new PassDoneView("ACCEPT", Optional.of(in(600)), "/asks/a1#answer"));
        all.put("unsubscribe", new UnsubscribeView("s3cret", List.of(t.text("channels.kind.ANSWERED"), NASTY)));
        all.put("channels", channels());
        all.put("tokens", tokens());
        all.putAll(new ServiceSamples(t).all());
        all.putAll(new WebhookSamples(t).all());
        all.putAll(new GlassSamples(t).all());
        all.putAll(new RecordSamples(t).all());
        all.putAll(new ReportSamples(t).all());
        all.putAll(new ExportSamples(t).all());
        all.putAll(new GovernanceSamples(t).all());
        all.put("office", GovernanceSamples.office());
        all.putAll(new ApprovalSamples(t).all());
        all.putAll(new GovernanceSamples(t).access());
        all.putAll(new RuleSamples(t).all());
        all.putAll(TaskSamples.all(ask(false, status(AskState.ANSWERED), answers(), false), ask(wrongAsk()), now));
        all.putAll(TaskSamples.templates());
        all.putAll(TaskSamples.reviews(now));
        all.put("accounts", new AccountsView("", accounts(), new Pages("", "/admin/accounts?after=2"), 1250));
        all.put("account", account());
        all.put("signin", new SignInView(Form.empty(), "/"));
        all.put("signin-wrong",
                new SignInView(Form.empty().with("mail", NASTY).wrong("", t.text("signin.failed")), "/"));
        all.put("sign-forgotten",
                new ForgottenView(Form.empty().with("mail", NASTY).wrong("mail", NASTY), true));
        all.put("sign-impossible", new ForgottenView(Form.empty(), false));
        all.put("sign-onitsway", new OnItsWayView());
        all.put("sign-activate", new KeyView("s3cret", "ACTIVATE", "Inês Carvalho", NASTY, "",
                Form.empty().wrong("password", "12")));
        all.put("sign-reset", new KeyView("s3cret", "RESET", "Inês Carvalho", NASTY, "", Form.empty()));
        all.put("sign-over", new KeyView("", "RESET", "Inês Carvalho", NASTY, NASTY, Form.empty()));
        all.put("sign-used", new KeyUsedView("ACTIVATE"));
        all.put("signedout", new SignedOutView());
        all.put("error-replayed", new ErrorView(409, "form-replayed", "", List.of(), "", ""));
        all.put("error-400",
                new ErrorView(400, "bad-input", "", List.of(new FieldError("minutes", "minutes: 99999 > 2400")), "",
                        ""));
        all.put("error-422", new ErrorView(422, "refused-by-rule", NASTY, List.of(), "/audit", ""));
        for (int status : new int[]{403, 404, 405, 409, 413, 415, 418, 429, 500, 502, 503}) {
            all.put("error-" + status,
                    new ErrorView(status, "any", "", List.of(), "", status == 500 ? "7f3a-22c1" : ""));
        }
        return all;
    }

    private PassView pass(String verb, String over, Form form) {
        return new PassView(over.isEmpty() ? "s3cret" : "", verb, "i1", NASTY, "Inês Carvalho", in(100), over, form,
                reasons());
    }

    private ChannelsView channels() {
        var form = Form.empty().with("channel-INVITED", "AT_ONCE").with("channel-ANSWERED", "DIGEST")
                .with("always", "INVITED").with("quietFrom", "20:00").wrong("quietUntil", "?");
        return new ChannelsView(form,
                List.of(new ChannelsView.Group(t.text("channels.group.INVITATIONS"),
                        List.of(Option.of("INVITED", t.text("channels.kind.INVITED"))), true),
                        new ChannelsView.Group(NASTY, List.of(Option.of("ANSWERED", NASTY)), false)),
                List.of(Option.of("AT_ONCE", t.text("channels.channel.AT_ONCE")),
                        Option.of("DIGEST", t.text("channels.channel.DIGEST"))),
                List.of(Option.of("DAILY", t.text("channels.rhythm.DAILY"))), List.of(Option.of("8", "08:00")),
                List.of(Option.of("1", "Monday")));
    }

    private static Person ines() {
        return new Person("b1e7", "Inês Carvalho", "Payments › Platform");
    }

    private static Person omar() {
        return new Person("0a4c", "Omar Haddad", "Infrastructure › Network");
    }

    private static Person mei() {
        return new Person("77d0", "Mei Lin Zhao", "Data › Analytics");
    }

    private Instant ago(long minutes) {
        return now.minus(Duration.ofMinutes(minutes));
    }

    private Instant in(long minutes) {
        return now.plus(Duration.ofMinutes(minutes));
    }

    private static SafeHtml body() {
        return new SafeHtml(
                """
                        <p>Our payment gateway's certificate ends on Friday. The runbook says <em>restart all pods</em>, but that
                        drops open sessions. Is there a way to reload it <strong>without downtime</strong>?</p>
                        <pre><code>kubectl -n payments rollout restart deploy/gateway
                        # 40 s of 502 for everybody</code></pre>
                        <ul><li>Envoy 1.31, certificates from a secret</li><li>two clusters, one in Lisbon</li></ul>
                        """);
    }

    private AskForm ask(Form form) {
        Form started = form.values().isEmpty()
                ? form.with("classification", "INTERNAL").with("urgency", "NORMAL")
                : form;
        return new AskForm(started,
                List.of("PUBLIC", "INTERNAL", "CONFIDENTIAL").stream().map(level -> new Option(level,
                        t.text("classification." + level), t.text("classification." + level + ".hint"))).toList(),
                List.of(urgency("LOW", 24 * 60), urgency("NORMAL", 240), urgency("HIGH", 60)),
                List.of(Option.of("", t.text("ask.pool.none")), Option.of("p1", NASTY)),
                List.of(Option.of("", t.text("ask.wall.none")), Option.of("w1", NASTY)),
                List.of(new Option("yes", t.text("ask.anonymous"), t.text("ask.anonymous.hint"))), 20_000);
    }

    private Option urgency(String code, long minutes) {
        return new Option(code, t.text("urgency." + code),
                t.text("urgency." + code + ".hint", t.span(Duration.ofMinutes(minutes))));
    }

    private Form wrongAsk() {
        return Form.empty().with("text", NASTY).with("title", NASTY).with("classification", "INTERNAL")
                .with("urgency", "HIGH").wrong("", "G-07: personal data may not leave its region.")
                .wrong("tags", t.text("profile.skill.none", "kubernets"));
    }

    private HomeListsView lists() {
        return new HomeListsView(asks(), List.of(card("i1", "ISSUED", true), card("i2", "ISSUED", false)));
    }

    private List<AskLine> asks() {
        return List.of(
                new AskLine("a1", "How do I rotate the gateway certificate without downtime?", AskState.INVITED, 0,
                        ago(38)),
                new AskLine("a2", "Which retention applies to call recordings in Portugal?", AskState.ANSWERED, 2,
                        ago(60 * 5)),
                new AskLine("a3", "Who has migrated a large Oracle schema to PostgreSQL?", AskState.SETTLED, 3,
                        ago(60 * 24 * 6)),
                new AskLine("a4", NASTY, AskState.CLOSED, 0, ago(60 * 24 * 90)));
    }

    private InvitationCard card(String id, String state, boolean unread) {
        boolean second = id.equals("i2");
        return new InvitationCard(id, "a1",
                second
                        ? "What does error 0x80072EFE mean behind the proxy?"
                        : "How do I rotate the gateway certificate without downtime?",
                "Our payment gateway’s certificate ends on Friday. The runbook says restart all pods, but that drops"
                        + " open sessions. Is there a way to reload it without downtime?",
                second ? mei() : ines(), second ? "INTERNAL" : "CONFIDENTIAL", second ? "NORMAL" : "HIGH", ago(20),
                in(second ? 60 * 20 : 47), List.of("You answered three questions about TLS", "Your skill: Envoy"),
                state, unread,
                new InvitationCard.Promise(Duration.ofHours(16),
                        state.equals("ACCEPTED") ? Optional.of(second ? ago(30) : in(300)) : Optional.empty(),
                        second && state.equals("ACCEPTED")),
                second,
                second ? Optional.of(new InvitationCard.Handed(ines(), NASTY)) : Optional.empty());
    }

    private static WantedSkills unfit() {
        return new WantedSkills(List.of("Kubernetes", NASTY), List.of("Oracle"),
                List.of(new WantedSkills.Relaxing("s1", "Kubernetes", true),
                        new WantedSkills.Relaxing("s2", NASTY, false), new WantedSkills.Relaxing("", "", true)));
    }

    private AskStatusView status(AskState state) {
        return new AskStatusView("a1", state, 2, 3, false, 6, state == AskState.INVITED ? 0 : 1,
                Optional.of(ago(150)), Optional.of(in(90)), Optional.of(in(600)),
                List.of("Kubernetes and Envoy in their profiles", "Answers about TLS certificates"),
                state == AskState.UNFIT ? unfit() : WantedSkills.NONE,
                List.of(new Step(ago(60 * 7), t.text("step.filed")), new Step(ago(60 * 6), t.text("step.wave", 1, 3)),
                        new Step(ago(160), t.text("step.expired", 1)), new Step(ago(150), t.text("step.wave", 2, 3))));
    }

    private List<Answer> answers() {
        return List.of(
                new Answer("n1", omar(), new SafeHtml("""
                        <p>Envoy can watch the secret through SDS; then nothing restarts:</p>
                        <pre><code>tls_certificate_sds_secret_configs:
                          - name: gateway-cert</code></pre><p>We run it so since March.</p>"""), ago(60 * 3),
                        Optional.of(ago(100)), 4, 1, true, true, false,
                        new AnswerParts(List.of(ines()), true, comments("/answers/n1"),
                                Optional.of(new ReviewLine(ago(90), true, omar(), true)), NASTY)),
                new Answer("n2", mei(), new SafeHtml("<p>Or drain one cluster at a time.</p>"), ago(80),
                        Optional.empty(), 0, 0, false, true, true,
                        new AnswerParts(List.of(), false, comments("/answers/n2"),
                                Optional.empty(), "")));
    }

    private Optional<AnswersView.Saved> saved(Optional<Integer> told) {
        return Optional.of(new AnswersView.Saved(Arrays.stream(Saving.values())
                .map(one -> new AnswersView.Choice(one.minutes(), t.text("saving." + one),
                        told.equals(Optional.of(one.minutes()))))
                .toList(), told.isPresent()));
    }

    private AskView ask(boolean mine, AskStatusView status, List<Answer> answers, boolean full) {
        return new AskView("a1", "How do I rotate the gateway certificate without downtime?", body(), ines(), mine,
                ago(60 * 7), "CONFIDENTIAL", "HIGH",
                List.of(new AskView.Tag("Kubernetes", "/skills/k"), new AskView.Tag("Envoy", "/skills/e"),
                        new AskView.Tag(NASTY, "/search?q=TLS")),
                status, new AnswersView("a1", answers, saved(Optional.empty())),
                full ? Optional.of(card("i1", "ISSUED", false)) : Optional.empty(),
                Optional.of(new AskView.Editor(full ? Form.empty().with("text", NASTY) : Form.empty(),
                        full ? Optional.of(body()) : Optional.empty(), status.state() == AskState.SETTLED)),
                mine, false, !mine, Optional.of(new AskGlass("g1", Optional.empty(), Optional.of(in(90)), mine, !mine)),
                new AskParts(Optional.of(ago(30)), mine, comments("/asks/a1"),
                        new FollowView("ask", "a1", mine), doubles(), files(mine),
                        new MeetingsView(
                                mine ? List.of(new MeetingsView.Line("m1", omar(), ago(-60 * 24), true)) : List.of(),
                                !mine),
                        new Handling(mine, Optional.of("EU")), mine));
    }

    private static List<FileLine> files(boolean mine) {
        return List.of(new FileLine("f1", "gateway.log", 20, FileState.READY, mine),
                new FileLine("f2", NASTY, 1, FileState.HELD, mine),
                new FileLine("f3", "plan.pdf", 1800, FileState.REFUSED, mine));
    }

    private Doubles doubles() {
        var ask = new AskId(new UUID(1, 1));
        var marked = new Doubles.Doubled(new DuplicateId(new UUID(2, 1)), ask, NASTY, ask, NASTY, Optional.empty(),
                Optional.empty(), true, true, true, false);
        var merged = new Doubles.Doubled(new DuplicateId(new UUID(2, 2)), ask, NASTY, ask, "Rotate?",
                Optional.of(ago(90)), Optional.of(in(9000)), false, false, false, true);
        return new Doubles(Optional.of(marked), List.of(merged), true);
    }

    private CommentsView comments(String on) {
        return new CommentsView(on, List.of(
                new CommentsView.Line(on + "-c1", mei(), new SafeHtml("Which version, <code>1.31</code>?"), ago(70),
                        false, false),
                new CommentsView.Line(on + "-c2", omar(), new SafeHtml("It is in the question."), ago(60), true,
                        true)),
                1000);
    }

    private static List<Pick> picks() {
        return List.of(new Pick(new ColleagueId(UUID.randomUUID()), NASTY, NASTY, true),
                new Pick(new ColleagueId(UUID.randomUUID()), "Mei Tan", "Java", false));
    }

    private Portfolio portfolio() {
        var work = new Portfolio.Work(org.cadre.asks.AskId.random(), org.cadre.asks.AnswerId.random(),
                org.cadre.asks.AskKind.QUESTION, NASTY, ago(90), Set.of("kubernetes"), false, true);
        return new Portfolio("Omar Haddad", List.of(work),
                List.of(new Portfolio.Skilled(NASTY, 4, 2, List.of(work)),
                        new Portfolio.Skilled("Java", 1, 0, List.of())),
                List.of(new Portfolio.Endorsed(NASTY, NASTY, NASTY, ago(50))), 2);
    }

    private static AheadView ahead(List<AheadView.Rule> refused, int reached) {
        var rule = new AheadView.Rule(NASTY, NASTY);
        return new AheadView(List.of(), Optional.of(new AheadView.Result(refused, List.of(rule), 39, reached,
                reached / 9, reached > 0, reached == 0, List.of(new AheadView.Limit(rule, 12)), 3)));
    }

    private SimilarView similar() {
        return new SimilarView(List.of(new SimilarView.Similar(asks().get(2),
                Excerpt.between("\u0001", "\u0002",
                        "How we moved \u0001Oracle\u0002 to \u0001PostgreSQL\u0002 " + NASTY))));
    }

    private InboxListView inbox() {
        return new InboxListView(List.of(card("i1", "ISSUED", true), card("i2", "ISSUED", false)),
                List.of(card("i3", "ACCEPTED", false)),
                List.of(new InboxListView.News(t.text("news.accepted", "Why is the VPN slow in the morning?"),
                        "/asks/a9",
                        ago(12), true),
                        new InboxListView.News(t.text("news.answered", NASTY), "/asks/a2", ago(60 * 30), false)),
                new Pages("", "/inbox?after=x"), false);
    }

    private List<Option> reasons() {
        return List.of("NOT_MY_AREA", "NO_TIME", "CONFLICT").stream()
                .map(reason -> Option.of(reason, t.text("invitation.reason." + reason))).toList();
    }

    private static DirectoryView directory(String query) {
        return new DirectoryView(query,
                List.of(new DirectoryView.Entry(ines(), "Lisbon, Portugal", List.of("Kubernetes", "Envoy", "Java"),
                        false),
                        new DirectoryView.Entry(omar(), "Hamburg, Germany", List.of("TLS", "BGP"), true),
                        new DirectoryView.Entry(mei(), "Singapore", List.of("Spark", "PostgreSQL", NASTY), false),
                        new DirectoryView.Entry(new Person("e", "Øyvind Åsmundsen-Fjellheim", "Research"),
                                "Oslo, Norway",
                                List.of(), false)),
                new Pages("/people?before=a", "/people?after=b"));
    }

    private static List<SkillLine> skillLines() {
        return List.of(
                new SkillLine("k", "Kubernetes", 5, List.of("https://git.example/ops/cluster"),
                        Optional.of(LocalDate.of(2026, 2, 1)), List.of(new Shown("/asks/a#answer-b", NASTY)),
                        List.of(new Endorser("i", "Ines Duarte", NASTY), new Endorser("o", "Omar Haddad", "")),
                        Endorsing.WITHDRAW),
                new SkillLine("e", "Envoy", 3, List.of(), Optional.empty(), List.of(), List.of(), Endorsing.ENDORSE),
                new SkillLine("t", NASTY, 1, List.of(), Optional.empty(), List.of(), List.of(), Endorsing.NEITHER));
    }

    private PersonView person() {
        return new PersonView(omar(), false, "omar.haddad@company.example", "Hamburg, Germany",
                "14:20, Europe/Berlin", Optional.of(ines()), Optional.of(LocalDate.of(2026, 3, 14)), false,
                skillLines(),
                List.of("TLS certificates", "Proxies", "VPN"), asks(), new FollowView("person", "0a4c", false));
    }

    private ProfileView profile() {
        return new ProfileView(omar(), skillLines(), 2, Form.empty().with("level", "3"), List.of("Kubernetes", NASTY),
                Form.empty().with("minutes", "99999").with("most", "3").with("awayUntil", "2026-03-14")
                        .with("optOut", "yes")
                        .wrong("minutes", t.text("form.number", t.text("profile.minutes"), 0, 2400)),
                Form.empty().with("language", "de").with("zone", "Europe/Berlin"),
                List.of("Europe/Berlin", "Europe/Lisbon", "Asia/Singapore"));
    }

    private SearchView search() {
        return new SearchView("certificate downtime", 42, List.of(
                new Facet(t.text("facet.kind"),
                        List.of(new Value(t.text("search.kind.ASK"), 30, "/search?q=x&kind=ASK", true),
                                new Value(t.text("search.kind.ANSWER"), 11, "/search?q=x&kind=ANSWER", false),
                                new Value(t.text("search.kind.PERSON"), 1, "/search?q=x&kind=PERSON", false))),
                new Facet(t.text("facet.tag"),
                        List.of(new Value("Kubernetes", 12, "/search?q=x&tag=k", false),
                                new Value(NASTY, 3, "/search?q=x&tag=t", false)))),
                List.of(hit("ASK", "How do I rotate the gateway [certificate] without [downtime]?"),
                        hit("ANSWER", "Re: Which [certificate] authority do we use?"), hit("PERSON", "Omar Haddad"),
                        hit("ASK", NASTY)),
                new Pages("", "/search?q=x&after=y"), List.of());
    }

    private Hit hit(String kind, String title) {
        boolean person = kind.equals("PERSON");
        return new Hit(kind, "/asks/a1", Excerpt.between("[", "]", title),
                Excerpt.between("[", "]", "The runbook says restart all pods, but the [certificate] can be reloaded"
                        + " without [downtime] when the proxy watches the secret. " + NASTY),
                person ? "Infrastructure › Network, Hamburg" : "", person ? "" : "INTERNAL",
                person ? Optional.empty() : Optional.of(ago(60 * 24 * 12)));
    }

    private static SkillsView skills() {
        return new SkillsView("k8s", entries(), new Pages("", "/skills?after=k"));
    }

    private static List<SkillsView.Entry> entries() {
        return List.of(new SkillsView.Entry("k", "Kubernetes", List.of("k8s", "kube"), "Containers"),
                new SkillsView.Entry("e", "Envoy", List.of(), "Proxies"),
                new SkillsView.Entry("n", NASTY, List.of(NASTY), ""));
    }

    private SkillView skill() {
        return new SkillView("k", "Kubernetes", List.of("k8s", "kube"),
                List.of(new SkillsView.Entry("c", "Containers", List.of(), "Platform"),
                        new SkillsView.Entry("p", "Platform", List.of(), "")),
                entries(), List.of(ines(), omar(), mei()), asks(), new FollowView("tag", NASTY, true));
    }

    private ImportsView imports() {
        return new ImportsView(Form.empty().wrong("people", t.text("form.file")),
                List.of(new ImportsView.Line("m1", "DIRECTORY", "hr-2026-03.csv", "Ada Admin", ago(3), "CHECKED", 512,
                        4),
                        new ImportsView.Line("m2", "HISTORY", NASTY, "Ada Admin", ago(60), "RUNNING", 1200, 0)));
    }

    private ImportView checked() {
        return new ImportView("m1", "DIRECTORY", "hr-2026-03.csv", "Ada Admin", ago(3),
                new ImportView.Progress("CHECKED", 513, 513, 0, "",
                        "290 of 512 colleagues are not in the file and would be marked as left."),
                Optional.of(new ImportFigures(512, 12, 31, 465, 290)), 0, 0, List.of(), Pages.only(), true, true,
                place("m1"));
    }

    private static ImportView.Place place(String id) {
        return new ImportView.Place("/admin/imports", "Imports", "/admin/imports/" + id);
    }

    private ImportView refused() {
        return new ImportView("m3", "DIRECTORY", NASTY, "Ada Admin", ago(3),
                new ImportView.Progress("REFUSED", 513, 513, 0, "", ""), Optional.empty(), 20_412, 10_000,
                List.of(new ImportView.BadRow(17, "mail", "ines.carvalho(at)company", "no mail address"),
                        new ImportView.BadRow(203, "time zone", "Europe/Lissabon", "unknown time zone"),
                        new ImportView.BadRow(377, "", NASTY, "11 columns, 12 expected")),
                new Pages("", "/admin/imports/m3?page=2"), false, false, place("m3"));
    }

    private ImportView running() {
        return new ImportView("m2", "HISTORY", "archive.jsonl", "Ada Admin", ago(1),
                new ImportView.Progress("RUNNING", 1200, 2000, 150, t.span(Duration.ofSeconds(6)), ""),
                Optional.empty(), 0, 0, List.of(), Pages.only(), false, false, place("m2"));
    }

    private TokensView tokens() {
        return new TokensView(
                List.of(new TokensView.Line("t1", "build server", List.of("asks:read", "search:read"),
                        ago(60 * 24 * 20), in(60 * 24 * 70),
                        Optional.of(ago(9))),
                        new TokensView.Line("t2", NASTY, List.of("asks:write"), ago(60), in(60 * 24),
                                Optional.empty())),
                Optional.of("cadre_3f9b2c7e1d6a4c5b8e0f1a2b3c4d5e6f"), Form.empty().with("days", "90"),
                List.of(Option.of("30", t.span(Duration.ofDays(30))), Option.of("90", t.span(Duration.ofDays(90)))),
                ScopeChoices.of(Scope.all(), t));
    }

    private List<AccountsView.Line> accounts() {
        return List.of(
                new AccountsView.Line(ines(), "ines.carvalho@company.example", List.of("EMPLOYEE", "ADMIN"),
                        Optional.empty(), true, true),
                new AccountsView.Line(omar(), "omar.haddad@company.example", List.of("EMPLOYEE"), Optional.of(in(12)),
                        true, false),
                new AccountsView.Line(mei(), "mei@company.example", List.of("EMPLOYEE", "AUDITOR"), Optional.empty(),
                        false, true));
    }

    private AccountView account() {
        return new AccountView(accounts().get(1), Form.empty().with("roles", "EMPLOYEE"),
                List.of("EMPLOYEE", "GOVERNANCE", "AUDITOR", "WORKS_COUNCIL", "ADMIN").stream()
                        .map(role -> new Option(role, t.text("role." + role), t.text("role." + role + ".hint")))
                        .toList(),
                Form.empty(), true, Optional.of(in(-12)));
    }
}
