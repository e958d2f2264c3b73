package org.cadre.prose;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.database.Sql;

/** Who is meant by what is typed, and who was named where. The directory has nothing secret. */
@ApplicationScoped
@Transactional
class Mentions {
    private static final Jsonb JSON = JsonbBuilder.create();

    @Inject
    private EntityManager entities;

    protected Mentions() {}

    /** Whom one can be named by: the mail address's part before its `@` where only one has it, else the address. */
    Map<String, UUID> meant(Collection<String> handles) {
        var meant = new HashMap<String, UUID>();
        if (handles.isEmpty())
            return meant;
        List<?> found = entities.createNativeQuery("""
                select t.typed, (array_agg(c.id))[1] from jsonb_array_elements_text(cast(?1 as jsonb)) as t(typed)
                join colleague c on c.left_at is null and (c.mail = t.typed or split_part(c.mail, '@', 1) = t.typed)
                group by t.typed having count(*) = 1""").setParameter(1,
                JSON.toJson(handles.stream().map(one -> one.toLowerCase(Locale.ROOT)).distinct().toList()))
                .getResultList();
        found.forEach(row -> meant.put((String) ((Object[]) row)[0], Sql.uuid(((Object[]) row)[1])));
        return meant;
    }

    /** Names, also of those who have left. */
    Map<UUID, Named> named(Collection<UUID> ids) {
        var named = new HashMap<UUID, Named>();
        if (ids.isEmpty())
            return named;
        List<?> found = entities.createNativeQuery("""
                select c.id, c.name, case when exists (select 1 from colleague o where o.id <> c.id
                    and split_part(o.mail, '@', 1) = split_part(c.mail, '@', 1))
                  then c.mail else split_part(c.mail, '@', 1) end
                from colleague c where c.id = any(cast(?1 as uuid[]))""").setParameter(1, Sql.array(ids))
                .getResultList();
        found.stream().map(Object[].class::cast)
                .forEach(row -> named.put(Sql.uuid(row[0]), new Named((String) row[1], (String) row[2])));
        return named;
    }

    /** Those who are here and have a name, or a part of one, that begins so. */
    List<Named> suggest(String prefix, int limit) {
        String pattern = prefix.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
        List<?> found = entities.createNativeQuery("""
                select c.name, case when exists (select 1 from colleague o where o.id <> c.id
                    and split_part(o.mail, '@', 1) = split_part(c.mail, '@', 1))
                  then c.mail else split_part(c.mail, '@', 1) end
                from (select p.name, p.mail, p.id from colleague p where p.left_at is null
                        and (lower(p.name) like ?1 or lower(p.name) like '% ' || ?1 or p.mail like ?1)
                      order by p.name, p.id limit ?2) c order by c.name, c.id""").setParameter(1, pattern)
                .setParameter(2, limit).getResultList();
        return found.stream().map(Object[].class::cast)
                .map(row -> new Named((String) row[0], (String) row[1])).toList();
    }

    /** Keeps that these are named there. @return those who were not before */
    Set<UUID> note(UUID subject, Collection<UUID> colleagues) {
        if (colleagues.isEmpty())
            return Set.of();
        List<?> added = entities.createNativeQuery("""
                insert into mention (subject, colleague_id)
                select ?1, c.id from colleague c where c.id = any(cast(?2 as uuid[]))
                on conflict do nothing returning colleague_id""").setParameter(1, subject)
                .setParameter(2, Sql.array(colleagues)).getResultList();
        var fresh = new LinkedHashSet<UUID>();
        added.forEach(id -> fresh.add(Sql.uuid(id)));
        return fresh;
    }
}
