package org.cadre.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.cadre.asks.AnswerAccepted;
import org.cadre.asks.AnswerGiven;
import org.cadre.asks.AskReopened;
import org.cadre.batches.BatchDone;
import org.cadre.database.TestDatabase;
import org.cadre.endorsements.SkillEndorsed;
import org.cadre.governance.Classification;
import org.cadre.governance.Texts;
import org.cadre.invitations.AnswerOverdue;
import org.cadre.invitations.InvitationAccepted;
import org.cadre.invitations.InvitationEnded;
import org.cadre.invitations.InvitationIssued;
import org.cadre.judging.AdjudicatorNamed;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;
import org.cadre.plans.RoutingExhausted;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TellingTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private Office office;
    private ColleagueId asker;
    private ColleagueId expert;

    @BeforeEach
    void company() {
        office = new Office(database);
        asker = office.colleague("Grace Hopper", Locale.ENGLISH, "America/New_York", Classification.CONFIDENTIAL);
        expert = office.colleague("Ada Lovelace", Locale.GERMAN, "Europe/Berlin", Classification.CONFIDENTIAL);
    }

    @Test
    void everybodyConcernedIsToldOnceInTheirLanguage() {
        var ask = office.ask(asker, "Rotate the key?", Classification.INTERNAL);
        var invitation = office.invitation(expert, ask, Duration.ofHours(4));
        var answer = office.answer(expert, ask);
        office.deliver(TellOfInvitation.class, new InvitationIssued(ask.value(), invitation.value()));
        office.later(Duration.ofMinutes(1));
        office.deliver(TellOfHelper.class, new InvitationAccepted(ask.value(), invitation.value()));
        office.later(Duration.ofMinutes(1));
        office.deliver(TellOfAnswer.class, new AnswerGiven(ask.value(), answer.value()));
        office.later(Duration.ofMinutes(1));
        office.deliver(TellOfAcceptance.class, new AnswerAccepted(ask.value(), answer.value()));
        office.deliver(TellOfNobody.class, new RoutingExhausted(ask.value()));
        office.later(Duration.ofMinutes(1));
        office.deliver(TellOfReopening.class, new AskReopened(ask.value()));
        assertThat(inbox(asker)).containsExactlyInAnyOrder(
                "Nobody is left to ask about your question “Rotate the key?”",
                "Ada Lovelace answered your question “Rotate the key?”",
                "Ada Lovelace is looking into your question “Rotate the key?”");
        assertThat(inbox(expert)).containsExactly("Wieder offen, und Sie hatten geantwortet: „Rotate the key?“",
                "Grace Hopper hat Ihre Antwort auf „Rotate the key?“ angenommen",
                "Grace Hopper bittet Sie um Hilfe: „Rotate the key?“");
    }

    @Test
    void ofABatchItsRequesterHearsTheEndAndAnAdjudicatorTheirDuty() {
        var batch = office.ask(asker, "Label the reviews", Classification.INTERNAL);
        office.sql("update ask set kind = 'BATCH' where id = ?1", batch.value());
        office.deliver(TellOfAdjudicator.class, new AdjudicatorNamed(batch.value(), expert.value()));
        office.deliver(TellOfNobody.class, new RoutingExhausted(batch.value()));
        office.later(Duration.ofMinutes(1));
        office.deliver(TellOfBatch.class, new BatchDone(batch.value()));
        assertThat(inbox(asker)).containsExactly("Your batch “Label the reviews” is judged",
                "Few colleagues work on your batch “Label the reviews”");
        assertThat(inbox(expert))
                .containsExactly("Sie entscheiden, was im Stapel „Label the reviews“ offen bleibt");
    }

    @Test
    void aMessageThatIsHandledTwiceTellsOnce() {
        var ask = office.ask(asker, "Rotate the key?", Classification.INTERNAL);
        var id = UUID.randomUUID();
        office.deliver(TellOfNobody.class, new RoutingExhausted(ask.value()), id);
        office.deliver(TellOfNobody.class, new RoutingExhausted(ask.value()), id);
        assertThat(inbox(asker)).hasSize(1);
        office.deliver(TellOfNobody.class, new RoutingExhausted(ask.value()));
        assertThat(inbox(asker)).as("another message is another event").hasSize(2);
    }

    @Test
    void anInviteeHearsOfAnEndOnlyWhereItWasNotTheirs() {
        var ask = office.ask(asker, "Rotate the key?", Classification.INTERNAL);
        var invitation = office.invitation(expert, ask, Duration.ofHours(4));
        var ended = new InvitationEnded(ask.value(), invitation.value());
        for (String own : List.of("DECLINED", "FULFILLED", "LEFT", "HANDED_OVER")) {
            office.sql("update invitation set state = '" + own + "' where id = ?1", invitation.value());
            office.deliver(TellOfInvitationEnd.class, ended);
        }
        assertThat(inbox(expert)).isEmpty();
        office.sql("update invitation set state = 'EXPIRED' where id = ?1", invitation.value());
        office.deliver(TellOfInvitationEnd.class, ended);
        assertThat(inbox(expert)).containsExactly("Ihre Einladung zu „Rotate the key?“ ist abgelaufen");
    }

    @Test
    void whoIsLateIsToldAndWhoIsNotNeededIsThanked() {
        var ask = office.ask(asker, "Rotate the key?", Classification.INTERNAL);
        var invitation = office.invitation(expert, ask, Duration.ofHours(4));
        office.deliver(TellOfDelay.class, new AnswerOverdue(ask.value(), invitation.value()));
        office.later(Duration.ofMinutes(1));
        office.sql("update invitation set state = 'WITHDRAWN' where id = ?1", invitation.value());
        office.deliver(TellOfInvitationEnd.class, new InvitationEnded(ask.value(), invitation.value()));
        assertThat(inbox(expert)).containsExactly(
                "Danke für Ihre Bereitschaft zu helfen, es hat sich erledigt: „Rotate the key?“",
                "Die Zeit für Ihre Antwort ist um, jetzt werden auch andere gefragt: „Rotate the key?“");
    }

    @Test
    void anEndorsementIsToldWithoutAnAsk() {
        var skill = UUID.randomUUID();
        office.sql("insert into skill (id, code, label, language) values (?1, 'k8s', 'Kubernetes', 'en')", skill);
        office.deliver(TellOfEndorsement.class, new SkillEndorsed(expert.value(), skill, asker.value()));
        assertThat(inbox(expert))
                .containsExactly("Grace Hopper hat Ihre Fähigkeit „Kubernetes“ auf Ihrer Seite bestätigt");
        var reader = office.reader(expert);
        assertThat(list(reader, Optional.empty(), 5).getFirst().ask()).isEmpty();
        assertThat(unread(reader)).isEqualTo(1);
        assertThat(office.waiting).as("no mail unless it is wanted").isEmpty();
    }

    @Test
    void whoWithdrawsAndEndorsesAgainIsToldOfOnceAMonth() {
        var skill = UUID.randomUUID();
        office.sql("insert into skill (id, code, label, language) values (?1, 'k8s', 'Kubernetes', 'en')", skill);
        var third = office.colleague("Bob", Locale.ENGLISH, "Europe/Berlin", Classification.INTERNAL);
        var again = new SkillEndorsed(expert.value(), skill, asker.value());
        office.deliver(TellOfEndorsement.class, again);
        office.later(Duration.ofDays(29));
        office.deliver(TellOfEndorsement.class, again);
        assertThat(inbox(expert)).hasSize(1);
        office.deliver(TellOfEndorsement.class, new SkillEndorsed(expert.value(), skill, third.value()));
        assertThat(inbox(expert)).as("somebody else").hasSize(2);
        office.later(Duration.ofDays(2));
        office.deliver(TellOfEndorsement.class, again);
        assertThat(inbox(expert)).hasSize(3);
    }

    @Test
    void nobodyIsToldOfTheirOwnAnswer() {
        var ask = office.ask(asker, "Rotate the key?", Classification.INTERNAL);
        var answer = office.answer(asker, ask);
        office.deliver(TellOfAnswer.class, new AnswerGiven(ask.value(), answer.value()));
        office.deliver(TellOfAcceptance.class, new AnswerAccepted(ask.value(), answer.value()));
        assertThat(inbox(asker)).isEmpty();
    }

    @Test
    void withoutAMailServerNoMailIsDueAndTheInboxIsThere() {
        var ask = office.ask(asker, "Rotate the key?", Classification.INTERNAL);
        office.waiting.clear();
        office.deliver(TellOfNobody.class, new RoutingExhausted(ask.value()));
        assertThat(office.waiting).isEmpty();
        assertThat(inbox(asker)).hasSize(1);
    }

    @Test
    void whatTheReaderMayNoLongerSeeIsNeitherListedNorCountedNorRead() {
        var secret = office.ask(asker, "Secret", Classification.CONFIDENTIAL);
        var answer = office.answer(expert, secret);
        office.deliver(TellOfAcceptance.class, new AnswerAccepted(secret.value(), answer.value()));
        var reader = office.reader(expert);
        var notice = list(reader, Optional.empty(), 10).getFirst().id();
        assertThat(unread(reader)).isEqualTo(1);
        office.sql("update colleague set clearance = 1 where id = ?1", expert.value());
        var cleared = office.reader(expert);
        assertThat(list(cleared, Optional.empty(), 10)).isEmpty();
        assertThat(unread(cleared)).isZero();
        assertThatThrownBy(() -> database.run(() -> office.bean(NoticeDesk.class).read(cleared, notice)))
                .isInstanceOf(NoticeNotFound.class);
    }

    @Test
    void behindAWallTheInboxIsItsMembersAlone() {
        var ask = office.ask(asker, "Deal", Classification.INTERNAL);
        office.deliver(TellOfNobody.class, new RoutingExhausted(ask.value()));
        var wall = UUID.randomUUID();
        office.sql("insert into wall (id, name) values (?1, 'Deal')", wall);
        office.sql("update ask set wall_id = ?1", wall);
        assertThat(inbox(asker)).isEmpty();
        office.sql("insert into wall_member (wall_id, colleague_id) select ?1, id from colleague", wall);
        assertThat(inbox(asker)).hasSize(1);
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepeat() {
        var ask = office.ask(asker, "Rotate the key?", Classification.INTERNAL);
        for (int i = 0; i < 7; i++) {
            office.later(Duration.ofSeconds(i / 3)); // some in the same instant
            office.deliver(TellOfNobody.class, new RoutingExhausted(ask.value()));
        }
        var reader = office.reader(asker);
        var all = list(reader, Optional.empty(), 100).stream().map(InboxItem::id).toList();
        var first = list(reader, Optional.empty(), 3).stream().map(InboxItem::id).toList();
        var second = list(reader, Optional.of(first.getLast()), 3).stream().map(InboxItem::id).toList();
        var third = list(reader, Optional.of(second.getLast()), 3).stream().map(InboxItem::id).toList();
        assertThat(first).isEqualTo(all.subList(0, 3));
        assertThat(second).isEqualTo(all.subList(3, 6));
        assertThat(third).isEqualTo(all.subList(6, 7));
        assertThatThrownBy(() -> list(office.reader(expert), Optional.of(first.getLast()), 3))
                .as("somebody else's cursor").isInstanceOf(NoticeNotFound.class);
    }

    @Test
    void whatIsReadIsCountedNoMore() {
        var ask = office.ask(asker, "Rotate the key?", Classification.INTERNAL);
        for (int i = 0; i < 3; i++)
            office.deliver(TellOfNobody.class, new RoutingExhausted(ask.value()));
        var reader = office.reader(asker);
        var one = list(reader, Optional.empty(), 1).getFirst();
        assertThat(one.unread()).isTrue();
        database.run(() -> office.bean(NoticeDesk.class).read(reader, one.id()));
        assertThat(unread(reader)).isEqualTo(2);
        database.run(() -> office.bean(NoticeDesk.class).readAll(reader));
        assertThat(unread(reader)).isZero();
        assertThat(list(reader, Optional.empty(), 10)).noneMatch(InboxItem::unread);
    }

    private List<String> inbox(ColleagueId who) {
        var reader = office.reader(who);
        return list(reader, Optional.empty(), 50).stream()
                .map(item -> Texts.render(item.text(), reader.language(), reader.zone())).toList();
    }

    private List<InboxItem> list(Reader reader, Optional<NoticeId> after, int limit) {
        return database.call(() -> office.bean(NoticeDesk.class).list(reader, after, limit));
    }

    private long unread(Reader reader) {
        return database.call(() -> office.bean(NoticeDesk.class).unread(reader));
    }
}
