package org.cadre.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.cadre.asks.AskFiled;
import org.cadre.asks.AskId;
import org.cadre.database.TestDatabase;
import org.cadre.egress.AllowList;
import org.cadre.governance.Classification;
import org.cadre.invitations.InvitationEnded;
import org.cadre.notices.Office;
import org.cadre.notices.Settings;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;
import org.cadre.people.Cursor;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DeliveryTest {
    private static final Duration LONG = Duration.ofSeconds(15);

    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private Receiver receiver;
    private Office office;
    private Reader admin;
    private ColleagueId asker;

    @SuppressWarnings("NullAway.Init")
    DeliveryTest() {}

    @BeforeEach
    void company() throws IOException {
        receiver = new Receiver();
        office = new Office(database);
        database.beans().with(WebhookSettings.class, settings("http://127.0.0.1:" + receiver.port()));
        asker = office.colleague("Grace Hopper", Locale.ENGLISH, "Europe/Berlin", Classification.RESTRICTED);
        var one = office.colleague("Ada Lovelace", Locale.ENGLISH, "Europe/Berlin", Classification.RESTRICTED);
        var reader = database.call(() -> office.bean(Colleagues.class).reader(one).orElseThrow());
        admin = new Reader(one, reader.clearance(), Set.of(), EnumSet.of(Role.EMPLOYEE, Role.ADMIN),
                reader.language(), reader.zone());
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void anEventArrivesSignedWithIdsAndLinksAndNoText() {
        var made = register("/ok", EventType.ASK_FILED);
        var ask = file("Secret merger with Initech", Classification.INTERNAL);
        assertThat(rounds()).isEqualTo(1);
        var got = receiver.got.getFirst();
        assertThat(got.signedBy(made.secret())).isTrue();
        assertThat(got.at()).isEqualTo(Office.NOW);
        assertThat(got.body()).isEqualTo("""
                {"type":"ask.filed","timestamp":"2026-03-02T09:00:00Z","data":{"ask":"%1$s","links":{\
                "ask":"https://cadre.company.example/asks/%1$s",\
                "api":"https://cadre.company.example/api/v1/asks/%1$s"}}}""".formatted(ask)).doesNotContain("Initech");
        var log = log(made).getFirst();
        assertThat(log.state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(log.id()).hasToString(got.id());
        assertThat(log.status()).hasValue(204);
        assertThat(log.attempts()).isEqualTo(1);
        assertThat(log.took()).isPresent();
        assertThat(rounds()).isZero();
    }

    @Test
    void onlyWhatAnEndpointChoseIsSentAndAMessageHandledTwiceOnce() {
        var closings = register("/closings", EventType.ASK_CLOSED);
        var filings = register("/filings", EventType.ASK_FILED, EventType.ANSWER_GIVEN);
        var ask = ask("Why?", Classification.INTERNAL);
        var delivery = new Delivery(UUID.randomUUID(), 1, Office.NOW);
        handle(HearOfAsk.class, new AskFiled(ask.value()), delivery);
        handle(HearOfAsk.class, new AskFiled(ask.value()), delivery);
        assertThat(log(closings)).isEmpty();
        assertThat(log(filings)).hasSize(1);
    }

    @Test
    void anInvitationThatEndedSaysHow() {
        var made = register("/ok", EventType.INVITATION_DECLINED, EventType.INVITATION_EXPIRED);
        var ask = ask("Why?", Classification.INTERNAL);
        var invitation = office.invitation(admin.id(), ask, Duration.ofHours(4));
        for (String state : List.of("DECLINED", "EXPIRED", "WITHDRAWN")) {
            office.sql("update invitation set state = '" + state + "' where id = ?1", invitation.value());
            handle(HearOfEnd.class, new InvitationEnded(ask.value(), invitation.value()), message());
        }
        assertThat(log(made)).extracting(WebhookDelivery::type).containsExactlyInAnyOrder(
                EventType.INVITATION_DECLINED, EventType.INVITATION_EXPIRED);
        rounds();
        assertThat(receiver.got).allSatisfy(got -> assertThat(got.body()).contains("\"invitation\":\"" + invitation));
    }

    @Test
    void aFailureIsTriedAgainByTheStandardsScheduleAndThenGivenUp() {
        receiver.answers.put("/broken", 500);
        var made = register("/broken", EventType.ASK_FILED);
        file("Why?", Classification.INTERNAL);
        assertThat(rounds()).isEqualTo(1);
        office.later(Duration.ofSeconds(4));
        assertThat(rounds()).isZero();
        for (Duration wait : List.of(Duration.ofSeconds(6), Duration.ofMinutes(6), Duration.ofMinutes(34),
                Duration.ofHours(3), Duration.ofHours(6), Duration.ofHours(12), Duration.ofHours(16),
                Duration.ofHours(23), Duration.ofHours(27))) {
            assertThat(log(made).getFirst().state()).isEqualTo(DeliveryState.WAITING);
            office.later(wait);
            assertThat(rounds()).isEqualTo(1);
        }
        var log = log(made).getFirst();
        assertThat(log.state()).isEqualTo(DeliveryState.FAILED);
        assertThat(log.attempts()).isEqualTo(10);
        assertThat(log.status()).hasValue(500);
        assertThat(receiver.got).hasSize(10).extracting(Receiver.Got::id).containsOnly(log.id().toString());
        assertThat(receiver.got).extracting(Receiver.Got::at).doesNotHaveDuplicates();
        assertThat(standing(made).failed()).isEqualTo(1);
        office.later(Duration.ofDays(3));
        assertThat(rounds()).isZero();
    }

    @Test
    void aReceiverThatAsksForTimeGetsIt() {
        receiver.answers.put("/busy", 503);
        receiver.retryAfter.put("/busy", "3600");
        register("/busy", EventType.ASK_FILED);
        file("Why?", Classification.INTERNAL);
        assertThat(rounds()).isEqualTo(1);
        office.later(Duration.ofMinutes(59));
        file("And why that?", Classification.INTERNAL);
        assertThat(rounds()).isZero();
        office.later(Duration.ofMinutes(2));
        assertThat(rounds()).isEqualTo(1);
    }

    @Test
    void aReceiverThatIsGoneSwitchesItsEndpointOff() {
        receiver.answers.put("/gone", 410);
        var made = register("/gone", EventType.ASK_FILED);
        file("Why?", Classification.INTERNAL);
        office.later(Duration.ofMinutes(1));
        assertThat(rounds()).isEqualTo(1);
        var endpoint = standing(made).endpoint();
        assertThat(endpoint.enabled()).isFalse();
        assertThat(endpoint.gone()).contains(Office.NOW.plusSeconds(60));
        assertThat(log(made).getFirst().state()).isEqualTo(DeliveryState.FAILED);
        assertThat(database.call(() -> desk().story(admin, made.id()))).extracting(EndpointEvent::what)
                .containsExactly(EndpointDeed.CREATED, EndpointDeed.GONE);
        file("And now?", Classification.INTERNAL);
        office.later(Duration.ofDays(1));
        assertThat(rounds()).isZero();
    }

    @Test
    void whatAnOldAddressAnswersIsNotHeldAgainstTheNewOne() {
        var made = register("/old", EventType.ASK_FILED);
        file("Why?", Classification.INTERNAL);
        var turn = database.call(() -> office.bean(Rounds.class).take()).orElseThrow();
        database.run(() -> desk().change(admin, made.id(), new EndpointWish(receiver.at("/new"), "",
                Set.of(EventType.ASK_FILED), Classification.INTERNAL, true)));
        database.run(() -> office.bean(Rounds.class).settle(turn,
                new Outcome.Answered(410, Optional.empty(), Duration.ofMillis(1))));
        assertThat(standing(made).endpoint().enabled()).isTrue();
        assertThat(rounds()).isEqualTo(1);
        assertThat(receiver.got).extracting(Receiver.Got::path).containsExactly("/new");
    }

    @Test
    void whoComesBackAfterAnotherTookTheEndpointTakesNothingFromIt() {
        var made = register("/ok", EventType.ASK_FILED);
        file("Why?", Classification.INTERNAL);
        file("And why that?", Classification.INTERNAL);
        var slow = database.call(() -> office.bean(Rounds.class).take()).orElseThrow();
        office.sql("update webhook_endpoint set taken_until = clock_timestamp() - interval '1 s' where id = ?1",
                made.id().value());
        var other = database.call(() -> office.bean(Rounds.class).take()).orElseThrow();
        assertThat(other.delivery()).isEqualTo(slow.delivery());
        database.run(() -> office.bean(Rounds.class).settle(slow,
                new Outcome.Answered(500, Optional.empty(), Duration.ofMinutes(5))));
        assertThat(database.call(() -> office.bean(Rounds.class).take())).as("the other still has it").isEmpty();
        database.run(() -> office.bean(Rounds.class).settle(other,
                new Outcome.Answered(204, Optional.empty(), Duration.ofMillis(1))));
        assertThat(log(made)).extracting(WebhookDelivery::state).containsExactlyInAnyOrder(DeliveryState.DELIVERED,
                DeliveryState.WAITING);
        assertThat(rounds()).isEqualTo(1);
    }

    @Test
    void whatWasOnItsWayWhenTheServerWasKilledComesAgainByTheSameIdAndTheRestOnce() {
        var made = register("/ok", EventType.ASK_FILED);
        for (int i = 0; i < 5; i++)
            file("Why " + i, Classification.INTERNAL);
        try (var killed = database.beside()) {
            var node = killed.database();
            node.beans().with(Clock.class, office.bean(Clock.class))
                    .with(WebhookSettings.class, office.bean(WebhookSettings.class))
                    .with(Config.class, new Settings(office.settings));
            var turn = node.call(node.beans().get(Rounds.class)::take).orElseThrow();
            node.beans().get(Courier.class).deliver(turn);
        }
        assertThat(rounds()).as("it might still be waiting for its answer").isZero();
        office.sql("update webhook_endpoint set taken_until = clock_timestamp() - interval '1 s' where id = ?1",
                made.id().value());
        assertThat(rounds()).isEqualTo(5);
        assertThat(log(made)).hasSize(5).extracting(WebhookDelivery::state).containsOnly(DeliveryState.DELIVERED);
        assertThat(receiver.got).hasSize(6).filteredOn(got -> got.id().equals(receiver.got.getFirst().id())).hasSize(2)
                .extracting(Receiver.Got::body).containsOnly(receiver.got.getFirst().body());
        assertThat(receiver.got.stream().map(Receiver.Got::id).distinct()).hasSize(5);
    }

    @Test
    void aReceiverThatHangsHoldsUpNobodyElse() throws Exception {
        var hanging = register("/hang", EventType.ASK_FILED);
        for (int i = 0; i < 20; i++)
            file("Why " + i, Classification.INTERNAL);
        try (var other = database.beside()) {
            var node = other.database();
            node.beans().with(Clock.class, office.bean(Clock.class))
                    .with(WebhookSettings.class, office.bean(WebhookSettings.class))
                    .with(Config.class, new Settings(office.settings));
            var stuck = CompletableFuture.supplyAsync(() -> round(node));
            assertThat(receiver.reached.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(rounds()).as("nobody else takes the endpoint that hangs").isZero();
            var quick = register("/quick", EventType.ASK_FILED);
            for (int i = 0; i < 3; i++)
                file("How " + i, Classification.INTERNAL);
            assertThat(rounds()).isEqualTo(3);
            assertThat(log(quick)).extracting(WebhookDelivery::state).containsOnly(DeliveryState.DELIVERED);
            assertThat(stuck).isNotDone();
            receiver.hanging.countDown();
            assertThat(stuck.get(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(log(hanging)).filteredOn(one -> one.state() == DeliveryState.DELIVERED).hasSize(1);
    }

    @Test
    void aReceiverThatGaveNoAnswerIsLeftAloneForAWhile() {
        database.beans().with(WebhookSettings.class, new WebhookSettings(
                AllowList.of("http://127.0.0.1:" + receiver.port()), Duration.ofMillis(200), Duration.ofMillis(200),
                1));
        var made = register("/hang", EventType.ASK_FILED);
        file("Why?", Classification.INTERNAL);
        file("And why that?", Classification.INTERNAL);
        assertThat(rounds()).as("one time-out, not two").isEqualTo(1);
        assertThat(log(made)).filteredOn(one -> one.attempts() == 1)
                .allSatisfy(one -> assertThat(one.error()).contains("TOO_SLOW")).hasSize(1);
        office.later(Duration.ofSeconds(6));
        assertThat(rounds()).isEqualTo(1);
        office.later(Duration.ofSeconds(6));
        assertThat(rounds()).as("the second time for longer").isZero();
        database.run(() -> desk().test(admin, made.id()));
        assertThat(rounds()).as("who looks after it need not wait").isEqualTo(1);
    }

    @Test
    void endpointsTakeTurns() {
        register("/one", EventType.ASK_FILED);
        register("/two", EventType.ASK_FILED);
        for (int i = 0; i < 3; i++)
            file("Why " + i, Classification.INTERNAL);
        rounds();
        assertThat(receiver.got).extracting(Receiver.Got::path).containsExactly(receiver.got.get(0).path(),
                receiver.got.get(1).path(), receiver.got.get(0).path(), receiver.got.get(1).path(),
                receiver.got.get(0).path(), receiver.got.get(1).path()).contains("/one", "/two");
    }

    @Test
    void aRedirectIsNotFollowed() {
        receiver.answers.put("/moved", 302);
        var made = register("/moved", EventType.ASK_FILED);
        file("Why?", Classification.INTERNAL);
        rounds();
        assertThat(receiver.got).extracting(Receiver.Got::path).containsExactly("/moved");
        assertThat(log(made).getFirst().status()).hasValue(302);
        assertThat(log(made).getFirst().state()).isEqualTo(DeliveryState.WAITING);
    }

    @Test
    void aPrivateAddressThatIsNotListedIsNotCalled() {
        database.beans().with(WebhookSettings.class, settings("http://localhost:" + receiver.port()));
        var made = database.call(() -> desk().create(admin, new EndpointWish(
                "http://localhost:" + receiver.port() + "/ok", "", Set.of(EventType.ASK_FILED),
                Classification.INTERNAL, true)));
        file("Why?", Classification.INTERNAL);
        rounds();
        assertThat(receiver.got).isEmpty();
        assertThat(log(made).getFirst().error()).contains("PRIVATE_ADDRESS");
    }

    @Test
    void afterARotationBothSecretsSignForADay() {
        var made = register("/ok", EventType.ASK_FILED);
        var fresh = database.call(() -> desk().rotate(admin, made.id()));
        file("Why?", Classification.INTERNAL);
        rounds();
        assertThat(receiver.got.getFirst().signedBy(made.secret())).isTrue();
        assertThat(receiver.got.getFirst().signedBy(fresh)).isTrue();
        assertThat(standing(made).endpoint().twoSecretsUntil()).contains(Office.NOW.plus(Duration.ofHours(24)));
        office.later(Duration.ofHours(25));
        file("And why that?", Classification.INTERNAL);
        rounds();
        assertThat(receiver.got.getLast().signedBy(made.secret())).isFalse();
        assertThat(receiver.got.getLast().signedBy(fresh)).isTrue();
        assertThat(standing(made).endpoint().twoSecretsUntil()).isEmpty();
    }

    @Test
    void aReplayKeepsTheId() {
        receiver.answers.put("/gone-wrong", 400);
        var made = register("/gone-wrong", EventType.ASK_FILED);
        file("Why?", Classification.INTERNAL);
        rounds();
        var one = log(made).getFirst();
        database.run(() -> desk().replay(admin, made.id(), one.id()));
        rounds();
        office.sql("update webhook_delivery set state = 'FAILED' where id = ?1", one.id().value());
        receiver.answers.remove("/gone-wrong");
        assertThat(database.call(() -> desk().replayFailed(admin, made.id(), Office.NOW.plusSeconds(1)))).isZero();
        assertThat(database.call(() -> desk().replayFailed(admin, made.id(), Office.NOW))).isEqualTo(1);
        rounds();
        assertThat(receiver.got).hasSize(3).extracting(Receiver.Got::id).containsOnly(one.id().toString());
        assertThat(receiver.got).extracting(Receiver.Got::body).containsOnly(receiver.got.getFirst().body());
        assertThat(log(made).getFirst().state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(log(made).getFirst().attempts()).isEqualTo(3);
    }

    @Test
    void whatIsAboveTheClearanceOrBehindAWallIsNotSent() {
        var internal = register("/internal", EventType.ASK_FILED);
        var high = database.call(() -> desk().create(admin, new EndpointWish(receiver.at("/high"), "",
                Set.of(EventType.ASK_FILED), Classification.RESTRICTED, true)));
        file("A restricted one", Classification.RESTRICTED);
        assertThat(log(internal)).isEmpty();
        assertThat(log(high)).hasSize(1);
        var walled = ask("A walled one", Classification.INTERNAL);
        wall(walled);
        handle(HearOfAsk.class, new AskFiled(walled.value()), message());
        assertThat(log(internal)).isEmpty();
        assertThat(log(high)).hasSize(1);
        rounds();
        assertThat(receiver.got).extracting(Receiver.Got::path).containsExactly("/high");
    }

    @Test
    void whatBecameSecretBeforeItWasSentIsWithheld() {
        var made = register("/ok", EventType.ASK_FILED);
        var raised = file("To be raised", Classification.INTERNAL);
        var walled = file("To be walled", Classification.INTERNAL);
        var plain = file("Plain", Classification.INTERNAL);
        office.sql("update ask set classification = 3 where id = ?1", raised.value());
        wall(walled);
        assertThat(rounds()).isEqualTo(1);
        assertThat(receiver.got.getFirst().body()).contains(plain.toString());
        assertThat(log(made)).extracting(WebhookDelivery::state).containsExactlyInAnyOrder(DeliveryState.DELIVERED,
                DeliveryState.WITHHELD, DeliveryState.WITHHELD);
        log(made).forEach(one -> database.run(() -> desk().replay(admin, made.id(), one.id())));
        rounds();
        assertThat(receiver.got).as("a replay looks again").hasSize(2)
                .allSatisfy(got -> assertThat(got.body()).contains(plain.toString()));
    }

    @Test
    void aTestEventComesWhateverWasChosen() {
        var made = register("/ok", EventType.ASK_CLOSED);
        var id = database.call(() -> desk().test(admin, made.id()));
        rounds();
        assertThat(receiver.at("/ok", "webhook.test")).extracting(Receiver.Got::id).containsExactly(id.toString());
    }

    @Test
    void theLogIsReadPageByPageAndForgottenAfterAMonth() {
        var made = register("/ok", EventType.ASK_FILED);
        for (int i = 0; i < 5; i++) {
            file("Why " + i, Classification.INTERNAL);
            office.later(Duration.ofMinutes(1));
        }
        rounds();
        var first = database.call(() -> desk().deliveries(admin, made.id(), new Cursor(Optional.empty(), 3)));
        var second = database.call(() -> desk().deliveries(admin, made.id(),
                Cursor.of(first.next().orElseThrow(), 3)));
        assertThat(second.next()).isEmpty();
        assertThat(first.items()).extracting(WebhookDelivery::at).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(first.items()).hasSize(3).doesNotContainAnyElementsOf(second.items());
        assertThat(second.items()).hasSize(2);
        var chore = office.bean(PurgeDeliveries.class);
        var month = Office.NOW.plus(PurgeDeliveries.KEPT);
        assertThat(database.call(() -> chore.tidy(month.plusSeconds(90), 100))).isEqualTo(2);
        assertThat(log(made)).hasSize(3);
    }

    private NewEndpoint register(String path, EventType... events) {
        return database.call(() -> desk().create(admin, new EndpointWish(receiver.at(path), "", Set.of(events),
                Classification.INTERNAL, true)));
    }

    private AskId ask(String title, Classification classification) {
        return office.ask(asker, title, classification);
    }

    private AskId file(String title, Classification classification) {
        var ask = ask(title, classification);
        handle(HearOfAsk.class, new AskFiled(ask.value()), message());
        return ask;
    }

    private Delivery message() {
        return new Delivery(UUID.randomUUID(), 1, now());
    }

    private Instant now() {
        return office.bean(Clock.class).instant();
    }

    private <M extends Record> void handle(Class<? extends Handler<M>> handler, M message, Delivery delivery) {
        database.run(() -> office.bean(handler).handle(message, delivery));
    }

    private void wall(AskId ask) {
        var wall = UUID.randomUUID();
        office.sql("insert into wall (id, name) values (?1, 'Deal')", wall);
        office.sql("update ask set wall_id = '" + wall + "' where id = ?1", ask.value());
    }

    private List<WebhookDelivery> log(NewEndpoint made) {
        return database.call(() -> desk().deliveries(admin, made.id(), new Cursor(Optional.empty(), 100))).items();
    }

    private Standing standing(NewEndpoint made) {
        return database.call(() -> desk().list(admin)).stream()
                .filter(one -> one.endpoint().id().equals(made.id())).findFirst().orElseThrow();
    }

    private WebhookDesk desk() {
        return database.beans().get(WebhookDesk.class);
    }

    /** Delivers what is due; returns how many times something was sent. */
    private int rounds() {
        int sent = 0;
        while (round(database))
            sent++;
        return sent;
    }

    /** As {@link Courier#one} does on the server, where each of its steps is a transaction. */
    private static boolean round(TestDatabase node) {
        var rounds = node.beans().get(Rounds.class);
        var courier = node.beans().get(Courier.class);
        var turn = node.call(rounds::take);
        turn.ifPresent(taken -> {
            var outcome = courier.deliver(taken);
            node.run(() -> rounds.settle(taken, outcome));
        });
        return turn.isPresent();
    }

    private static WebhookSettings settings(String hosts) {
        return new WebhookSettings(AllowList.of(hosts), Duration.ofSeconds(5), LONG, 4);
    }
}
