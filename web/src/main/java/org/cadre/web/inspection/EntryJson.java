package org.cadre.web.inspection;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.cadre.asks.AskId;
import org.cadre.asks.Byline;
import org.cadre.inspection.EntryLine;
import org.cadre.people.ColleagueId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the audit trail, as the API writes it.
 *
 * @param kind of an act, or a decision's stage
 * @param who did it, or whom a decision is about; absent where hidden
 * @param rules each rule and version, with what it said
 * @param detail facts of a decision, or what else was kept; empty where the person is forgotten
 */
@Schema(name = "AuditEntry")
public record EntryJson(UUID id, Instant at, String kind, UUID subject, @Nullable UUID ask, @Nullable UUID who,
        @Nullable String outcome, Map<String, String> rules, Map<String, String> detail) {
    static final String EXAMPLE = """
            {"id": "7b1e0c52-3a0f-4c58-9a40-1d6f0f5d2b7e", "at": "2026-03-01T09:00:00Z", "kind": "ASK_READ", \
            "subject": "3a0f1c52-7b1e-4c58-9a40-1d6f0f5d2b7e", "ask": "3a0f1c52-7b1e-4c58-9a40-1d6f0f5d2b7e", \
            "who": "5c2b1c0a-3a51-4b5e-8f0e-6b9b1f5a7c11", "rules": {}, "detail": {}}""";

    static EntryJson of(EntryLine entry) {
        return new EntryJson(entry.id(), entry.at(), entry.kind(), entry.subject(),
                entry.ask().map(AskId::value).orElse(null),
                entry.who().flatMap(Byline::known).map(ColleagueId::value).orElse(null), entry.outcome().orElse(null),
                entry.rules(), entry.detail());
    }
}
