package org.cadre.approvals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import org.cadre.asks.AskDesk;
import org.cadre.asks.AskFiled;
import org.cadre.asks.AskId;
import org.cadre.asks.AskNotFound;
import org.cadre.asks.AskRefused;
import org.cadre.asks.Asks;
import org.cadre.asks.Byline;
import org.cadre.asks.HeldState;
import org.cadre.asks.NewAsk;
import org.cadre.asks.NotAllowedNow;
import org.cadre.audit.Act;
import org.cadre.audit.Acts;
import org.cadre.audit.Decisions;
import org.cadre.clock.CompanyClock;
import org.cadre.database.TestDatabase;
import org.cadre.governance.BadInput;
import org.cadre.governance.Classification;
import org.cadre.handling.Handling;
import org.cadre.handling.Handlings;
import org.cadre.leaks.Kind;
import org.cadre.matching.TestCompany;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.outbox.TestOutbox;
import org.cadre.people.Colleagues;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.screening.ScreeningSettings;
import org.cadre.screening.Treatment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ApprovalDeskTest {
    private static final String TEXT = "Whose account is DE89370400440532013000, please?";
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private final TestCompany company = new TestCompany(database);
    private final CompanyClock time = new CompanyClock();
    private final List<UUID> filed = new ArrayList<>();
    private final List<UUID> wanted = new ArrayList<>();
    private final List<UUID> told = new ArrayList<>();
    private TestOutbox outbox;
    private Reader asker;
    private Reader governor;
    private Reader second;
    private Reader admin;
    private Reader bystander;

    @SuppressWarnings("NullAway.Init")
    ApprovalDeskTest() {}

    @BeforeEach
    void people() {
        database.beans().with(Clock.class, time.clock()).with(ScreeningSettings.class,
                new ScreeningSettings(Map.of(Kind.IBAN, Treatment.ALLOW)));
        outbox = new TestOutbox(database);
        outbox.with(BeginApprovals.class).with(CallOn.class)
                .with(new Heard<>(AskFiled.class, one -> filed.add(one.ask())) {
                })
                .with(new Heard<>(ApprovalWanted.class, one -> wanted.add(one.colleague())) {
                })
                .with(new Heard<>(ApprovalTurned.class, one -> told.add(one.asker())) {
                });
        // as with readers of later transactions: the rules have spoken of what the texts here are labelled with
        database.run(() -> get(Handlings.class).announce(new Handling(false, Optional.of("EU"))));
        asker = person("Grace");
        governor = person("Gus", Role.GOVERNANCE);
        second = person("Gia", Role.GOVERNANCE);
        admin = person("Ann", Role.ADMIN);
        bystander = person("Bob");
    }

    @Test
    void aHeldAskStandsInNoOtherTableAndNobodyElseIsToldOfIt() {
        var id = held();
        assertThat(everywhere("Whose account")).isEqualTo(List.of("held_ask"));
        for (var reader : List.of(asker, governor, bystander)) {
            assertThatThrownBy(() -> database.call(() -> get(Asks.class).seenBy(reader, id)))
                    .isInstanceOf(AskNotFound.class);
            assertThat(database.call(() -> get(Asks.class).newest(reader, Optional.empty(), Optional.empty(),
                    Optional.empty(), 10))).isEmpty();
        }
        assertThat(filed).isEmpty();
        assertThat(wanted).containsExactlyInAnyOrder(governor.id().value(), second.id().value());
        assertThat(queue(bystander)).isEmpty();
        assertThatThrownBy(() -> see(bystander, id)).isInstanceOf(ApprovalNotFound.class);
        for (var deed : List.<Runnable>of(() -> desk().approve(bystander, id),
                () -> desk().refuse(bystander, id, "no"), () -> desk().giveBack(bystander, id, "why?"),
                () -> desk().withdraw(bystander, id), () -> desk().appeal(bystander, id, "please"),
                () -> desk().sendAgain(bystander, id, "", "other", "")))
            assertThatThrownBy(() -> database.run(deed)).isInstanceOf(ApprovalNotFound.class);
        assertThat(see(asker, id)).satisfies(mine -> {
            assertThat(mine.mine()).isTrue();
            assertThat(mine.mayDecide()).isFalse();
        });
    }

    @Test
    void theApproverReadsTheRuleItsReasonAndTheFactsThatItWentBy() {
        held();
        assertThat(queue(governor)).singleElement().satisfies(one -> {
            assertThat(one.mayDecide()).isTrue();
            assertThat(one.asker()).isEqualTo(new Byline.Named(asker.id()));
            assertThat(one.titles()).containsExactly("Secrets and personal data in the text are looked at first");
            assertThat(one.approvals().getFirst().reason().texts().get("de")).startsWith("Der Text scheint");
            assertThat(one.facts()).singleElement()
                    .satisfies(facts -> assertThat(facts).containsOnlyKeys("ask.findings"));
            assertThat(one.approvals().getFirst().due()).isPresent();
        });
    }

    @Test
    void theApprovalReleasesItUnderItsIdAndOnlyThenItIsFiled() {
        var id = held();
        act(() -> desk().approve(governor, id));
        assertThat(filed).containsExactly(id.value());
        assertThat(database.call(() -> get(Asks.class).seenBy(bystander, id)).body()).isEqualTo(TEXT);
        assertThat(told).containsExactly(asker.id().value());
        assertThat(see(asker, id).held()).satisfies(one -> {
            assertThat(one.state()).isEqualTo(HeldState.RELEASED);
            assertThat(one.wanted()).as("stands in the ask by now").isEmpty();
        });
        assertThat(kinds(id)).containsExactly("ASK_HELD", "ASK_HELD_APPROVED", "ASK_FILED");
        assertThat(database.call(() -> get(Decisions.class).of(id.value()))).extracting(one -> one.stage().name())
                .containsExactly("INTAKE", "DELIVER", "INTAKE");
        assertThatThrownBy(() -> database.run(() -> desk().approve(second, id))).isInstanceOf(ApprovalNotFound.class);
        assertThat(queue(second)).isEmpty();
    }

    @Test
    void whatBreaksBeforeTheCommitReleasesNothing() {
        var id = held();
        assertThatThrownBy(() -> database.run(() -> {
            desk().approve(governor, id);
            throw new IllegalStateException("killed");
        })).hasMessage("killed");
        outbox.relay();
        assertThat(filed).isEmpty();
        assertThat(see(asker, id).held().state()).isEqualTo(HeldState.WAITING);
        act(() -> desk().approve(governor, id));
        assertThat(filed).containsExactly(id.value());
    }

    @Test
    void aRefusalIsToldWithItsReasonAndLookedAtOnceMoreBySomebodyElse() {
        var id = held();
        assertThatThrownBy(() -> database.run(() -> desk().refuse(governor, id, " "))).isInstanceOf(BadInput.class);
        act(() -> desk().refuse(governor, id, "Leave the number out."));
        assertThat(told).containsExactly(asker.id().value());
        assertThat(see(asker, id)).satisfies(one -> {
            assertThat(one.held().state()).isEqualTo(HeldState.REFUSED);
            assertThat(one.words()).last().returns("Leave the number out.", Word::words);
            assertThat(one.mayAppeal()).isTrue();
        });
        wanted.clear();
        act(() -> desk().appeal(asker, id, "It is our own account."));
        assertThat(wanted).as("not who refused it").containsExactly(second.id().value());
        assertThat(queue(governor)).isEmpty();
        assertThatThrownBy(() -> database.run(() -> desk().approve(governor, id)))
                .isInstanceOf(ApprovalNotFound.class);
        act(() -> desk().refuse(second, id, "Still not."));
        assertThat(see(asker, id).mayAppeal()).isFalse();
        assertThatThrownBy(() -> database.run(() -> desk().appeal(asker, id, "Please!")))
                .isInstanceOf(NotAllowedNow.class);
        assertThat(filed).isEmpty();
    }

    @Test
    void anAppealThatIsGivenReleasesIt() {
        var id = held();
        act(() -> desk().refuse(governor, id, "No."));
        act(() -> desk().appeal(asker, id, "It is our own account."));
        act(() -> desk().approve(second, id));
        assertThat(filed).containsExactly(id.value());
    }

    @Test
    void whatIsGivenBackIsAnsweredAndWaitsForTheSameApprover() {
        var id = held();
        act(() -> desk().giveBack(governor, id, "Is it ours?"));
        assertThat(queue(governor)).isEmpty();
        pass(Duration.ofDays(60));
        assertThat(see(asker, id).words()).as("nobody is reminded meanwhile").hasSize(1);
        assertThatThrownBy(() -> database.run(() -> desk().sendAgain(asker, id, "", "", "")))
                .isInstanceOf(BadInput.class);
        act(() -> desk().sendAgain(asker, id, "", "", "It is."));
        assertThat(queue(governor)).singleElement().satisfies(one -> assertThat(one.words()).last()
                .returns("It is.", Word::words));
        act(() -> desk().approve(governor, id));
        assertThat(filed).containsExactly(id.value());
    }

    @Test
    void otherWordsAreJudgedAnewAndAreAskedAtOnceWhereNoRuleHoldsThem() {
        var id = held();
        act(() -> desk().giveBack(governor, id, "Without the number, please."));
        act(() -> desk().sendAgain(asker, id, "", "Whose account is the one in Bonn?", ""));
        assertThat(filed).containsExactly(id.value());
        assertThat(database.call(() -> get(Asks.class).seenBy(bystander, id)).title())
                .isEqualTo("Whose account is the one in Bonn?");
        assertThat(queue(governor)).isEmpty();
    }

    @Test
    void silenceIsRemindedOfThenStandsOverdueBeforeEverybodyWhoCouldDecide() {
        var id = held();
        wanted.clear();
        assertThatThrownBy(() -> see(admin, id)).isInstanceOf(ApprovalNotFound.class);
        pass(Duration.ofDays(10));
        assertThat(level(id)).isEqualTo(Approval.Level.REMINDED);
        assertThat(wanted).containsExactlyInAnyOrder(governor.id().value(), second.id().value());
        pass(Duration.ofDays(10));
        assertThat(level(id)).isEqualTo(Approval.Level.ESCALATED);
        wanted.clear();
        pass(Duration.ofDays(10));
        assertThat(see(asker, id).overdue()).isTrue();
        assertThat(wanted).containsExactlyInAnyOrder(governor.id().value(), second.id().value(), admin.id().value());
        wanted.clear();
        pass(Duration.ofDays(100));
        assertThat(wanted).as("they are told again").contains(governor.id().value(), second.id().value(),
                admin.id().value());
        assertThat(filed).as("an approval never comes by itself").isEmpty();
        act(() -> desk().approve(admin, id));
        assertThat(filed).containsExactly(id.value());
    }

    @Test
    void theManagerIsAskedThenTheirManagerAndADeputyStandsIn() {
        everythingNeedsTheManager();
        var boss = person("Bea");
        var chief = person("Cem");
        var deputy = person("Dan");
        reports(asker, boss);
        reports(boss, chief);
        act(() -> desk().nameDeputy(boss, deputy.id().toString(), LocalDate.now(time.clock()).plusDays(30)));
        var id = file("How do we rotate it?", asker);
        assertThat(wanted).containsExactlyInAnyOrder(boss.id().value(), deputy.id().value());
        assertThat(queue(governor)).isEmpty();
        assertThat(queue(deputy)).hasSize(1);
        pass(Duration.ofDays(5));
        pass(Duration.ofDays(5));
        assertThat(level(id)).isEqualTo(Approval.Level.ESCALATED);
        assertThat(queue(boss)).isEmpty();
        assertThat(queue(chief)).hasSize(1);
        act(() -> desk().approve(chief, id));
        assertThat(filed).containsExactly(id.value());
        var other = file("How do we rotate the other?", asker);
        act(() -> desk().approve(deputy, other));
        assertThat(filed).contains(other.value());
    }

    @Test
    void everyRuleHasToBeApproved() {
        everythingNeedsTheManager();
        var boss = person("Bea");
        reports(asker, boss);
        var id = held();
        act(() -> desk().approve(boss, id));
        assertThat(filed).isEmpty();
        assertThat(queue(boss)).as("has done their part").isEmpty();
        act(() -> desk().approve(governor, id));
        assertThat(filed).containsExactly(id.value());
    }

    @Test
    void nobodyApprovesTheirOwnAsk() {
        var id = file(TEXT, governor);
        assertThat(queue(governor)).isEmpty();
        assertThat(wanted).containsExactly(second.id().value());
        assertThatThrownBy(() -> database.run(() -> desk().approve(governor, id))).isInstanceOf(AskRefused.class)
                .hasMessageContaining("no-approval-of-own-ask");
        assertThat(see(governor, id).held().state()).isEqualTo(HeldState.WAITING);
    }

    @Test
    void nobodyApprovesTheirOwnAskThoughTheRulesWereStoppedAndTheyStoodInForTheApprover() {
        everythingNeedsTheManager();
        var boss = person("Bea");
        reports(governor, boss);
        act(() -> desk().nameDeputy(boss, governor.id().toString(), LocalDate.now(time.clock()).plusDays(30)));
        var id = file(TEXT, governor);
        database.run(() -> sql("insert into rule_stop (id, rule, stopped_by, stopped_at, reason) "
                + "select gen_random_uuid(), rule, ?1, now(), 'a test' "
                + "from unnest(array['no-approval-of-own-ask', 'no-review-of-own-work']) rule", second.id().value()));
        assertThat(queue(governor)).isEmpty();
        assertThatThrownBy(() -> database.run(() -> desk().approve(governor, id))).isInstanceOf(NotAllowedNow.class);
        assertThat(see(governor, id).held().state()).isEqualTo(HeldState.WAITING);
    }

    @Test
    void anAnonymousAskGoesPastTheManagerToGovernanceWhichIsNotToldWhoAsks() {
        everythingNeedsTheManager();
        var boss = person("Bea");
        reports(asker, boss);
        var id = database.call(() -> get(AskDesk.class).fileAnonymously(asker,
                NewAsk.question("Whom may I tell?", Locale.ENGLISH)));
        outbox.relay();
        assertThat(queue(boss)).isEmpty();
        assertThat(queue(governor)).singleElement().satisfies(one -> {
            assertThat(one.asker()).isEqualTo(Byline.HIDDEN);
            assertThat(one.facts()).allSatisfy(facts -> assertThat(facts.toString()).doesNotContain("asker."));
        });
        act(() -> desk().giveBack(governor, id, "About what?"));
        act(() -> desk().sendAgain(asker, id, "", "", "About the books."));
        assertThat(queue(governor).getFirst().words()).last().returns(Optional.empty(), Word::actor);
        act(() -> desk().approve(governor, id));
        assertThat(database.call(() -> get(Asks.class).seenBy(bystander, id)).anonymous()).isTrue();
    }

    @Test
    void whatIsUnderExportControlIsApprovedByWhoIsAuthorisedToReadIt() {
        authorise(second);
        var id = database.call(() -> get(AskDesk.class).file(asker,
                NewAsk.question(TEXT, Locale.ENGLISH).labelled(new Handling(true, Optional.of("EU")))));
        outbox.relay();
        assertThat(wanted).containsExactly(second.id().value());
        assertThat(queue(with(company.reader(governor.id()), Role.GOVERNANCE))).isEmpty();
        var now = with(company.reader(second.id()), Role.GOVERNANCE);
        assertThat(queue(now)).singleElement().matches(ApprovalCase::mayDecide);
        act(() -> desk().approve(now, id));
        assertThat(database.call(() -> get(Asks.class).seenBy(now, id)).labels()).isPresent();
        var outside = company.reader(bystander.id());
        assertThatThrownBy(() -> database.call(() -> get(Asks.class).seenBy(outside, id)))
                .isInstanceOf(AskNotFound.class);
    }

    @Test
    void whoMayNotReadItDoesNotDecideIt() {
        var reader = with(company.reader(company.colleague("Low", Classification.PUBLIC)), Role.GOVERNANCE);
        var id = held();
        assertThat(queue(reader)).isEmpty();
        assertThatThrownBy(() -> database.run(() -> desk().approve(reader, id))).isInstanceOf(ApprovalNotFound.class);
    }

    @Test
    void whatIsWithdrawnOrWhoseAskerHasLeftIsNeverFiled() {
        var first = held();
        act(() -> desk().withdraw(asker, first));
        assertThat(queue(governor)).isEmpty();
        assertThat(everywhere("Whose account")).isEmpty();
        var next = held();
        company.leave(asker.id());
        act(() -> desk().approve(governor, next));
        assertThat(filed).isEmpty();
        assertThat(everywhere("Whose account")).isEmpty();
    }

    @Test
    void whatItsAskerLetsLieIsForgotten() {
        var id = held();
        act(() -> desk().refuse(governor, id, "No."));
        var chore = get(ForgetLying.class);
        assertThat(database.call(() -> chore.tidy(time.clock().instant().plus(Duration.ofDays(89)), 10))).isZero();
        assertThat(database.call(() -> chore.tidy(time.clock().instant().plus(Duration.ofDays(91)), 10))).isOne();
        assertThat(everywhere("Whose account")).isEmpty();
    }

    private AskId held() {
        return file(TEXT, asker);
    }

    private AskId file(String text, Reader who) {
        var id = database.call(() -> get(AskDesk.class).file(who, NewAsk.question(text, Locale.ENGLISH)));
        outbox.relay();
        return id;
    }

    private void everythingNeedsTheManager() {
        database.run(() -> database.entities().createNativeQuery("""
                insert into rule_parameter (name, version, body, author, set_at, reason) values (
                  'effort_without_manager', 1, ?1, gen_random_uuid(), now(), 'a test')""").setParameter(1, """
                parameters:
                - {name: effort_without_manager, title: Minutes of work, type: NUMBER, value: -1}
                rules: []
                """).executeUpdate());
    }

    private void authorise(Reader one) {
        company.behindOurBack("""
                insert into authorisation (id, person_id, regime, scope, valid_until, requester_id, requested_at, state,
                  decider_id, decided_at, version)
                values ('%s', '%s', 'EAR', 'Nozzles', current_date + 30, '%s', now(), 'GRANTED', '%s', now(), 1)"""
                .formatted(UUID.randomUUID(), one.id(), asker.id(), bystander.id()));
    }

    private void reports(Reader who, Reader to) {
        database.run(() -> get(Colleagues.class).get(who.id()).reportsTo(to.id()));
    }

    private Reader person(String name, Role... roles) {
        var one = company.reader(company.colleague(name, Classification.CONFIDENTIAL));
        database.run(() -> {
            sql("insert into account (colleague_id, password_hash, failures) values (?1, '', 0)", one.id().value());
            for (Role role : roles)
                sql("insert into account_role (colleague_id, role) values (?1, '" + role + "')", one.id().value());
        });
        return with(one, roles);
    }

    private void sql(String text, UUID id) {
        database.entities().createNativeQuery(text).setParameter(1, id).executeUpdate();
    }

    private static Reader with(Reader one, Role... roles) {
        var all = new HashSet<>(Set.of(roles));
        all.add(Role.EMPLOYEE);
        return new Reader(one.id(), one.clearance(), Set.of(), all, one.language(), one.zone(), one.reading());
    }

    private void act(Runnable deed) {
        database.run(deed);
        outbox.relay();
    }

    private void pass(Duration by) {
        time.advance(by);
        outbox.relay();
    }

    private Approval.Level level(AskId id) {
        return see(asker, id).approvals().getFirst().level();
    }

    private ApprovalCase see(Reader reader, AskId id) {
        return database.call(() -> desk().see(reader, id));
    }

    private List<ApprovalCase> queue(Reader reader) {
        return database.call(() -> desk().queue(reader));
    }

    private List<String> kinds(AskId id) {
        return database.call(() -> get(Acts.class).of(id.value())).stream().map(Act::kind).toList();
    }

    private ApprovalDesk desk() {
        return get(ApprovalDesk.class);
    }

    private <T> T get(Class<T> type) {
        return database.beans().get(type);
    }

    /** The tables of which any row has the words in it. */
    private List<?> everywhere(String words) {
        return database.call(() -> {
            var tables = database.entities().createNativeQuery("""
                    select quote_ident(tablename) from pg_tables where schemaname = 'public'""").getResultList();
            return tables.stream().filter(table -> (Boolean) database.entities().createNativeQuery(
                    "select exists (select from " + table + " t where strpos(cast(t as text), ?1) > 0)")
                    .setParameter(1, words).getSingleResult()).toList();
        });
    }

    /** To be subclassed where it is used: the outbox tells handlers apart by their classes. */
    private abstract static class Heard<M extends Record> implements Handler<M> {
        private final Class<M> message;
        private final Consumer<M> then;

        Heard(Class<M> message, Consumer<M> then) {
            this.message = message;
            this.then = then;
        }

        @Override
        public Class<M> message() {
            return message;
        }

        @Override
        public void handle(M one, Delivery delivery) {
            then.accept(one);
        }
    }
}
