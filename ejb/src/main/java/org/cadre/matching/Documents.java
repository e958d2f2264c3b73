package org.cadre.matching;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.cadre.asks.AskKind;
import org.cadre.asks.Markdown;
import org.cadre.governance.Classification;
import org.cadre.index.Access;
import org.cadre.index.Evidence;
import org.cadre.index.ExpertProfile;
import org.cadre.index.Post;
import org.cadre.index.PostKind;
import org.cadre.index.SkillClaim;
import org.cadre.matching.Rows.AnswerRow;
import org.cadre.matching.Rows.AskRow;
import org.cadre.matching.Rows.ColleagueRow;
import org.cadre.matching.Rows.SkillRow;
import org.cadre.sieve.IndexedFacts;

/** From rows to documents. An answer stands under its ask's classification, wall and labels. */
final class Documents {
    /** To be raised whenever the same row makes another document than before: every index is then rebuilt. */
    static final int VERSION = 3;

    private Documents() {}

    static Post post(AskRow ask) {
        return new Post(ask.id(), ask.kind() == AskKind.QUESTION ? PostKind.QUESTION : PostKind.TASK, ask.id(),
                ask.title(), words(ask), ask.tags(), ask.state().name(), "",
                ask.classification().ordinal(), wall(ask), ask.changedAt(), ask.language(), ask.version());
    }

    private static String words(AskRow ask) {
        return Stream.concat(Stream.of(ask.body()), ask.comments().stream()).map(Markdown::text)
                .collect(Collectors.joining("\n\n"));
    }

    static Post post(AnswerRow answer) {
        var ask = answer.ask();
        return new Post(answer.id(), PostKind.ANSWER, ask.id(), ask.title(), Markdown.text(answer.body()), ask.tags(),
                ask.state().name(), "", ask.classification().ordinal(), wall(ask), answer.givenAt(),
                answer.language(), answer.version());
    }

    /**
     * Of every author, so that each is found by what they wrote together. An anonymous one is not found by it, since the reasons
     * name the question.
     */
    static List<Evidence> evidence(AnswerRow answer) {
        var first = Stream.of(answer).filter(one -> !one.anonymous())
                .map(one -> evidence(one, one.id(), one.author()));
        return Stream.concat(first, answer.others().stream()
                .map(other -> evidence(answer, other.id(), other.colleague()))).toList();
    }

    private static Evidence evidence(AnswerRow answer, UUID id, UUID expert) {
        var ask = answer.ask();
        // whom somebody has helped is a reason too
        return new Evidence(id, expert, ask.anonymous() ? null : ask.asker(), ask.id(), ask.title(),
                Markdown.text(ask.body()), Markdown.text(answer.body()), ask.tags(), answer.givenAt(),
                ask.classification().ordinal(), wall(ask), answer.language(), answer.accepted(), answer.version());
    }

    static ExpertProfile profile(ColleagueRow colleague) {
        return new ExpertProfile(colleague.id(), colleague.name(), "",
                colleague.skills().stream().map(Documents::claim).toList(),
                access(colleague.clearance(), colleague.walls()), colleague.active(), colleague.optedOut(),
                colleague.awayUntil().orElse(null), colleague.orgUnit(), colleague.country(), colleague.site(),
                Set.of(colleague.language()), IndexedFacts.of(colleague.facts()), colleague.version());
    }

    /** Whom everybody may find: name, place and skills that everybody may see, also by the skills' other names. */
    static Post post(ColleagueRow colleague) {
        var skills = colleague.open() ? colleague.skills() : List.<SkillRow>of();
        String words = Stream.concat(Stream.of(colleague.orgUnit(), colleague.site()),
                skills.stream().flatMap(skill -> skill.labels().stream()))
                .collect(Collectors.joining(", "));
        return new Post(colleague.id(), PostKind.PERSON, colleague.id(), colleague.name(), words,
                // as tags are written, so that a skill and its tag are one facet
                skills.stream().map(skill -> skill.labels().getFirst().toLowerCase(Locale.ROOT)).toList(),
                "", colleague.orgUnit(),
                Classification.PUBLIC.ordinal(), null, Instant.EPOCH, colleague.language(), colleague.version());
    }

    static Access access(Classification clearance, Set<UUID> walls) {
        return new Access(clearance.ordinal(), walls.stream().map(UUID::toString).collect(Collectors.toSet()));
    }

    private static SkillClaim claim(SkillRow skill) {
        return new SkillClaim(skill.id(), skill.labels(), skill.broader(), skill.level(),
                skill.lastUsed().map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant()).orElse(null),
                skill.endorsers());
    }

    private static @org.jspecify.annotations.Nullable String wall(AskRow ask) {
        return Compartments.of(ask.wall(), ask.labels()).orElse(null);
    }
}
