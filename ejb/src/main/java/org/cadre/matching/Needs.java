package org.cadre.matching;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.cadre.asks.Ask;
import org.cadre.asks.Markdown;
import org.cadre.index.Access;
import org.cadre.index.ExpertFilters;
import org.cadre.index.Need;
import org.cadre.index.SkillNeed;
import org.cadre.matching.Rows.ExpertRow;

/** From what is asked to what the index is given. */
final class Needs {
    private Needs() {}

    static Need of(Ask ask, ExpertRow asker, List<SkillNeed> skills, Instant asOf) {
        // of an anonymous asker nobody is told that they helped before
        return new Need(ask.title(), Markdown.text(ask.body()), ask.tags(), skills,
                ask.anonymous() ? null : asker.id(),
                Documents.access(asker.clearance(), asker.walls()), ask.classification().ordinal(),
                ask.wall().map(wall -> wall.value().toString()).orElse(null), asOf, Set.of(asker.id()),
                ExpertFilters.NONE);
    }

    /** The same, of a question that everybody may see and that has no musts. */
    static Need open(Need need) {
        return new Need(need.title(), need.body(), need.tags(), need.skills().stream()
                .map(skill -> new SkillNeed(skill.skillId(), skill.labels(), false, 1, skill.narrower())).toList(),
                need.asker(), need.access(), Access.PUBLIC, null, need.asOf(), need.excluded(), need.filters());
    }

    /** Free text of somebody who looks around: everybody whom it could be asked openly. */
    static Need of(String text, ExpertRow asker, Instant asOf) {
        return new Need("", Markdown.text(text), List.of(), List.of(), asker.id(),
                Documents.access(asker.clearance(), asker.walls()), Access.PUBLIC, null, asOf, Set.of(),
                ExpertFilters.NONE);
    }
}
