package org.cadre.directory;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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
import org.cadre.governance.Classification;
import org.cadre.people.DirectoryEntry;

/** Reads and writes everybody, many rows in a statement. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class DirectoryTables {
    private static final Jsonb JSON = JsonbBuilder.create();
    private static final int CHUNK = 2000;
    private static final String ROWS = """
             jsonb_to_recordset(cast(?1 as jsonb)) as r(id uuid, number text, name text, mail text, unit text,
                manager text, site text, country text, zone text, language text, clearance int, employment text)
            """;

    @Inject
    private EntityManager entities;

    protected DirectoryTables() {}

    /** A row to be written. */
    public record Written(String id, String number, String name, String mail, String unit, String manager,
            String site, String country, String zone, String language, int clearance, String employment) {
        static Written of(DirectoryLine line, DirectoryPlan plan) {
            var entry = line.entry();
            return new Written(plan.id(line.number()).toString(), line.number(), entry.name(), entry.mail(),
                    entry.orgUnit(), line.manager().isEmpty() ? "" : plan.id(line.manager()).toString(), entry.site(),
                    entry.country(), entry.zone().getId(), entry.language().toLanguageTag(),
                    entry.clearance().ordinal(), entry.employment());
        }
    }

    /** A claim to be written. */
    public record WrittenClaim(String colleague, String skill, int level) {}

    /** One import at a time: the next one waits until this transaction ends. */
    void lock() {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('cadre.directory'))")
                .getSingleResult();
    }

    /** Everybody, leavers too, by employee number. */
    Map<String, Known> byNumber() {
        Map<UUID, Map<UUID, Integer>> directory = new HashMap<>();
        Map<UUID, Set<UUID>> untouchable = new HashMap<>();
        for (Object row : entities.createNativeQuery("""
                select colleague_id, skill_id, level, own from claimed_skill
                union all select colleague_id, skill_id, 0, true from dismissed_skill""").getResultList()) {
            var columns = (Object[]) row;
            var colleague = Sql.uuid(columns[0]);
            if ((Boolean) columns[3])
                untouchable.computeIfAbsent(colleague, _ -> new HashSet<>()).add(Sql.uuid(columns[1]));
            else
                directory.computeIfAbsent(colleague, _ -> new HashMap<>()).put(Sql.uuid(columns[1]),
                        ((Number) columns[2]).intValue());
        }
        Map<String, Known> known = new HashMap<>();
        for (Object row : entities.createNativeQuery("""
                select c.id, c.number, c.name, c.mail, c.org_unit, coalesce(m.number, ''), c.site, c.country, c.zone,
                       c.language, c.clearance, c.employment, c.left_at is null
                from colleague c left join colleague m on m.id = c.manager_id
                where c.employment <> 'ARCHIVE'""").getResultList()) {
            var columns = (Object[]) row;
            var id = Sql.uuid(columns[0]);
            known.put((String) columns[1], new Known(id, entry(columns), (String) columns[5], (Boolean) columns[12],
                    directory.getOrDefault(id, Map.of()), untouchable.getOrDefault(id, Set.of())));
        }
        return known;
    }

    private static DirectoryEntry entry(Object[] columns) {
        return new DirectoryEntry((String) columns[1], (String) columns[2], (String) columns[3], (String) columns[4],
                (String) columns[6], (String) columns[7], ZoneId.of((String) columns[8]),
                Locale.forLanguageTag((String) columns[9]),
                Classification.values()[((Number) columns[10]).intValue()], (String) columns[11]);
    }

    void write(DirectoryPlan plan, Instant now) {
        entities.createNativeQuery("""
                update colleague set left_at = ?2, version = version + 1 where id = any(cast(?1 as uuid[]))""")
                .setParameter(1, Sql.array(plan.leavers())).setParameter(2, now).executeUpdate();
        var added = plan.added().stream().map(line -> Written.of(line, plan)).toList();
        var updated = plan.updated().stream().map(line -> Written.of(line, plan)).toList();
        // two who swap their addresses would meet on the way
        in(updated, "update colleague c set mail = cast(c.id as text) from" + ROWS + " where c.id = r.id"
                + " and c.mail <> r.mail");
        in(updated, """
                update colleague c set name = r.name, mail = r.mail, org_unit = r.unit, site = r.site,
                    country = r.country, zone = r.zone, language = r.language, clearance = r.clearance,
                    employment = r.employment, left_at = null, version = c.version + 1 from
                """ + ROWS + " where c.id = r.id");
        in(added, """
                insert into colleague (id, number, name, mail, org_unit, site, country, zone, language, clearance,
                    employment, version)
                select id, number, name, mail, unit, site, country, zone, language, clearance, employment, 1 from
                """ + ROWS);
        in(added, """
                insert into expert_profile (colleague_id, weekly_minutes, max_open, opted_out, version)
                select id, 120, 3, false, 1 from
                """ + ROWS);
        String managers = "update colleague c set manager_id = cast(nullif(r.manager, '') as uuid) from"
                + ROWS + " where c.id = r.id";
        in(added, managers);
        in(updated, managers);
        claim(plan.skills());
    }

    private void claim(Map<UUID, Map<UUID, Integer>> skills) {
        var claims = new ArrayList<WrittenClaim>();
        skills.forEach((colleague, levels) -> levels.forEach((skill, level) -> claims
                .add(new WrittenClaim(colleague.toString(), skill.toString(), level))));
        entities.createNativeQuery("""
                delete from claimed_skill where not own and colleague_id = any(cast(?1 as uuid[]))""")
                .setParameter(1, Sql.array(skills.keySet())).executeUpdate();
        in(claims, """
                insert into claimed_skill (colleague_id, skill_id, level, own)
                select r.colleague, r.skill, r.level, false
                from jsonb_to_recordset(cast(?1 as jsonb)) as r(colleague uuid, skill uuid, level int)""");
    }

    private void in(Collection<?> rows, String statement) {
        var all = new ArrayList<>(rows);
        for (int from = 0; from < all.size(); from += CHUNK)
            entities.createNativeQuery(statement)
                    .setParameter(1, JSON.toJson(List.copyOf(all.subList(from, Math.min(from + CHUNK, all.size())))))
                    .executeUpdate();
    }
}
