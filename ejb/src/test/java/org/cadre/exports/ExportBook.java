package org.cadre.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.cadre.asks.AskRefused;
import org.cadre.audit.Decision;
import org.cadre.audit.Decisions;
import org.cadre.conditions.FactType;
import org.cadre.database.TestDatabase;
import org.cadre.governance.Message;
import org.cadre.governance.Stage;
import org.cadre.governance.Texts;
import org.cadre.rulebook.BookText;
import org.cadre.rulebook.BookYaml;
import org.cadre.rulebook.Effect;
import org.cadre.rulebook.Mode;
import org.cadre.rulebook.Parameter;
import org.cadre.rulebook.RuleText;

/** The rules of exporting as the office sets them, and what they said. */
public record ExportBook(TestDatabase database) {
    /** A threshold of the starter book. */
    public void limit(String name, int value) {
        var text = BookYaml.write(new BookText(List.of(), List.of(new Parameter(name, name, FactType.NUMBER, value))));
        sql("""
                insert into rule_parameter (name, version, body, author, set_at, reason)
                values (?1, 1, ?2, ?3, now(), 'x')""", name, text, UUID.randomUUID());
    }

    /** The only rule that there is. */
    public void only(String when, Effect effect) {
        var text = BookYaml.write(new RuleText("trial", "A trial", "owner", "purpose", List.of(), Stage.EXPORT, "true",
                when, effect, effect == Effect.REQUIRE_APPROVAL ? Optional.of("GOVERNANCE") : Optional.empty(),
                Map.of("en", "Not this."), Mode.ENFORCED, Optional.empty(), Optional.empty(), List.of()));
        sql("""
                insert into rule_version (rule, version, state, body, author, drafted_at, decided_by, decided_at, starts_at)
                values ('trial', 1, 'PUBLISHED', ?1, ?2, ?3, ?4, ?3, ?3)""",
                text, UUID.randomUUID(),
                Timestamp.from(Instant.EPOCH), UUID.randomUUID());
    }

    /** The rule refuses it, in a transaction that is kept. */
    public void refuses(String rule, Runnable export) {
        var refused = database.call(() -> catchThrowableOfType(AskRefused.class, export::run));
        assertThat(refused.ruling().by().name()).isEqualTo(rule);
        assertThat(Texts.render(Message.of("plain", refused.ruling().reason()), java.util.Locale.ENGLISH)).isNotBlank();
    }

    /** Each outcome about a subject, oldest first. */
    public List<String> outcomes(UUID subject) {
        return kept(subject).stream().map(Decision::outcome).toList();
    }

    /** What the rule said in each. */
    public List<String> said(UUID subject, String rule) {
        return kept(subject).stream().map(one -> one.rules().getOrDefault(rule + "@1", "")).toList();
    }

    public List<Decision> kept(UUID subject) {
        return database.call(() -> database.beans().get(Decisions.class).of(subject)).stream()
                .filter(one -> one.stage() == Stage.EXPORT).toList();
    }

    private void sql(String sql, Object... values) {
        database.run(() -> {
            var query = database.entities().createNativeQuery(sql);
            for (int i = 0; i < values.length; i++)
                query.setParameter(i + 1, values[i]);
            query.executeUpdate();
        });
    }
}
