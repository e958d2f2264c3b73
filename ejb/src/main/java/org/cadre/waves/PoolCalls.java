package org.cadre.waves;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.Ask;
import org.cadre.people.ColleagueId;
import org.cadre.pools.Calling;
import org.cadre.pools.Pool;
import org.cadre.pools.PoolId;
import org.cadre.pools.Pools;
import org.cadre.wishes.Wishes;

/** Which pools an ask comes to, and who of them is called now. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PoolCalls {
    @Inject
    private Pools pools;
    @Inject
    private Wishes wishes;

    protected PoolCalls() {}

    /** A pool and whom to ask of it. */
    record Called(Pool pool, Calling calling) {}

    /** Of the pool that the asker chose. */
    Optional<Called> first(Ask ask, Instant now) {
        return wishes.pool(ask.id().value()).flatMap(pools::find).flatMap(pool -> called(pool, now));
    }

    /** Of a pool that an asker would choose. */
    Optional<Called> of(PoolId id, Instant now) {
        return pools.find(id).flatMap(pool -> called(pool, now));
    }

    /** Of the pools that asks of this classification come to in the end. */
    List<Called> last(Ask ask, Instant now) {
        return pools.lastResortFor(ask.classification()).stream().flatMap(pool -> called(pool, now).stream()).toList();
    }

    private Optional<Called> called(Pool pool, Instant now) {
        return pools.rota(pool).call(now, pool.target()).map(calling -> new Called(pool, calling));
    }

    /** By when those who are called are to reply; where somebody is in several, the first one's target time holds. */
    static Map<ColleagueId, Instant> until(List<Called> called) {
        Map<ColleagueId, Instant> until = new LinkedHashMap<>();
        called.forEach(one -> one.calling().people()
                .forEach(member -> until.putIfAbsent(member, one.calling().until())));
        return until;
    }
}
