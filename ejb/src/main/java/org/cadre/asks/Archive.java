package org.cadre.asks;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.outbox.ChangeLog;

/**
 * Takes in what was asked and answered before, many at once and with its times. Nobody is invited and nobody is told;
 * the index hears of it. Meant for some hundred at a time: each table is filled by one statement.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Archive {
    private static final Jsonb JSON = JsonbBuilder.create();

    @Inject
    private EntityManager entities;
    @Inject
    private ChangeLog changes;

    protected Archive() {}

    /** The answers may also be to asks that are there already; of several accepted ones the first stays. */
    public void add(List<PastAsk> asks, List<PastAnswer> answers, List<PastVote> votes) {
        addAsks(asks);
        addAnswers(answers);
        addVotes(votes);
        Set<UUID> touched = new HashSet<>();
        asks.forEach(ask -> touched.add(ask.id().value()));
        answers.forEach(answer -> touched.add(answer.ask().value()));
        changes.note(Asks.ASK, touched);
        changes.note(Asks.ANSWER, answers.stream().map(answer -> answer.id().value()).toList());
    }

    private void addAsks(List<PastAsk> asks) {
        insert("""
                insert into ask (id, kind, asker_id, title, body, language, classification, urgency, state, filed_at,
                                 changed_at, version)
                select id, 'QUESTION', asker, title, body, language, classification, 'NORMAL', state, at, at, 1
                from jsonb_to_recordset(cast(?1 as jsonb)) as past(id uuid, asker uuid, title text, body text,
                    language text, classification smallint, state text, at timestamptz)""",
                asks.stream().map(Archive::row).toList());
        insert("""
                insert into ask_tag (ask_id, tag) select id, tag
                from jsonb_to_recordset(cast(?1 as jsonb)) as past(id uuid, tag text)""",
                asks.stream().flatMap(ask -> ask.tags().stream()
                        .map(tag -> Map.<String, Object>of("id", ask.id().toString(), "tag", tag))).toList());
    }

    private void addAnswers(List<PastAnswer> answers) {
        insert("""
                insert into answer (id, ask_id, author_id, body, language, given_at, score, likes,
                                    version)
                select id, ask, author, body, language, at, likes, likes, 1
                from jsonb_to_recordset(cast(?1 as jsonb)) as past(id uuid, ask uuid, author uuid, body text,
                    language text, at timestamptz, likes int)""", answers.stream().map(Archive::row).toList());
        insert("""
                update ask set changed_at = greatest(changed_at, latest), version = version + 1
                from (select ask, max(at) as latest from jsonb_to_recordset(cast(?1 as jsonb))
                      as past(ask uuid, at timestamptz) group by ask) as news where ask.id = news.ask""",
                answers.stream().map(answer -> Map.<String, Object>of("ask", answer.ask().toString(), "at",
                        answer.givenAt().toString())).toList());
        insert("""
                update ask set accepted_answer_id = best, state = 'SOLVED'
                from (select distinct on (ask) ask, id as best from jsonb_to_recordset(cast(?1 as jsonb))
                      as past(ask uuid, id uuid, at timestamptz) order by ask, at, id) as chosen
                where ask.id = chosen.ask and ask.accepted_answer_id is null and ask.state = 'CLOSED'""",
                answers.stream().filter(PastAnswer::accepted).map(answer -> Map.<String, Object>of("ask",
                        answer.ask().toString(), "id", answer.id().toString(), "at", answer.givenAt().toString()))
                        .toList());
    }

    private void addVotes(List<PastVote> votes) {
        List<Map<String, Object>> rows = votes.stream().map(vote -> Map.<String, Object>of("answer",
                vote.answer().toString(), "voter", vote.voter().toString(), "value", vote.value())).toList();
        insert("""
                insert into vote (answer_id, voter_id, value) select answer, voter, value
                from jsonb_to_recordset(cast(?1 as jsonb)) as past(answer uuid, voter uuid, value smallint)""", rows);
        insert("""
                update answer set score = score + votes
                from (select answer as voted, sum(value) as votes from jsonb_to_recordset(cast(?1 as jsonb))
                      as past(answer uuid, value int) group by answer) as counted where answer.id = voted""", rows);
    }

    private void insert(String sql, List<Map<String, Object>> rows) {
        if (!rows.isEmpty())
            entities.createNativeQuery(sql).setParameter(1, JSON.toJson(rows)).executeUpdate();
    }

    private static Map<String, Object> row(PastAsk ask) {
        return Map.of("id", ask.id().toString(), "asker", ask.asker().toString(), "title", ask.title(), "body",
                ask.body(), "language", ask.language().toLanguageTag(), "classification",
                ask.classification().ordinal(), "state", (ask.open() ? AskState.OPEN : AskState.CLOSED).name(), "at",
                ask.filedAt().toString());
    }

    private static Map<String, Object> row(PastAnswer answer) {
        return Map.of("id", answer.id().toString(), "ask", answer.ask().toString(), "author",
                answer.author().toString(), "body", answer.body(), "language", answer.language().toLanguageTag(), "at",
                answer.givenAt().toString(), "likes", answer.likes());
    }
}
