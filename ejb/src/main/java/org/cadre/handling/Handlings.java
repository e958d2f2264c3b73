package org.cadre.handling;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.database.Sql;

/** The labels of asks, by the ask's id. Whoever may see the ask may see them. */
@ApplicationScoped
@Transactional
public class Handlings {
    @Inject
    private EntityManager entities;

    protected Handlings() {}

    /** Adds what is not there yet; to be given with what is there, so that all of it is known as one set. */
    public void keep(UUID ask, Handling wanted) {
        if (wanted.equals(Handling.NONE))
            return;
        entities.createNativeQuery("""
                insert into ask_handling (ask_id, export_controlled, region)
                values (?1, ?2, cast(?3 as text)) on conflict (ask_id) do update
                set export_controlled = ask_handling.export_controlled or excluded.export_controlled,
                    region = coalesce(ask_handling.region, excluded.region)""").setParameter(1, ask)
                .setParameter(2, wanted.exportControlled()).setParameter(3, wanted.region().orElse(null))
                .executeUpdate();
        announce(wanted);
    }

    /** From now on the rules say of every reader whether they may read what is labelled so. */
    public void announce(Handling wanted) {
        wanted.labelSet().ifPresent(set -> entities
                .createNativeQuery("insert into label_set (id) values (?1) on conflict do nothing")
                .setParameter(1, set.value()).executeUpdate());
    }

    public Handling of(UUID ask) {
        return of(List.of(ask)).getOrDefault(ask, Handling.NONE);
    }

    /** Those of several at once; an ask without labels is left out. */
    public Map<UUID, Handling> of(Collection<UUID> asks) {
        List<?> found = entities.createNativeQuery("""
                select ask_id, export_controlled, region from ask_handling where ask_id = any(cast(?1 as uuid[]))""")
                .setParameter(1, Sql.array(asks)).getResultList();
        return found.stream().map(Object[].class::cast).collect(Collectors.toMap(row -> Sql.uuid(row[0]),
                row -> new Handling((Boolean) row[1], Optional.ofNullable((String) row[2]))));
    }
}
