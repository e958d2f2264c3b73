package org.cadre.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.cadre.asks.AnswerAccepted;
import org.cadre.asks.AnswerGiven;
import org.cadre.asks.AnswerId;
import org.cadre.asks.AskDesk;
import org.cadre.asks.AskFiled;
import org.cadre.asks.AskId;
import org.cadre.asks.AskReopened;
import org.cadre.asks.Asks;
import org.cadre.asks.AuthorAdded;
import org.cadre.asks.AuthorDesk;
import org.cadre.asks.Byline;
import org.cadre.asks.NewAsk;
import org.cadre.asks.Urgency;
import org.cadre.attachments.AttachmentDesk;
import org.cadre.comments.CommentDesk;
import org.cadre.comments.CommentWritten;
import org.cadre.database.TestDatabase;
import org.cadre.duplicates.AskMarkedDuplicate;
import org.cadre.duplicates.DuplicateDesk;
import org.cadre.files.FileId;
import org.cadre.follows.FollowDesk;
import org.cadre.follows.Followable;
import org.cadre.glass.GlassBroken;
import org.cadre.glass.GlassDesk;
import org.cadre.glass.GlassSettings;
import org.cadre.governance.Classification;
import org.cadre.governance.Texts;
import org.cadre.invitations.InvitationIssued;
import org.cadre.mail.Letter;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.prose.ColleagueMentioned;
import org.cadre.revisions.RevisionDesk;
import org.cadre.revisions.RevisionId;
import org.cadre.routing.RoutingDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever asks anonymously is in nothing that anybody else reads. */
class AnonymousTest {
    private static final String NAME = "Zenobia Quillfeather";
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private Office office;
    private ColleagueId asker;
    private ColleagueId expert;
    private ColleagueId follower;
    private ColleagueId named;
    private AskId ask;
    private AnswerId answer;
    private AnswerId own;

    @BeforeEach
    void company() {
        office = new Office(database);
        office.mailAt(1);
        database.beans().with(GlassSettings.class, GlassSettings.USUAL);
        asker = person(NAME);
        expert = person("Ada Lovelace");
        follower = person("Fay Follower");
        named = person("Ned Named");
        database.run(() -> office.bean(FollowDesk.class).follow(reader(follower), new Followable.Person(asker)));
        ask = database.call(() -> office.bean(AskDesk.class).fileAnonymously(reader(asker),
                wanted("Who knows, @ned.named?")));
        database.run(() -> office.bean(FollowDesk.class).follow(reader(follower), new Followable.OneAsk(ask)));
        answer = office.answer(expert, ask);
        own = office.answer(asker, ask);
        database.run(() -> {
            var comments = office.bean(CommentDesk.class);
            comments.write(reader(expert), ask, "Which one?");
            comments.write(reader(asker), ask, "The big one, @fay.follower.");
            comments.write(reader(asker), answer, "Thank you.");
            office.bean(AuthorDesk.class).add(reader(asker), own, "Ned Named");
        });
        database.run(() -> office.bean(RevisionDesk.class).edit(reader(asker), ask, new RevisionId(ask.value()),
                wanted("Who knows it, @ned.named?"), "clearer"));
        database.run(() -> office.bean(RevisionDesk.class).edit(reader(asker), own, new RevisionId(own.value()),
                "Found it myself.", ""));
    }

    @Test
    void noReadOfAnybodyElseNamesTheAsker() {
        for (var who : List.of(expert, follower, named))
            for (var role : Role.values())
                reads(new Reader(who, Classification.RESTRICTED, Set.of(), EnumSet.of(Role.EMPLOYEE, role),
                        Locale.ENGLISH,
                        ZoneOffset.UTC)).forEach(
                                (what, read) -> assertHidden(what + " by " + role,
                                        database.call(() -> String.valueOf(read.get()))));
    }

    private Map<String, Supplier<Object>> reads(Reader reader) {
        var reads = new LinkedHashMap<String, Supplier<Object>>();
        var asks = office.bean(Asks.class);
        reads.put("the ask", () -> asks.seenBy(reader, ask).byline(reader));
        reads.put("their asks", () -> ids(asks.of(reader, asker, 10)));
        reads.put("what they answered", () -> ids(asks.answeredBy(reader, asker, 10)));
        reads.put("answers", () -> asks.answersTo(asks.seenBy(reader, ask)).stream().map(one -> one.byline(reader))
                .toList());
        reads.put("authors", () -> office.bean(AuthorDesk.class).of(reader, own));
        reads.put("comments", () -> office.bean(CommentDesk.class).of(reader, ask).stream()
                .map(one -> one.byline(reader) + one.body()).toList());
        reads.put("edits of the ask", () -> office.bean(RevisionDesk.class).of(reader, ask).stream()
                .map(one -> one.byline(reader)).toList());
        reads.put("edits of the answer", () -> office.bean(RevisionDesk.class).of(reader, own).stream()
                .map(one -> one.byline(reader)).toList());
        reads.put("doubles", () -> office.bean(DuplicateDesk.class).of(reader, ask));
        reads.put("files", () -> office.bean(AttachmentDesk.class).of(reader, ask));
        reads.put("routing", () -> office.bean(RoutingDesk.class).routingOf(reader, ask));
        reads.put("glass", () -> office.bean(GlassDesk.class).about(reader, asks.seenBy(reader, ask)));
        reads.put("follows", () -> office.bean(FollowDesk.class).followed(reader).asks().stream()
                .map(one -> one.byline(reader)).toList());
        return reads;
    }

    @Test
    void theAskerIsThereForThemselvesOnly() {
        var byline = database.call(() -> office.bean(Asks.class).seenBy(reader(asker), ask).byline(reader(asker)));
        assertThat(byline).isEqualTo(new Byline.Myself(asker));
        assertThat(database.call(() -> office.bean(Asks.class).of(reader(asker), asker, 10))).hasSize(1);
        assertThat(database.call(() -> office.bean(AuthorDesk.class).of(reader(expert), own)))
                .containsExactly(Byline.HIDDEN, new Byline.Named(named));
    }

    @Test
    void noNoticeAndNoMailNamesTheAsker() {
        everythingIsTold();
        for (var who : List.of(expert, follower, named)) {
            assertThat(inbox(who)).as("of " + who).isNotEmpty();
            inbox(who).forEach(text -> assertHidden("inbox", text));
        }
        assertThat(inbox(follower)).as("not for following the asker").noneMatch(text -> text.contains("asks “"));
        assertThat(inbox(expert)).anyMatch(text -> text.contains("An anonymous colleague"));
        List<MailDue> due = office.waiting.stream().filter(MailDue.class::isInstance).map(MailDue.class::cast).toList();
        var letters = due.stream().map(one -> database.call(() -> office.bean(Letters.class)
                .write(new NoticeId(one.notice())))).flatMap(Optional::stream)
                .filter(letter -> !letter.address().startsWith("zenobia")).toList();
        assertThat(letters).extracting(Letter::address).contains("ada.lovelace@company.example",
                "ned.named@company.example");
        letters.forEach(letter -> assertHidden("mail", letter.toString()));
    }

    @Test
    void noMessageCarriesTheAsker() {
        everythingIsTold();
        office.waiting.forEach(message -> assertHidden("message", message.toString()));
        assertHidden("change log", database.call(() -> database.entities()
                .createNativeQuery("select kind || ' ' || subject from change_log where kind <> 'colleague'")
                .getResultList()).toString());
        assertHidden("notices", database.call(() -> database.entities()
                .createNativeQuery("select cast(n as text) from notice n where recipient_id <> ?1")
                .setParameter(1, asker.value()).getResultList()).toString());
    }

    @Test
    void whoAddsTheAskerByNameLearnsNothing() {
        office.later(Duration.ofMinutes(1));
        database.run(() -> office.bean(AuthorDesk.class).add(reader(named), own, NAME));
        assertThat(database.call(() -> office.bean(AuthorDesk.class).of(reader(named), own))).containsExactly(
                Byline.HIDDEN, new Byline.Named(named), new Byline.Named(asker));
        database.run(() -> office.bean(AuthorDesk.class).remove(reader(asker), own, asker));
        assertThat(database.call(() -> office.bean(AuthorDesk.class).of(reader(named), own)))
                .containsExactly(Byline.HIDDEN, new Byline.Named(named));
    }

    @Test
    void whoWasAddedByNameEditsByName() {
        database.run(() -> office.bean(AuthorDesk.class).add(reader(expert), answer, NAME));
        database.run(() -> office.bean(RevisionDesk.class).edit(reader(asker), answer, new RevisionId(answer.value()),
                "Together", ""));
        assertThat(database.call(() -> office.bean(RevisionDesk.class).of(reader(expert), answer).getLast()
                .byline(reader(expert)))).as("an anonymous author of it could only be the asker")
                .isEqualTo(new Byline.Named(asker));
    }

    @Test
    void whatGoesOverToAnotherAskStaysHidden() {
        var target = office.ask(expert, "The same?", Classification.CONFIDENTIAL);
        database.run(() -> office.bean(DuplicateDesk.class).mark(reader(asker), ask, target));
        assertThat(office.waiting).filteredOn(AskMarkedDuplicate.class::isInstance)
                .containsExactly(new AskMarkedDuplicate(ask.value(), target.value(), null));
        database.run(() -> office.bean(DuplicateDesk.class).merge(reader(expert), ask, ""));
        database.run(() -> office.bean(CommentDesk.class).write(reader(asker), target, "As I asked."));
        assertThat(database.call(() -> office.bean(CommentDesk.class).of(reader(named), target).stream()
                .map(one -> one.byline(reader(named))).toList())).hasSize(4).contains(new Byline.Named(expert))
                .filteredOn(Byline.HIDDEN::equals).hasSize(3);
        assertThat(database.call(() -> office.bean(Asks.class).answersTo(office.bean(Asks.class).find(target)
                .orElseThrow()).stream().map(one -> one.byline(reader(named))).toList())).contains(Byline.HIDDEN);
    }

    @Test
    void whoGivesTheNameStandsByAllOfIt() {
        database.run(() -> office.bean(AskDesk.class).giveName(reader(asker), ask));
        database.entities().clear();
        var someone = database.call(() -> reader(expert));
        assertThat(database.call(() -> office.bean(Asks.class).seenBy(someone, ask).byline(someone)))
                .isEqualTo(new Byline.Named(asker));
        assertThat(database.call(() -> office.bean(CommentDesk.class).of(someone, ask).stream()
                .map(one -> one.byline(someone)).toList())).doesNotContain(Byline.HIDDEN);
        assertThat(database.call(() -> office.bean(AuthorDesk.class).of(someone, own))).doesNotContain(Byline.HIDDEN);
        assertThat(database.call(() -> office.bean(RevisionDesk.class).of(someone, ask).stream()
                .map(one -> one.byline(someone)).toList())).hasSize(2).doesNotContain(Byline.HIDDEN);
    }

    @Test
    void aFileIsAsHiddenAsTheTextThatShowsIt() {
        var file = UUID.randomUUID();
        database.run(() -> database.entities().createNativeQuery("""
                insert into file (id, owner_id, name, type, size, digest, state, uploaded_at, ask_id)
                values (?1, ?2, 'a.txt', 'TEXT', 1, decode('00', 'hex'), 'READY', now(), ?3)""").setParameter(1, file)
                .setParameter(2, asker.value()).setParameter(3, ask.value()).executeUpdate());
        office.sql("update ask set body = '[a](/files/" + file + ")' where id = ?1", ask.value());
        database.entities().clear();
        var desk = office.bean(AttachmentDesk.class);
        assertThat(database.call(() -> desk.owner(reader(expert), desk.seenBy(reader(expert), new FileId(file)))))
                .isEqualTo(Byline.HIDDEN);
        assertThat(database.call(() -> desk.owner(reader(asker), desk.seenBy(reader(asker), new FileId(file)))))
                .isEqualTo(new Byline.Myself(asker));
    }

    @Test
    void theAskerIsToldWhoKnowsWhenAndWhy() {
        var first = office(expert);
        var second = office(named);
        var id = database.call(() -> office.bean(GlassDesk.class).open(first, ask, "A danger to somebody's life"));
        database.run(() -> office.bean(GlassDesk.class).approve(second, id));
        database.run(() -> office.bean(org.cadre.channels.PreferenceDesk.class).noMails(asker,
                List.of(NoticeKind.GLASS_BROKEN.name())));
        office.deliver(TellOfGlass.class, new GlassBroken(ask.value(), id.value()));
        assertThat(inbox(asker)).anyMatch(text -> text.contains("Ada Lovelace and Ned Named have learned")
                && text.contains("A danger to somebody's life") && text.contains("2026"));
        var letter = database.call(() -> office.bean(Letters.class).write(new NoticeId(office.due().notice())));
        assertThat(letter).as("whatever somebody wishes").isPresent();
        assertThat(letter.orElseThrow().toString()).contains("Ada Lovelace", "Ned Named",
                "A danger to somebody's life", "/glass/" + id);
    }

    /** All messages that lead to notices, with all that they can tell. */
    private void everythingIsTold() {
        database.run(() -> office.bean(DuplicateDesk.class).mark(reader(asker), ask, other()));
        office.deliver(TellFollowersOfAsk.class, new AskFiled(ask.value()));
        for (var given : List.of(answer, own)) {
            office.deliver(TellOfAnswer.class, new AnswerGiven(ask.value(), given.value()));
            office.deliver(TellFollowersOfAnswer.class, new AnswerGiven(ask.value(), given.value()));
        }
        var invitation = office.invitation(expert, ask, Duration.ofHours(4));
        office.deliver(TellOfInvitation.class, new InvitationIssued(ask.value(), invitation.value()));
        for (var message : List.copyOf(office.waiting))
            switch (message) {
                case CommentWritten written -> office.deliver(TellOfComment.class, written);
                case ColleagueMentioned mentioned -> office.deliver(TellOfMention.class, mentioned);
                case AuthorAdded added -> office.deliver(TellOfAuthorship.class, added);
                case AskMarkedDuplicate marked -> office.deliver(TellOfMark.class, marked);
                default -> {
                }
            }
        database.run(() -> office.bean(AskDesk.class).accept(reader(asker), answer));
        office.deliver(TellOfAcceptance.class, new AnswerAccepted(ask.value(), answer.value()));
        office.deliver(TellFollowersOfAcceptance.class, new AnswerAccepted(ask.value(), answer.value()));
        office.deliver(TellOfReopening.class, new AskReopened(ask.value()));
    }

    private AskId other() {
        return office.bean(AskDesk.class).file(reader(expert), wanted("The same?"));
    }

    private Reader office(ColleagueId who) {
        return new Reader(who, Classification.CONFIDENTIAL, Set.of(), Set.of(Role.GOVERNANCE), Locale.ENGLISH,
                ZoneOffset.UTC);
    }

    private void assertHidden(String what, String text) {
        assertThat(text).as(what).doesNotContainIgnoringCase("zenobia").doesNotContainIgnoringCase("quillfeather")
                .doesNotContain(asker.toString());
    }

    private List<String> inbox(ColleagueId who) {
        return database.call(() -> office.bean(NoticeDesk.class).list(reader(who), Optional.empty(), 50)).stream()
                .map(item -> Texts.render(item.text(), Locale.ENGLISH)).toList();
    }

    private static String ids(List<org.cadre.asks.Ask> some) {
        return some.isEmpty()
                ? ""
                : "asks of " + NAME + some.stream().map(one -> one.id().toString())
                        .collect(Collectors.joining(", "));
    }

    private ColleagueId person(String name) {
        return office.colleague(name, Locale.ENGLISH, "Europe/Berlin", Classification.CONFIDENTIAL);
    }

    private Reader reader(ColleagueId id) {
        return office.bean(Colleagues.class).reader(id).orElseThrow();
    }

    private static NewAsk wanted(String text) {
        return new NewAsk("", text, List.of("tls"), Locale.ENGLISH, Classification.INTERNAL, Urgency.NORMAL);
    }
}
