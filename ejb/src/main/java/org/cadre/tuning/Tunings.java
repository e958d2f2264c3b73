package org.cadre.tuning;

import java.io.StringReader;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.asks.AskId;
import org.cadre.database.Sql;
import org.cadre.index.Model;
import org.cadre.people.ColleagueId;
import org.jspecify.annotations.Nullable;

/** All weights that were learned, and what they were tried on. */
@ApplicationScoped
@Transactional
public class Tunings {
    private static final JsonProvider JSON = JsonProvider.provider();
    private static final String COLUMNS = """
            select id, number, state, asked_by, asked_at, questions, learned_at, cast(weights as text) from tuning
            """;

    @Inject
    private EntityManager entities;

    protected Tunings() {}

    /** The weights that everybody is ranked by. */
    public Model used() {
        return in(TuningState.ACTIVE).flatMap(Tuning::model).orElseGet(Model::shipped);
    }

    /** The one in a state of which there is one at most. */
    public Optional<Tuning> in(TuningState state) {
        return read(COLUMNS + "where state = ?1", state.name()).findFirst();
    }

    /** Locked until the commit. */
    public Optional<Tuning> find(TuningId id) {
        return read(COLUMNS + "where id = ?1 for update", id.value()).findFirst();
    }

    /** The latest first. */
    public List<Tuning> all() {
        return read(COLUMNS + "where number > ?1 order by number desc", 0).toList();
    }

    /** @return whether it was added; not while another one is being learned */
    public boolean add(TuningId id, ColleagueId by, Instant at) {
        return entities.createNativeQuery("""
                insert into tuning (id, number, state, asked_by, asked_at)
                select ?1, 1 + coalesce(max(number), 0), 'LEARNING', ?2, ?3 from tuning on conflict do nothing""")
                .setParameter(1, id.value()).setParameter(2, by.value()).setParameter(3, Timestamp.from(at))
                .executeUpdate() > 0;
    }

    /** @return whether it was still being learned */
    public boolean tooFew(TuningId id, int questions) {
        return entities.createNativeQuery("""
                update tuning set state = 'TOO_FEW', questions = ?2 where id = ?1 and state = 'LEARNING'""")
                .setParameter(1, id.value()).setParameter(2, questions).executeUpdate() > 0;
    }

    /** Tries weights in shadow from now on instead of those that are tried. */
    public void learned(TuningId id, Model model, int questions, Instant at) {
        retire(TuningState.SHADOW);
        entities.createNativeQuery("""
                update tuning set state = 'SHADOW', questions = ?2, learned_at = ?3, weights = cast(?4 as jsonb)
                where id = ?1 and state = 'LEARNING'""").setParameter(1, id.value()).setParameter(2, questions)
                .setParameter(3, Timestamp.from(at)).setParameter(4, json(model)).executeUpdate();
    }

    /** Ranks everybody by weights from now on. */
    public void activate(TuningId id) {
        retire(TuningState.ACTIVE);
        set(id, TuningState.ACTIVE);
    }

    public void retire(TuningId id) {
        set(id, TuningState.RETIRED);
    }

    private void retire(TuningState state) {
        entities.createNativeQuery("update tuning set state = 'RETIRED' where state = ?1")
                .setParameter(1, state.name()).executeUpdate();
    }

    private void set(TuningId id, TuningState state) {
        entities.createNativeQuery("update tuning set state = ?2 where id = ?1").setParameter(1, id.value())
                .setParameter(2, state.name()).executeUpdate();
    }

    /** Once for each question. */
    public void tried(TuningId id, AskId ask, OptionalInt used, OptionalInt tried) {
        entities.createNativeQuery("""
                insert into tuning_trial (tuning_id, ask_id, used, tried) values (?1, ?2, nullif(?3, 0), nullif(?4, 0))
                on conflict do nothing""").setParameter(1, id.value()).setParameter(2, ask.value())
                .setParameter(3, used.orElse(0)).setParameter(4, tried.orElse(0)).executeUpdate();
    }

    public Comparison comparison(TuningId id) {
        return Comparison.of(Sql.rows(entities.createNativeQuery("""
                select coalesce(1.0 / used, 0), coalesce(1.0 / tried, 0) from tuning_trial where tuning_id = ?1""")
                .setParameter(1, id.value())).stream()
                .map(row -> new Comparison.Pair(((Number) row[0]).doubleValue(), ((Number) row[1]).doubleValue()))
                .toList());
    }

    private Stream<Tuning> read(String text, Object parameter) {
        return Sql.rows(entities.createNativeQuery(text).setParameter(1, parameter)).stream()
                .map(row -> new Tuning(new TuningId(Sql.uuid(row[0])), (int) Sql.number(row[1]),
                        TuningState.valueOf((String) row[2]), new ColleagueId(Sql.uuid(row[3])), Sql.instant(row[4]),
                        (int) Sql.number(row[5]), Sql.maybeInstant(row[6]), model((String) row[7])));
    }

    private static String json(Model model) {
        return JSON.createObjectBuilder().add("words", JSON.createObjectBuilder(Map.copyOf(model.words())))
                .add("meanings", JSON.createObjectBuilder(Map.copyOf(model.meanings()))).build().toString();
    }

    private static Optional<Model> model(@Nullable String json) {
        if (json == null)
            return Optional.empty();
        try (var reader = JSON.createReader(new StringReader(json))) {
            var both = reader.readObject();
            return Optional.of(Model.of(weights(both.getJsonObject("words")), weights(both.getJsonObject("meanings"))));
        }
    }

    private static Map<String, Double> weights(JsonObject json) {
        var weights = new LinkedHashMap<String, Double>();
        json.keySet().forEach(feature -> weights.put(feature, json.getJsonNumber(feature).doubleValue()));
        return weights;
    }
}
