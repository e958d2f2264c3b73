package org.cadre.webhooks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.NotAllowedNow;
import org.cadre.governance.BadInput;
import org.cadre.governance.BadInput.Fault;
import org.cadre.governance.Message;
import org.cadre.people.Cursor;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.people.Slice;
import org.cadre.screening.Screening;

/** Registering endpoints and looking after them; for administrators, and to others there is nothing like it. */
@ApplicationScoped
@Transactional
public class WebhookDesk {
    static final Duration BOTH_SECRETS = Duration.ofHours(24);

    @Inject
    private Screening screening;
    @Inject
    private Endpoints endpoints;
    @Inject
    private Deliveries deliveries;
    @Inject
    private Tidings tidings;
    @Inject
    private WebhookSettings settings;
    @Inject
    private Clock clock;

    protected WebhookDesk() {}

    /** Whether the company has listed any host; where not, nothing is ever sent. */
    public boolean on() {
        return !settings.hosts().empty();
    }

    /** @throws BadInput also where the host is not listed, or the clearance is above the administrator's own */
    public NewEndpoint create(Reader admin, EndpointWish sent) {
        var id = new EndpointId(UUID.randomUUID());
        if (!admin.roles().contains(Role.ADMIN))
            throw new EndpointNotFound(id);
        var wanted = described(admin, sent);
        check(admin, wanted);
        var secret = SigningSecret.random();
        endpoints.add(id, wanted, secret, admin.id(), clock.instant());
        note(admin, id, EndpointDeed.CREATED, wanted.url());
        return new NewEndpoint(id, secret);
    }

    private EndpointWish described(Reader admin, EndpointWish sent) {
        return new EndpointWish(sent.url(), screening.passed(admin.id(), "description", sent.description()),
                sent.events(),
                sent.clearance(), sent.enabled());
    }

    /** The oldest first. */
    public List<Standing> list(Reader admin) {
        return endpoints.list(admin, clock.instant());
    }

    /** @throws EndpointNotFound */
    public Endpoint see(Reader admin, EndpointId id) {
        return endpoints.find(admin, id, clock.instant()).orElseThrow(() -> new EndpointNotFound(id));
    }

    /** What was done with it, the first first; @throws EndpointNotFound */
    public List<EndpointEvent> story(Reader admin, EndpointId id) {
        see(admin, id);
        return endpoints.story(id);
    }

    /** @throws BadInput as {@link #create} does; @throws EndpointNotFound */
    public void change(Reader admin, EndpointId id, EndpointWish sent) {
        see(admin, id);
        var wanted = described(admin, sent);
        check(admin, wanted);
        endpoints.change(id, wanted);
        note(admin, id, EndpointDeed.CHANGED, wanted.url());
    }

    /** A new secret; the one of now signs beside it for 24 hours. @throws EndpointNotFound */
    public SigningSecret rotate(Reader admin, EndpointId id) {
        var endpoint = see(admin, id);
        var fresh = SigningSecret.random();
        endpoints.rotate(id, fresh, clock.instant().plus(BOTH_SECRETS));
        note(admin, id, EndpointDeed.ROTATED, endpoint.url().toString());
        return fresh;
    }

    /** With its log, at once and for good; @throws EndpointNotFound */
    public void delete(Reader admin, EndpointId id) {
        var endpoint = see(admin, id);
        endpoints.delete(id);
        note(admin, id, EndpointDeed.DELETED, endpoint.url().toString());
    }

    /** The latest first; @throws EndpointNotFound */
    public Slice<WebhookDelivery> deliveries(Reader admin, EndpointId id, Cursor from) {
        see(admin, id);
        return Slice.of(deliveries.log(id, from), from.limit(), WebhookDelivery::id);
    }

    /**
     * Sends one again under its id, whatever came of it.
     *
     * @throws EndpointNotFound also where there is no such delivery
     * @throws NotAllowedNow where the endpoint is switched off
     */
    public void replay(Reader admin, EndpointId id, DeliveryId delivery) {
        var endpoint = working(admin, id);
        if (!deliveries.replay(id, delivery, clock.instant()))
            throw new EndpointNotFound(delivery);
        deliveries.wake(id);
        note(admin, id, EndpointDeed.REPLAYED, endpoint.url().toString());
    }

    /**
     * Sends again what failed of all that happened since a time. @return how many
     *
     * @throws EndpointNotFound
     * @throws NotAllowedNow where the endpoint is switched off
     */
    public int replayFailed(Reader admin, EndpointId id, Instant since) {
        var endpoint = working(admin, id);
        int count = deliveries.replayFailed(id, since, clock.instant());
        if (count > 0) {
            deliveries.wake(id);
            note(admin, id, EndpointDeed.REPLAYED, endpoint.url().toString());
        }
        return count;
    }

    /** Sends a `webhook.test`; @throws EndpointNotFound; @throws NotAllowedNow where it is switched off */
    public DeliveryId test(Reader admin, EndpointId id) {
        working(admin, id);
        deliveries.wake(id);
        return tidings.test(id, clock.instant());
    }

    private Endpoint working(Reader admin, EndpointId id) {
        var endpoint = see(admin, id);
        if (!endpoint.enabled())
            throw new NotAllowedNow(Message.of("webhook.off"));
        return endpoint;
    }

    private void check(Reader admin, EndpointWish wanted) {
        var faults = new ArrayList<Fault>();
        if (!settings.hosts().allows(wanted.uri()))
            faults.add(new Fault("url", wanted.url(), Message.of("bad.webhook-host")));
        if (!admin.clearance().covers(wanted.clearance()))
            faults.add(new Fault("clearance", wanted.clearance().name(), Message.of("bad.above-own")));
        if (!faults.isEmpty())
            throw new BadInput(faults);
    }

    private void note(Reader admin, EndpointId id, EndpointDeed what, String url) {
        endpoints.note(id, new EndpointEvent(what, Optional.of(admin.id()), url, clock.instant()));
    }
}
