package org.cadre.asks;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
import org.cadre.governance.Classification;
import org.cadre.governance.Message;
import org.cadre.governance.Phrase;
import org.cadre.governance.Ruling;
import org.cadre.governance.Texts;
import org.cadre.handling.Handling;
import org.cadre.handling.Handlings;
import org.cadre.people.ColleagueId;
import org.cadre.people.WallId;
import org.cadre.wishes.NewWishes;
import org.cadre.work.Work;
import org.cadre.work.Works;

/** What waits to become an ask, in a table of its own, where no query over asks can meet it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class HeldAsks {
    private static final Jsonb JSON = JsonbBuilder.create();
    private static final String COLUMNS = """
            select id, asker_id, anonymous, held_at, state, appealed, cast(wanted as text), findings from held_ask\s""";

    @Inject
    private EntityManager entities;
    @Inject
    private Handlings handlings;

    protected HeldAsks() {}

    /** A {@link NewAsk} in plain words; what is missing is empty. */
    public record Words(String title, String text, List<String> tags, String language, String classification,
            String urgency, List<String> mustHave, List<String> niceToHave, String pool, String wall,
            boolean exportControlled, String region, String kind, int effortMinutes, int hands, String brief,
            List<String> itemFindings) {
        public static Words of(NewAsk wanted) {
            return new Words(wanted.title(), wanted.text(), wanted.tags(), wanted.language().toLanguageTag(),
                    wanted.classification().name(), wanted.urgency().name(), wanted.wishes().mustHave(),
                    wanted.wishes().niceToHave(), wanted.wishes().pool().orElse(""),
                    wanted.wall().map(WallId::toString).orElse(""), wanted.handling().exportControlled(),
                    wanted.handling().region().orElse(""), AskKind.of(wanted.work()).name(),
                    wanted.work().effortMinutes(), wanted.work().hands(),
                    wanted.work() instanceof Work.MicroTask task ? Works.written(task.brief()) : "",
                    wanted.work().findings());
        }

        public NewAsk read() {
            return new NewAsk(title, text, tags, Locale.forLanguageTag(language),
                    Classification.valueOf(classification), Urgency.valueOf(urgency),
                    new NewWishes(mustHave, niceToHave, Optional.of(pool)),
                    Optional.of(wall).filter(one -> !one.isEmpty()).map(UUID::fromString).map(WallId::new),
                    new Handling(exportControlled, Optional.of(region)), work());
        }

        /** What was held before there was anything else is a question. */
        private Work work() {
            return switch (AskKind.valueOf(Objects.requireNonNullElse(kind, AskKind.QUESTION.name()))) {
                case QUESTION -> Work.QUESTION;
                case MICRO_TASK -> new Work.MicroTask(Works.read(brief));
                case BATCH -> new Work.Batch(effortMinutes, hands, itemFindings);
            };
        }
    }

    void add(HeldAsk one, List<Ruling.NeedsApproval> needed) {
        entities.createNativeQuery("""
                insert into held_ask (id, asker_id, anonymous, held_at, state, wanted, findings)
                values (?1, ?2, ?3, ?4, ?5, cast(?6 as jsonb), ?7)""").setParameter(1, one.id().value())
                .setParameter(2, one.asker().value()).setParameter(3, one.anonymous())
                .setParameter(4, Timestamp.from(one.at())).setParameter(5, one.state().name())
                .setParameter(6, written(one)).setParameter(7, String.join(",", one.findings())).executeUpdate();
        label(one);
        needs(one, needed);
    }

    /** Writes down whose approval it waits for; whom to ask is decided by who asks them. */
    public void needs(HeldAsk one, List<Ruling.NeedsApproval> needed) {
        for (var approval : needed)
            entities.createNativeQuery("""
                    insert into approval (ask_id, rule, version, reason, role, since, state)
                    values (?1, ?2, ?3, cast(?4 as jsonb), ?5, ?6, 'WAITING')""").setParameter(1, one.id().value())
                    .setParameter(2, approval.by().name()).setParameter(3, approval.by().version())
                    .setParameter(4, JSON.toJson(languages(approval.reason()))).setParameter(5, approval.role())
                    .setParameter(6, Timestamp.from(one.at())).executeUpdate();
    }

    /** In each language that the company gave it. */
    private static Map<String, String> languages(Message reason) {
        var texts = new TreeMap<String, String>();
        reason.args().stream().filter(Phrase.class::isInstance).map(Phrase.class::cast)
                .flatMap(phrase -> phrase.texts().keySet().stream())
                .forEach(tag -> texts.put(tag, Texts.render(reason, Locale.forLanguageTag(tag))));
        texts.computeIfAbsent("en", tag -> Texts.render(reason, Locale.forLanguageTag(tag)));
        return texts;
    }

    public Optional<HeldAsk> find(AskId id) {
        return all("where id = ?1", id.value()).stream().findFirst();
    }

    /** Locked until the commit, so that decisions on it come one after the other. */
    public Optional<HeldAsk> toDecide(AskId id) {
        return all("where id = ?1 for update", id.value()).stream().findFirst();
    }

    /** Newest first. */
    public List<HeldAsk> of(ColleagueId asker) {
        return all("where asker_id = ?1 order by held_at desc, id limit 200", asker.value());
    }

    /** Oldest first, those that wait for approvers. */
    public List<HeldAsk> waiting() {
        return all("where state = ?1 order by held_at, id limit 500", HeldState.WAITING.name());
    }

    int waitingSince(ColleagueId asker, Instant since, AskId but) {
        return (int) Sql.number(entities.createNativeQuery(
                """
                        select count(*) from held_ask where asker_id = ?1 and held_at >= ?2 and id <> ?3 and state <> 'RELEASED'""")
                .setParameter(1, asker.value()).setParameter(2, Timestamp.from(since)).setParameter(3, but.value())
                .getSingleResult());
    }

    void change(HeldAsk one) {
        entities.createNativeQuery("update held_ask set wanted = cast(?2 as jsonb), findings = ?3 where id = ?1")
                .setParameter(1, one.id().value()).setParameter(2, written(one))
                .setParameter(3, String.join(",", one.findings())).executeUpdate();
        label(one);
    }

    /** Whoever is to approve it must be known to be allowed to read it. */
    private void label(HeldAsk one) {
        one.wanted().map(NewAsk::handling).ifPresent(handlings::announce);
    }

    /** Its words are kept only as long as something can come of it. */
    public void become(AskId id, HeldState state) {
        boolean over = state == HeldState.RELEASED || state == HeldState.WITHDRAWN;
        entities.createNativeQuery("""
                update held_ask set state = ?2, wanted = case when ?3 then null else wanted end where id = ?1""")
                .setParameter(1, id.value()).setParameter(2, state.name()).setParameter(3, over).executeUpdate();
    }

    /** What its asker has let lie since before then is given up. @return how many */
    public int forget(Instant before, int most) {
        return entities.createNativeQuery("""
                update held_ask set state = 'WITHDRAWN', wanted = null where id in (
                  select id from held_ask where state in ('REFUSED', 'RETURNED') and held_at < ?1
                  order by held_at limit ?2 for update skip locked)""").setParameter(1, Timestamp.from(before))
                .setParameter(2, most).executeUpdate();
    }

    public void appealed(AskId id) {
        entities.createNativeQuery("update held_ask set appealed = true where id = ?1").setParameter(1, id.value())
                .executeUpdate();
    }

    private static String written(HeldAsk one) {
        return JSON.toJson(Words.of(one.wanted().orElseThrow()));
    }

    private List<HeldAsk> all(String where, Object parameter) {
        return Sql.rows(entities.createNativeQuery(COLUMNS + where).setParameter(1, parameter)).stream()
                .map(row -> new HeldAsk(new AskId(Sql.uuid(row[0])), new ColleagueId(Sql.uuid(row[1])),
                        (Boolean) row[2], Sql.instant(row[3]), HeldState.valueOf((String) row[4]), (Boolean) row[5],
                        Optional.ofNullable((String) row[6]).map(json -> JSON.fromJson(json, Words.class).read()),
                        Arrays.stream(((String) row[7]).split(",")).filter(found -> !found.isEmpty()).toList()))
                .toList();
    }
}
