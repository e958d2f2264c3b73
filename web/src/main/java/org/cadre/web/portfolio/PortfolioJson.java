package org.cadre.web.portfolio;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.cadre.asks.AskKind;
import org.cadre.portfolio.Portfolio;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One's own portfolio as the API and a file write it.
 *
 * @param withheld how many works are left out of a file, since they are above INTERNAL or behind a wall
 */
@Schema(name = "Portfolio")
public record PortfolioJson(String name, List<WorkJson> works, List<SkilledJson> skills,
        List<EndorsedJson> endorsements,
        int withheld) {
    static final String EXAMPLE = """
            {"name": "Omar Haddad", "works": [{"ask": "3a0f1c52-7b1e-4c58-9a40-1d6f0f5d2b7e", "answer": \
            "0d6f1c52-51a0-4c8f-9d0c-6ad1a2f6c0de", "kind": "QUESTION", "title": "How do we drain a node?", "givenAt": \
            "2026-03-01T10:00:00Z", "tags": ["kubernetes"], "alone": true}], "skills": [{"skill": "Kubernetes", "level": 4, \
            "endorsers": 2, "evidence": ["0d6f1c52-51a0-4c8f-9d0c-6ad1a2f6c0de"]}], "endorsements": [{"skill": \
            "Kubernetes", "by": "Mei Tan", "reason": "She moved our cluster.", "at": "2026-03-02T10:00:00Z"}], "withheld": 0}""";

    /** An accepted answer or delivery. */
    @Schema(name = "PortfolioWork")
    public record WorkJson(UUID ask, UUID answer, @Schema(implementation = AskKind.class) String kind, String title,
            Instant givenAt, List<String> tags, boolean alone) {}

    /** @param evidence answers that are tagged with it */
    @Schema(name = "PortfolioSkill")
    public record SkilledJson(String skill, int level, int endorsers, List<UUID> evidence) {}

    @Schema(name = "PortfolioEndorsement")
    public record EndorsedJson(String skill, String by, String reason, Instant at) {}

    static PortfolioJson of(Portfolio one) {
        return new PortfolioJson(one.name(),
                one.works().stream().map(work -> new WorkJson(work.ask().value(), work.answer().value(),
                        work.kind().name(), work.title(), work.givenAt(), work.tags().stream().sorted().toList(),
                        work.alone())).toList(),
                one.skills().stream().map(skill -> new SkilledJson(skill.label(), skill.level(), skill.endorsers(),
                        skill.evidence().stream().map(work -> work.answer().value()).toList())).toList(),
                one.endorsements().stream().map(said -> new EndorsedJson(said.skill(), said.by(), said.reason(),
                        said.at())).toList(),
                one.withheld());
    }
}
