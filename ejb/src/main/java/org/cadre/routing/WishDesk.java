package org.cadre.routing;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.Ask;
import org.cadre.asks.AskId;
import org.cadre.asks.AskRefused;
import org.cadre.asks.AskState;
import org.cadre.asks.Asks;
import org.cadre.asks.NewAsk;
import org.cadre.asks.NotAllowedNow;
import org.cadre.governance.Message;
import org.cadre.outbox.Outbox;
import org.cadre.people.Reader;
import org.cadre.people.SkillId;
import org.cadre.plans.Plans;
import org.cadre.pools.PoolId;
import org.cadre.revisions.RevisionDesk;
import org.cadre.revisions.RevisionId;
import org.cadre.wishes.NewWishes;
import org.cadre.wishes.SkillNames;
import org.cadre.wishes.SkillWish;
import org.cadre.wishes.Wishes;
import org.cadre.wishes.WishesChanged;

/** What askers wish for after they have asked. Each verb is one transaction; who is asked because of it follows. */
@ApplicationScoped
@Transactional(dontRollbackOn = AskRefused.class)
public class WishDesk {
    @Inject
    private Asks asks;
    @Inject
    private Plans plans;
    @Inject
    private Wishes wishes;
    @Inject
    private SkillNames names;
    @Inject
    private RevisionDesk revisions;
    @Inject
    private Outbox outbox;
    @Inject
    private Clock clock;

    protected WishDesk() {}

    /**
     * What an asker wishes for.
     *
     * @param skills in the order in which they were named
     * @param pool the one that is asked first
     */
    public record Wished(List<SkillWish> skills, Optional<PoolId> pool) {
        public Wished {
            skills = List.copyOf(skills);
        }

        /** Labels of the musts, or of the others. */
        public List<String> labels(boolean mandatory) {
            return skills.stream().filter(wish -> wish.mandatory() == mandatory).map(SkillWish::label).toList();
        }
    }

    /** @throws org.cadre.asks.AskNotFound where there is none, or none for this reader */
    public Wished of(Reader reader, AskId id) {
        asks.seenBy(reader, id);
        return new Wished(wishes.of(id.value()), wishes.pool(id.value()));
    }

    /**
     * Wishes for something else. Who was asked already stays so; whoever fits now is asked next. The same once more does no
     * harm.
     *
     * @throws org.cadre.asks.AskNotFound where there is none, or none for this reader
     * @throws NotAllowedNow where the ask is another's, or not open
     * @throws org.cadre.governance.BadInput naming `mustHave`, `niceToHave` or `pool`
     */
    public void change(Reader asker, AskId id, NewWishes wanted) {
        var now = clock.instant();
        asks.seenBy(asker, id);
        plans.lock(id, now);
        var ask = own(asker, id);
        var skills = names.found(wanted);
        var pool = names.pool(wanted);
        if (Set.copyOf(skills).equals(Set.copyOf(wishes.of(id.value()))) && pool.equals(wishes.pool(id.value())))
            return;
        mustBeOpen(ask);
        wishes.replace(id.value(), skills, pool, now);
        tell(id);
    }

    /** An edit with other wishes, both or neither. @throws RuntimeException as {@link RevisionDesk#edit} and {@link #change} */
    public void edit(Reader asker, AskId id, RevisionId base, NewAsk wanted, String note) {
        change(asker, id, wanted.wishes());
        revisions.edit(asker, id, base, wanted, note);
    }

    /**
     * Gives up that a skill is a must, where nobody has all of them; it is still better to have it. Once more does no harm.
     *
     * @param skill the one; empty for all of them
     * @throws org.cadre.asks.AskNotFound where there is none, or none for this reader
     * @throws NotAllowedNow where the ask is another's, or not open
     */
    public void relax(Reader asker, AskId id, Optional<SkillId> skill) {
        var now = clock.instant();
        asks.seenBy(asker, id);
        plans.lock(id, now);
        mustBeOpen(own(asker, id));
        if (wishes.relax(id.value(), skill, now))
            tell(id);
    }

    private void tell(AskId id) {
        outbox.append(id.value(), new WishesChanged(id.value()));
        plans.changed(id);
    }

    private Ask own(Reader asker, AskId id) {
        var ask = asks.seenBy(asker, id);
        if (!ask.askedBy(asker))
            throw new NotAllowedNow(Message.of("ask.only-the-asker"));
        return ask;
    }

    private static void mustBeOpen(Ask ask) {
        if (ask.state() != AskState.OPEN)
            throw new NotAllowedNow(Message.of("relax.only-open"));
    }
}
