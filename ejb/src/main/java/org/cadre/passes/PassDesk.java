package org.cadre.passes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.accounts.Secret;
import org.cadre.asks.AskId;
import org.cadre.asks.NotAllowedNow;
import org.cadre.channels.PreferenceDesk;
import org.cadre.governance.Message;
import org.cadre.invitations.Decline;
import org.cadre.invitations.InboxEntry;
import org.cadre.invitations.Invitation;
import org.cadre.invitations.InvitationExpired;
import org.cadre.invitations.InvitationId;
import org.cadre.invitations.InvitationOver;
import org.cadre.invitations.InvitationState;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;
import org.cadre.routing.RoutingDesk;

/** Issues passes, and does what they are good for. Whoever comes with the secret is taken for its holder. */
@ApplicationScoped
@Transactional
public class PassDesk {
    /** How long a used or expired one is still told from an invented one. */
    static final Duration REMEMBERED = Duration.ofDays(90);
    private static final Duration MAILS = Duration.ofDays(90);

    @Inject
    private Passes passes;
    @Inject
    private Colleagues colleagues;
    @Inject
    private RoutingDesk routing;
    @Inject
    private PreferenceDesk preferences;
    @Inject
    private Clock clock;

    protected PassDesk() {}

    /** @return the secret, which is in the mail and nowhere else */
    public String toReply(ColleagueId holder, InvitationId invitation, Verb verb, Instant expires) {
        return issue(Secret.random(),
                new Pass(holder, verb, Optional.of(invitation), Optional.empty(), "", expires, Optional.empty()));
    }

    public String toUnsubscribe(ColleagueId holder, List<String> kinds) {
        return issue(Secret.random(), new Pass(holder, Verb.UNSUBSCRIBE, Optional.empty(), Optional.empty(),
                String.join(",", kinds), clock.instant().plus(MAILS), Optional.empty()));
    }

    /** @return a secret that keeps its meaning where a mail server writes addresses in small letters */
    public String toAnswer(ColleagueId holder, AskId ask) {
        return issue(Secret.lowercase(), new Pass(holder, Verb.ANSWER, Optional.empty(), Optional.of(ask), "",
                clock.instant().plus(MAILS), Optional.empty()));
    }

    private String issue(String secret, Pass pass) {
        passes.add(Secret.hash(secret), pass, clock.instant());
        return secret;
    }

    /**
     * Looks without doing anything, as mail scanners do.
     *
     * @throws PassNotFound where there is none that replies to an invitation which its holder may see
     * @throws SignInNeeded
     */
    public Opened look(String secret) {
        return opened(replying(secret));
    }

    /**
     * Once.
     *
     * @return until when an answer is promised by it
     * @throws NotAllowedNow where it was used or its invitation is over, and as {@link #look}
     */
    public Optional<Instant> accept(String secret) {
        var opened = fresh(secret, Verb.ACCEPT);
        var id = opened.entry().invitation().id();
        routing.accept(opened.holder(), id);
        passes.used(Secret.hash(secret), clock.instant());
        return routing.invitation(opened.holder(), id).invitation().answerBy();
    }

    /** Once. @throws NotAllowedNow where it was used or its invitation is over, and as {@link #look} */
    public void decline(String secret, Decline decline) {
        var opened = fresh(secret, Verb.DECLINE);
        routing.decline(opened.holder(), opened.entry().invitation().id(), decline);
        passes.used(Secret.hash(secret), clock.instant());
    }

    /** Of which kinds the pass would end the mails. @throws PassNotFound */
    public List<String> mailsOf(String secret) {
        return kinds(unsubscribing(secret));
    }

    /** However often. @throws PassNotFound */
    public void unsubscribe(String secret) {
        var pass = unsubscribing(secret);
        preferences.noMails(pass.holder(), kinds(pass));
        passes.used(Secret.hash(secret), clock.instant());
    }

    /** @return empty where the secret is unknown or over, or its holder has left */
    public Optional<Author> author(String secret) {
        return passes.find(Secret.hash(secret.toLowerCase(Locale.ROOT))).filter(pass -> pass.verb() == Verb.ANSWER)
                .filter(pass -> clock.instant().isBefore(pass.expires()))
                .flatMap(pass -> colleagues.reader(pass.holder())
                        .flatMap(reader -> pass.ask().map(ask -> new Author(reader, ask))));
    }

    private Opened fresh(String secret, Verb verb) {
        var pass = replying(secret);
        if (pass.verb() != verb)
            throw new PassNotFound();
        var opened = opened(pass);
        opened.over().ifPresent(why -> {
            throw new NotAllowedNow(why);
        });
        return opened;
    }

    private Opened opened(Pass pass) {
        var reader = colleagues.reader(pass.holder()).orElseThrow(PassNotFound::new);
        var entry = routing.invitation(reader, pass.invitation().orElseThrow());
        if (Sealed.is(entry.ask()))
            throw new SignInNeeded(entry.invitation().id());
        return new Opened(pass.verb(), reader, entry, over(pass, entry));
    }

    private Optional<Message> over(Pass pass, InboxEntry entry) {
        var invitation = entry.invitation();
        if (pass.used().isPresent())
            return Optional.of(Message.of("pass.used." + pass.verb(), pass.used().get()));
        if (pass.verb() == Verb.ACCEPT && invitation.state() == InvitationState.ACCEPTED)
            return Optional.of(Message.of("pass.accepted", invitation.acceptedAt().orElse(clock.instant())));
        return ended(invitation);
    }

    private Optional<Message> ended(Invitation invitation) {
        var now = clock.instant();
        if (invitation.overdue(now))
            return Optional.of(new InvitationExpired(invitation.id(), invitation.expiresAt()).reason());
        return invitation.state().open()
                ? Optional.empty()
                : Optional.of(new InvitationOver(invitation.id(), invitation.state(),
                        invitation.endedAt().orElse(now)).reason());
    }

    private Pass replying(String secret) {
        return passes.find(Secret.hash(secret)).filter(pass -> pass.invitation().isPresent())
                .orElseThrow(PassNotFound::new);
    }

    private Pass unsubscribing(String secret) {
        return passes.find(Secret.hash(secret)).filter(pass -> pass.verb() == Verb.UNSUBSCRIBE)
                .filter(pass -> clock.instant().isBefore(pass.expires()))
                .filter(pass -> colleagues.reader(pass.holder()).isPresent()).orElseThrow(PassNotFound::new);
    }

    private static List<String> kinds(Pass pass) {
        return pass.kinds().isEmpty() ? List.of() : List.of(pass.kinds().split(","));
    }
}
