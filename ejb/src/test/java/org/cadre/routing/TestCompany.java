package org.cadre.routing;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import org.cadre.asks.Ask;
import org.cadre.asks.AskDesk;
import org.cadre.asks.AskId;
import org.cadre.asks.NewAsk;
import org.cadre.asks.Urgency;
import org.cadre.capacity.RoutingSettings;
import org.cadre.clock.CompanyClock;
import org.cadre.database.TestDatabase;
import org.cadre.directory.ColleagueLeft;
import org.cadre.governance.Classification;
import org.cadre.governance.Message;
import org.cadre.invitations.Invitation;
import org.cadre.invitations.Invitations;
import org.cadre.matching.Candidate;
import org.cadre.matching.Finder;
import org.cadre.matching.Reason;
import org.cadre.outbox.Outbox;
import org.cadre.outbox.TestOutbox;
import org.cadre.people.Colleague;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;
import org.cadre.people.DirectoryEntry;
import org.cadre.people.ExpertProfile;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.people.SkillId;
import org.cadre.plans.RoutingStatus;
import org.cadre.pools.LeaveDuty;
import org.cadre.sieve.Sieve;
import org.cadre.wishes.NewWishes;
import org.cadre.wishes.SkillWish;

/** A company of few, whose matching finds whom the test names, with falling scores from 100 in steps of 10. */
public final class TestCompany {
    public final TestDatabase database;
    public final TestOutbox outbox;
    public final CompanyClock time = new CompanyClock();
    private final Found finder = new Found();
    private int hired;

    /** @param settings by their whole name; where they say nothing of it, every hour counts */
    public TestCompany(TestDatabase database, Map<String, String> settings) {
        this.database = database;
        database.beans().with(Clock.class, time.clock()).with(Finder.class, finder).with(RoutingSettings.class,
                RoutingSettings.from(name -> Optional.ofNullable(settings.get(name))
                        .or(() -> Optional.of("false").filter(_ -> name.equals("cadre.routing.working-time")))));
        outbox = new TestOutbox(database);
        outbox.with(RouteFiled.class).with(ResumeReopened.class).with(WithdrawAccepted.class)
                .with(WithdrawClosed.class).with(ExpireDue.class).with(FulfilAnswered.class).with(FollowEnded.class)
                .with(FollowAvailability.class).with(TryAgain.class).with(ReleaseLeaver.class).with(ReplaceLeaver.class)
                .with(AskOthers.class).with(ReplanRelaxed.class).with(LeaveDuty.class)
                .with(ReleaseWalledOff.class);
    }

    public AskDesk asks() {
        return database.beans().get(AskDesk.class);
    }

    public WishDesk wishes() {
        return database.beans().get(WishDesk.class);
    }

    public RoutingDesk desk() {
        return database.beans().get(RoutingDesk.class);
    }

    /** A colleague of that clearance, `colleagueN@example.org` as the N-th. */
    public Reader hire(Classification clearance) {
        hired++;
        var entry = new DirectoryEntry(Integer.toString(hired), "Colleague " + hired, "colleague" + hired
                + "@example.org", "IT", "Berlin", "DE", ZoneId.of("Europe/Berlin"), Locale.ENGLISH, clearance,
                "EMPLOYEE");
        var colleague = Colleague.from(entry);
        database.run(() -> database.beans().get(Colleagues.class).add(colleague));
        return new Reader(colleague.id(), clearance, Set.of(), Set.of(Role.EMPLOYEE), Locale.ENGLISH,
                ZoneId.of("Europe/Berlin"));
    }

    public List<Reader> hire(int number) {
        var people = new ArrayList<Reader>();
        for (int i = 0; i < number; i++)
            people.add(hire(Classification.INTERNAL));
        return people;
    }

    public void find(List<Reader> experts) {
        finder.experts = experts.stream().map(Reader::id).toList();
    }

    /** Whoever is found from now on is only the nearest. */
    public void findNobodyWhoKnows() {
        finder.unfamiliar = true;
    }

    /** As a directory without them does. */
    public void leave(Reader colleague) {
        act(() -> {
            database.beans().get(Colleagues.class).get(colleague.id()).leave(time.clock().instant());
            database.beans().get(Outbox.class).append(colleague.id().value(),
                    new ColleagueLeft(colleague.id().value()));
        });
    }

    public void change(Reader colleague, Consumer<ExpertProfile> change) {
        database.run(() -> change.accept(database.beans().get(Colleagues.class).profile(colleague.id())));
    }

    /** Filed and routed. */
    public AskId ask(Reader asker, Urgency urgency) {
        return ask(asker, urgency, Classification.INTERNAL);
    }

    public AskId ask(Reader asker, Urgency urgency, Classification classification) {
        var wanted = new NewAsk("", "How do I renew the licence?", List.of(), Locale.ENGLISH, classification, urgency);
        var id = database.call(() -> asks().file(asker, wanted));
        outbox.relay();
        return id;
    }

    /** Filed with wishes and routed. */
    public AskId ask(Reader asker, Urgency urgency, NewWishes wishes) {
        var wanted = new NewAsk("", "How do I renew the licence?", List.of(), Locale.ENGLISH, Classification.INTERNAL,
                urgency).wishing(wishes);
        var id = database.call(() -> asks().file(asker, wanted));
        outbox.relay();
        return id;
    }

    public SkillId skill(String label) {
        var id = UUID.randomUUID();
        database.run(() -> {
            database.entities()
                    .createNativeQuery("insert into skill (id, code, label, language) values (?1, ?2, ?2, 'en')")
                    .setParameter(1, id).setParameter(2, label).executeUpdate();
            database.entities().createNativeQuery(
                    "insert into skill_label (skill_id, label, folded, language) values (?1, ?2, ?3, 'en')")
                    .setParameter(1, id).setParameter(2, label).setParameter(3, label.toLowerCase(Locale.ROOT))
                    .executeUpdate();
        });
        return new SkillId(id);
    }

    public void claims(Reader expert, SkillId... skills) {
        finder.claims.put(expert.id(), Set.of(skills));
    }

    public void pass(Duration time) {
        this.time.advance(time);
        outbox.relay();
    }

    /** Does one thing in a transaction, then delivers what it left behind. */
    public void act(Runnable deed) {
        database.run(deed);
        outbox.relay();
    }

    public List<Invitation> invitations(AskId ask) {
        return database.call(() -> database.beans().get(Invitations.class).of(ask));
    }

    public Invitation invitation(AskId ask, Reader invitee) {
        return database.call(() -> database.beans().get(Invitations.class).to(invitee.id(), ask)).orElseThrow();
    }

    public List<ColleagueId> inviteesOfWave(AskId ask, int wave) {
        return invitations(ask).stream().filter(invitation -> invitation.wave() == wave).map(Invitation::invitee)
                .toList();
    }

    public RoutingStatus status(Reader reader, AskId ask) {
        return database.call(() -> desk().routingOf(reader, ask));
    }

    private static final class Found implements Finder {
        private List<ColleagueId> experts = List.of();
        private boolean unfamiliar;
        private final Map<ColleagueId, Set<SkillId>> claims = new HashMap<>();

        @Override
        public List<Candidate> find(Ask ask, List<SkillWish> wishes, Sieve rules, int limit) {
            var found = new ArrayList<Candidate>();
            var must = wishes.stream().filter(SkillWish::mandatory).map(SkillWish::skill).toList();
            for (ColleagueId expert : experts)
                if (claims.getOrDefault(expert, Set.of()).containsAll(must))
                    found.add(new Candidate(expert, 100 - 10.0 * found.size(),
                            List.of(new Reason(Message.of("reason.skill", "Licences " + found.size(), 4L), 60),
                                    new Reason(Message.of("reason.answered", List.of("Question " + found.size())),
                                            40))));
            return found.subList(0, Math.min(limit, found.size()));
        }

        @Override
        public boolean unfamiliar(Ask ask, List<SkillWish> wishes) {
            return unfamiliar;
        }
    }
}
