package org.cadre.sieve;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.audit.Detail;
import org.cadre.audit.PersonKeys;
import org.cadre.conditions.FactType;
import org.cadre.database.Sql;
import org.cadre.people.ColleagueId;

/**
 * The filters that kept people out of a ranking, so that it can be told later why. What they were filled with tells of the
 * asker, and is sealed with that one's key.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AskFilters {
    @Inject
    private EntityManager entities;
    @Inject
    private PersonKeys keys;
    @Inject
    private Clock clock;

    protected AskFilters() {}

    /** Keeps what is asked of the index for an ask; nothing where that is the same as the last time. */
    public void keep(UUID ask, ColleagueId asker, Sieve sieve) {
        var rules = sieve.texts();
        var facts = new TreeMap<String, String>();
        sieve.facts().values().forEach((name, value) -> facts.put(name, FactType.written(value)));
        if (last(ask, asker).filter(one -> one.rules().equals(rules) && one.facts().equals(facts)).isPresent())
            return;
        var sealer = keys.sealerOf(List.of(asker.value()));
        entities.createNativeQuery("insert into ask_filter (ask_id, since, rules, facts) values (?1, ?2, ?3, ?4)")
                .setParameter(1, ask).setParameter(2, Timestamp.from(clock.instant()))
                .setParameter(3, sealer.seal(asker.value(), Detail.write(rules)))
                .setParameter(4, sealer.seal(asker.value(), Detail.write(facts))).executeUpdate();
    }

    /** The one of now; of an asker who was erased it says nothing any more. */
    public Optional<AskFilter> last(UUID ask, ColleagueId asker) {
        return Sql.rows(entities.createNativeQuery("""
                select since, rules, facts from ask_filter where ask_id = ?1 order by seq desc limit 1""")
                .setParameter(1, ask)).stream().findFirst().map(row -> {
                    var reader = keys.readerOf(List.of(asker.value()));
                    return new AskFilter(Sql.instant(row[0]), read(reader, asker, row[1]),
                            read(reader, asker, row[2]));
                });
    }

    private static Map<String, String> read(PersonKeys.Reader reader, ColleagueId asker, Object sealed) {
        return reader.read(asker.value(), (byte[]) sealed);
    }
}
