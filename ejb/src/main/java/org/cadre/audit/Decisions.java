package org.cadre.audit;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.conditions.FactType;
import org.cadre.database.Sql;
import org.cadre.governance.Facts;
import org.cadre.governance.Stage;
import org.cadre.governance.Verdict;

/** The decisions, appended and never changed. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Decisions {
    private static final Jsonb JSON = JsonbBuilder.create();
    private static final Base64.Encoder BASE64 = Base64.getEncoder();

    @Inject
    private EntityManager entities;
    @Inject
    private PersonKeys keys;
    @Inject
    private Clock clock;

    protected Decisions() {}

    /** Keeps what was said of several people in one statement, in the order given. */
    public void keep(Stage stage, UUID subject, List<Judged> cases) {
        if (cases.isEmpty())
            return;
        var sealed = keys.sealerOf(cases.stream().map(Judged::person).toList());
        var rows = cases.stream().map(one -> new Row(UUID.randomUUID(), one.person(), one.verdict().outcome(),
                saidBy(one.verdict()), BASE64.encodeToString(
                        sealed.seal(one.person(), Detail.write(texts(one.verdict().facts()))))))
                .toList();
        entities.createNativeQuery("""
                insert into decision (id, at, stage, subject, person, outcome, rules, facts)
                select d.id, ?1, ?2, ?3, d.person, d.outcome, d.rules, decode(d.facts, 'base64')
                from jsonb_to_recordset(cast(?4 as jsonb))
                  as d (id uuid, person uuid, outcome text, rules jsonb, facts text)""")
                .setParameter(1, Timestamp.from(clock.instant())).setParameter(2, stage.name())
                .setParameter(3, subject).setParameter(4, JSON.toJson(rows)).executeUpdate();
    }

    /** One decision on its way into the table. */
    public record Row(UUID id, UUID person, String outcome, Map<String, String> rules, String facts) {}

    /** Everything decided about a subject, oldest first. */
    public List<Decision> of(UUID subject) {
        List<?> found = entities.createNativeQuery("""
                select at, stage, subject, person, outcome, cast(rules as text), facts from decision
                where subject = ?1 order by seq""").setParameter(1, subject).getResultList();
        return found.stream().map(row -> decision((Object[]) row)).toList();
    }

    private Decision decision(Object[] row) {
        Optional<UUID> person = Sql.maybeUuid(row[3]);
        Map<String, String> facts = person.flatMap(id -> keys.decrypt(id, (byte[]) row[6])).map(Detail::read)
                .orElse(Map.of());
        return new Decision(Sql.instant(row[0]), Stage.valueOf((String) row[1]), Sql.uuid(row[2]), person,
                (String) row[4], Detail.read(((String) row[5]).getBytes(StandardCharsets.UTF_8)), facts);
    }

    private static Map<String, String> saidBy(Verdict verdict) {
        var said = new TreeMap<String, String>();
        for (int i = 0; i < verdict.asked().size(); i++)
            said.put(verdict.asked().get(i).toString(), verdict.rulings().get(i).said());
        return said;
    }

    private static Map<String, String> texts(Facts facts) {
        var written = new TreeMap<String, String>();
        facts.values().forEach((name, value) -> written.put(name, FactType.written(value)));
        return written;
    }
}
