package org.cadre.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AnswerId;
import org.cadre.asks.AskId;
import org.cadre.index.Hit;
import org.cadre.index.PostKind;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;
import org.cadre.search.FoundRows.AnswerRow;
import org.cadre.search.FoundRows.AskRow;
import org.cadre.search.FoundRows.PersonRow;

/** Looks every hit up in the database; what the reader may not see there is left out. */
@ApplicationScoped
class Results {
    @Inject
    private FoundRows rows;

    protected Results() {}

    Map<UUID, Found> of(Reader reader, List<Hit> hits) {
        Map<UUID, AskRow> asks = rows.asks(reader, ids(hits, PostKind.QUESTION, PostKind.TASK));
        Map<UUID, AnswerRow> answers = rows.answers(reader, ids(hits, PostKind.ANSWER));
        Map<UUID, PersonRow> people = rows.people(ids(hits, PostKind.PERSON));
        var found = new HashMap<UUID, Found>();
        for (Hit hit : hits) {
            var ask = asks.get(hit.id());
            var answer = answers.get(hit.id());
            var person = people.get(hit.id());
            if (ask != null)
                found.put(hit.id(), found(hit, ask));
            else if (answer != null)
                found.put(hit.id(), found(hit, answer));
            else if (person != null)
                found.put(hit.id(), found(hit, person));
        }
        return found;
    }

    private static Found found(Hit hit, AskRow row) {
        return new Found.Asked(new AskId(row.id()), row.kind(), row.state(), row.classification(), row.answers(),
                row.changedAt(), Marked.of(hit.title()), Marked.of(hit.snippet()));
    }

    private static Found found(Hit hit, AnswerRow row) {
        return new Found.Answered(new AnswerId(row.id()), new AskId(row.ask()), row.accepted(), row.classification(),
                row.author(), row.others(), row.givenAt(), row.reviewDue(), Marked.of(hit.title()),
                Marked.of(hit.snippet()));
    }

    /** The index may still hold skills that were hidden a moment ago. */
    private static Found found(Hit hit, PersonRow row) {
        return new Found.Person(new ColleagueId(row.id()), row.orgUnit(), row.site(), Marked.of(hit.title()),
                row.open() ? Marked.of(hit.snippet()) : new Marked(row.orgUnit() + ", " + row.site(), List.of()));
    }

    private static List<UUID> ids(List<Hit> hits, PostKind... kinds) {
        return hits.stream().filter(hit -> List.of(kinds).contains(hit.kind())).map(Hit::id).toList();
    }
}
