package org.cadre.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.cadre.asks.AnswerAccepted;
import org.cadre.asks.AnswerGiven;
import org.cadre.asks.AskDesk;
import org.cadre.asks.AskFiled;
import org.cadre.asks.AskId;
import org.cadre.asks.AskNotFound;
import org.cadre.comments.CommentDesk;
import org.cadre.comments.CommentWritten;
import org.cadre.database.TestDatabase;
import org.cadre.follows.FollowDesk;
import org.cadre.follows.Followable;
import org.cadre.governance.Classification;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;
import org.cadre.people.Reader;
import org.cadre.prose.ColleagueMentioned;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FollowersTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private Office office;
    private ColleagueId asker;
    private ColleagueId expert;
    private ColleagueId follower;
    private ColleagueId low;

    @BeforeEach
    void company() {
        office = new Office(database);
        asker = person("Grace Hopper", Classification.CONFIDENTIAL);
        expert = person("Ada Lovelace", Classification.CONFIDENTIAL);
        follower = person("Fay Follower", Classification.CONFIDENTIAL);
        low = person("Lou Low", Classification.INTERNAL);
    }

    private ColleagueId person(String name, Classification clearance) {
        return office.colleague(name, Locale.ENGLISH, "Europe/Berlin", clearance);
    }

    @Test
    void followersOfAnAskHearOfAnswersCommentsAndItsSolution() {
        var ask = office.ask(asker, "Rotate?", Classification.CONFIDENTIAL);
        follow(follower, new Followable.OneAsk(ask));
        var answer = office.answer(expert, ask);
        var given = new AnswerGiven(ask.value(), answer.value());
        office.deliver(TellOfAnswer.class, given);
        office.deliver(TellFollowersOfAnswer.class, given);
        comment(expert, ask);
        database.run(() -> office.bean(AskDesk.class).accept(office.bean(
                Colleagues.class).reader(asker).orElseThrow(), answer));
        office.deliver(TellFollowersOfAcceptance.class, new AnswerAccepted(ask.value(), answer.value()));
        assertThat(kinds(follower)).containsExactlyInAnyOrder(NoticeKind.FOLLOWED_ANSWER, NoticeKind.COMMENTED,
                NoticeKind.FOLLOWED_ACCEPTANCE);
        assertThat(kinds(asker)).as("told once of the answer").containsExactlyInAnyOrder(NoticeKind.ANSWERED,
                NoticeKind.COMMENTED);
        assertThat(kinds(expert)).as("of their own doings").isEmpty();
    }

    @Test
    void whoUnfollowsTheirOwnAskIsLeftInPeaceForGood() {
        var ask = office.ask(asker, "Rotate?", Classification.INTERNAL);
        database.run(() -> desk().unfollow(reader(asker), new Followable.OneAsk(ask)));
        var answer = office.answer(expert, ask);
        office.deliver(TellOfAnswer.class, new AnswerGiven(ask.value(), answer.value()));
        office.answer(asker, ask);
        comment(expert, ask);
        assertThat(kinds(asker)).isEmpty();
        assertThat(database.call(() -> desk().follows(reader(asker), new Followable.OneAsk(ask)))).isFalse();
        assertThat(database.call(() -> desk().followed(reader(asker))).asks()).isEmpty();
    }

    @Test
    void aNewAskIsToldToFollowersOfItsAskerOnlyIfTheyMaySeeIt() {
        follow(follower, new Followable.Person(asker));
        follow(low, new Followable.Person(asker));
        var secret = office.ask(asker, "Secret?", Classification.CONFIDENTIAL);
        office.deliver(TellFollowersOfAsk.class, new AskFiled(secret.value()));
        assertThat(kinds(follower)).containsExactly(NoticeKind.FOLLOWED_ASK);
        database.run(() -> assertThat(office.bean(Notices.class).newest(reader(low), 10)).isEmpty());
        office.sql("update ask set classification = 0 where id = ?1", secret.value());
        assertThat(kinds(low)).as("nothing was kept for later either").isEmpty();
    }

    @Test
    void aTagIsFollowedByAnyOfItsNames() {
        database.run(() -> {
            var skill = UUID.randomUUID();
            for (String sql : List.of(
                    "insert into skill (id, code, label, language) values (?1, 'k', 'Kubernetes', 'en')",
                    "insert into skill_label (skill_id, label, folded, language) values (?1, 'k8s', 'k8s', 'en')"))
                database.entities().createNativeQuery(sql).setParameter(1, skill).executeUpdate();
        });
        follow(follower, new Followable.Tag("K8s"));
        assertThat(database.call(() -> desk().followed(reader(follower))).tags()).containsExactly("kubernetes");
        var ask = office.ask(asker, "Rotate?", Classification.INTERNAL);
        office.sql("insert into ask_tag (ask_id, tag) values (?1, 'kubernetes')", ask.value());
        office.deliver(TellFollowersOfAsk.class, new AskFiled(ask.value()));
        assertThat(kinds(follower)).containsExactly(NoticeKind.FOLLOWED_ASK);
    }

    @Test
    void whoFollowsAPersonHearsWhatTheyAnswerOnce() {
        var ask = office.ask(asker, "Rotate?", Classification.INTERNAL);
        follow(follower, new Followable.Person(expert));
        var answer = office.answer(expert, ask);
        office.deliver(TellFollowersOfAnswer.class, new AnswerGiven(ask.value(), answer.value()));
        assertThat(kinds(follower)).containsExactly(NoticeKind.FOLLOWED_PERSON);
    }

    @Test
    void whatIsHiddenCannotBeFollowed() {
        var secret = office.ask(asker, "Secret?", Classification.CONFIDENTIAL);
        assertThatThrownBy(() -> follow(low, new Followable.OneAsk(secret))).isInstanceOf(AskNotFound.class);
    }

    @Test
    void whoIsMentionedIsToldOnlyIfTheyMaySeeIt() {
        var secret = office.ask(asker, "Secret?", Classification.CONFIDENTIAL);
        for (var named : List.of(expert, low))
            office.deliver(TellOfMention.class,
                    new ColleagueMentioned(secret.value(), null, named.value(), asker.value()));
        assertThat(kinds(expert)).containsExactly(NoticeKind.MENTIONED);
        office.sql("update ask set classification = 0 where id = ?1", secret.value());
        assertThat(kinds(low)).isEmpty();
    }

    private void comment(ColleagueId author, AskId ask) {
        var id = database.call(() -> office.bean(CommentDesk.class).write(reader(author), ask, "Hm."));
        office.deliver(TellOfComment.class, new CommentWritten(ask.value(), id.value()));
    }

    private FollowDesk desk() {
        return office.bean(FollowDesk.class);
    }

    private Reader reader(ColleagueId id) {
        return office.bean(Colleagues.class).reader(id).orElseThrow();
    }

    private void follow(ColleagueId who, Followable what) {
        database.run(() -> desk().follow(reader(who), what));
    }

    private List<NoticeKind> kinds(ColleagueId who) {
        return database.call(() -> office.bean(NoticeDesk.class).list(reader(who), Optional.empty(), 50)).stream()
                .map(InboxItem::kind).toList();
    }
}
