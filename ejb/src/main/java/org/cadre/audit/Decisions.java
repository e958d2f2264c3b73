package org.cadre.audit;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
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

import org.cadre.database.Sql;
import org.cadre.governance.Facts;
import org.cadre.governance.Ruling;
import org.cadre.governance.Stage;
import org.cadre.governance.Verdict;

/** The decisions, appended and never changed. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Decisions {
    private static final Jsonb JSON = JsonbBuilder.create();

    @Inject
    private EntityManager entities;
    @Inject
    private PersonKeys keys;
    @Inject
    private Clock clock;

    protected Decisions() {}

    /** Keeps a verdict on a subject whose facts name a person. */
    public void keep(Stage stage, UUID subject, UUID person, Facts facts, Verdict verdict) {
        entities.createNativeQuery("""
                insert into decision (id, at, stage, subject, person, outcome, rules, facts)
                values (?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as jsonb), ?8)""").setParameter(1, UUID.randomUUID())
                .setParameter(2, Timestamp.from(clock.instant())).setParameter(3, stage.name())
                .setParameter(4, subject).setParameter(5, person).setParameter(6, verdict.outcome())
                .setParameter(7, JSON.toJson(saidBy(verdict))).setParameter(8, keys.encrypt(person, text(facts)))
                .executeUpdate();
    }

    /** Everything decided about a subject, oldest first. */
    public List<Decision> of(UUID subject) {
        List<?> found = entities.createNativeQuery("""
                select at, stage, subject, person, outcome, cast(rules as text), facts from decision
                where subject = ?1 order by seq""").setParameter(1, subject).getResultList();
        return found.stream().map(row -> decision((Object[]) row)).toList();
    }

    private Decision decision(Object[] row) {
        Optional<UUID> person = Sql.maybeUuid(row[3]);
        Map<String, String> facts = person.flatMap(id -> keys.decrypt(id, (byte[]) row[6])).map(Decisions::map)
                .orElse(Map.of());
        return new Decision(Sql.instant(row[0]), Stage.valueOf((String) row[1]), Sql.uuid(row[2]), person,
                (String) row[4], map(((String) row[5]).getBytes(StandardCharsets.UTF_8)), facts);
    }

    private static Map<String, String> saidBy(Verdict verdict) {
        var said = new TreeMap<String, String>();
        for (int i = 0; i < verdict.asked().size(); i++)
            said.put(verdict.asked().get(i).toString(), switch (verdict.rulings().get(i)) {
                case Ruling.Allowed _ -> "ALLOWED";
                case Ruling.Warned _ -> "WARNED";
                case Ruling.NeedsApproval _ -> "NEEDS_APPROVAL";
                case Ruling.Refused _ -> "REFUSED";
            });
        return said;
    }

    private static byte[] text(Facts facts) {
        var written = new TreeMap<String, String>();
        facts.values().forEach((name, value) -> written.put(name, value.toString()));
        return JSON.toJson(written).getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> map(byte[] json) {
        var read = new TreeMap<String, String>();
        JSON.fromJson(new String(json, StandardCharsets.UTF_8), Map.class)
                .forEach((key, value) -> read.put((String) key, (String) value));
        return read;
    }
}
