package org.cadre.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.cadre.asks.NotAllowedNow;
import org.cadre.clock.CompanyClock;
import org.cadre.database.TestDatabase;
import org.cadre.egress.AllowList;
import org.cadre.governance.BadInput;
import org.cadre.governance.Classification;
import org.cadre.notices.Settings;
import org.cadre.outbox.TestOutbox;
import org.cadre.people.Company;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WebhookDeskTest {
    private static final String URL = "https://hooks.company.example/cadre";

    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private Reader admin;
    private Reader stranger;

    @SuppressWarnings("NullAway.Init")
    WebhookDeskTest() {}

    @BeforeEach
    void hire() {
        database.beans().with(Clock.class, new CompanyClock().clock()).with(Config.class, new Settings(Map.of()))
                .with(WebhookSettings.class, new WebhookSettings(AllowList.of("hooks.company.example"),
                        Duration.ofSeconds(5), Duration.ofSeconds(15), 4));
        new TestOutbox(database);
        var company = new Company(database);
        stranger = company.hire("Stefan Stranger");
        admin = as(company.hire("Ada Admin"), Classification.INTERNAL);
    }

    @Test
    void anEndpointIsRegisteredAndItsStoryKept() {
        var made = create(wish(URL, Classification.INTERNAL));
        assertThat(made.secret().written()).startsWith("whsec_");
        var endpoint = database.call(() -> desk().see(admin, made.id()));
        assertThat(endpoint.url()).hasToString(URL);
        assertThat(endpoint.events()).containsExactly(EventType.ASK_FILED);
        database.run(() -> desk().change(admin, made.id(), new EndpointWish(URL + "/2", "Dashboard",
                Set.of(EventType.ANSWER_GIVEN), Classification.PUBLIC, false)));
        database.run(() -> desk().rotate(admin, made.id()));
        assertThat(database.call(() -> desk().see(admin, made.id()))).satisfies(now -> {
            assertThat(now.description()).isEqualTo("Dashboard");
            assertThat(now.enabled()).isFalse();
            assertThat(now.twoSecretsUntil()).isPresent();
        });
        assertThat(database.call(() -> desk().story(admin, made.id()))).extracting(EndpointEvent::what)
                .containsExactly(EndpointDeed.CREATED, EndpointDeed.CHANGED, EndpointDeed.ROTATED);
        database.run(() -> desk().delete(admin, made.id()));
        assertThatThrownBy(() -> database.call(() -> desk().see(admin, made.id())))
                .isInstanceOf(EndpointNotFound.class);
        assertThat(database.call(() -> database.entities()
                .createNativeQuery("select url from webhook_event where what = 'DELETED'").getResultList()))
                .isEqualTo(List.of(URL + "/2"));
    }

    @Test
    void onlyListedHostsAreTaken() {
        for (String url : List.of("https://elsewhere.example/", "http://hooks.company.example/cadre",
                "https://hooks.company.example:8443/"))
            assertThatThrownBy(() -> create(wish(url, Classification.INTERNAL))).isInstanceOf(BadInput.class)
                    .hasMessageContaining("bad.webhook-host");
        var made = create(wish(URL, Classification.INTERNAL));
        assertThatThrownBy(() -> database.run(() -> desk().change(admin, made.id(), wish("https://elsewhere.example/",
                Classification.INTERNAL)))).hasMessageContaining("bad.webhook-host");
    }

    @Test
    void nobodySendsOutMoreThanTheyMaySee() {
        assertThatThrownBy(() -> create(wish(URL, Classification.CONFIDENTIAL))).hasMessageContaining("bad.above-own");
        var high = as(admin, Classification.RESTRICTED);
        var made = database.call(() -> desk().create(high, wish(URL, Classification.RESTRICTED)));
        assertThat(database.call(() -> desk().list(high))).hasSize(1);
        assertThat(database.call(() -> desk().list(admin))).isEmpty();
        assertThatThrownBy(() -> database.run(() -> desk().rotate(admin, made.id())))
                .isInstanceOf(EndpointNotFound.class);
    }

    @Test
    void toOthersItDoesNotExist() {
        var made = create(wish(URL, Classification.PUBLIC));
        assertThat(database.call(() -> desk().list(stranger))).isEmpty();
        for (Runnable deed : List.<Runnable>of(() -> desk().see(stranger, made.id()),
                () -> desk().create(stranger, wish(URL, Classification.PUBLIC)),
                () -> desk().change(stranger, made.id(), wish(URL, Classification.PUBLIC)),
                () -> desk().rotate(stranger, made.id()), () -> desk().delete(stranger, made.id()),
                () -> desk().test(stranger, made.id()), () -> desk().story(stranger, made.id()),
                () -> desk().replayFailed(stranger, made.id(), Instant.EPOCH)))
            assertThatThrownBy(() -> database.run(deed)).isInstanceOf(EndpointNotFound.class);
    }

    @Test
    void whatIsSwitchedOffSendsNothingAgain() {
        var made = database.call(() -> desk().create(admin, new EndpointWish(URL, "", Set.of(EventType.ASK_FILED),
                Classification.INTERNAL, false)));
        assertThatThrownBy(() -> database.run(() -> desk().test(admin, made.id()))).isInstanceOf(NotAllowedNow.class);
        database.run(() -> desk().change(admin, made.id(), wish(URL, Classification.INTERNAL)));
        database.run(() -> desk().test(admin, made.id()));
        assertThat(database.call(() -> desk().list(admin)).getFirst().waiting()).isEqualTo(1);
        assertThatThrownBy(() -> database.run(() -> desk().replay(admin, made.id(),
                new DeliveryId(UUID.randomUUID())))).isInstanceOf(EndpointNotFound.class);
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        assertThatThrownBy(() -> new EndpointWish("not an address", "x".repeat(201), Set.of(), Classification.PUBLIC,
                true)).isInstanceOfSatisfying(BadInput.class,
                        bad -> assertThat(bad.faults()).extracting(BadInput.Fault::field).containsExactly("url",
                                "description", "events"));
        assertThatThrownBy(() -> EventType.parse("events", List.of("ask.filed", "webhook.test")))
                .hasMessageContaining("webhook.test");
    }

    private NewEndpoint create(EndpointWish wanted) {
        return database.call(() -> desk().create(admin, wanted));
    }

    private static EndpointWish wish(String url, Classification clearance) {
        return new EndpointWish(url, "", Set.of(EventType.ASK_FILED), clearance, true);
    }

    private static Reader as(Reader one, Classification clearance) {
        return new Reader(one.id(), clearance, Set.of(), EnumSet.of(Role.EMPLOYEE, Role.ADMIN), one.language(),
                one.zone());
    }

    private WebhookDesk desk() {
        return database.beans().get(WebhookDesk.class);
    }
}
