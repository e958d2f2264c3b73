package org.cadre.follows;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

import org.cadre.asks.AskId;
import org.cadre.database.Sql;
import org.cadre.people.ColleagueId;

/** Who follows what. For messages, whose makers look at each follower's rights; pages use {@link FollowDesk}. */
@ApplicationScoped
@Transactional
public class Follows {
    private static final Jsonb JSON = JsonbBuilder.create();
    private static final String WROTE = """
            select asker_id from ask where id = ?1
            union select author_id from answer where ask_id = ?1
            union select s.colleague_id from coauthor s join answer w on w.id = s.answer_id where w.ask_id = ?1""";

    @Inject
    private EntityManager entities;

    protected Follows() {}

    /** Who asked, who answered and who wants to hear of it, without those who do not. */
    public Set<ColleagueId> ofAsk(AskId ask) {
        return people(entities.createNativeQuery("(" + WROTE + """

                 union select follower_id from follow where kind = 'ASK' and subject = ?2 and following)
                except select follower_id from follow where kind = 'ASK' and subject = ?2 and not following""")
                .setParameter(1, ask.value()).setParameter(2, ask.toString()));
    }

    /** Who does not want to hear of an ask. */
    public Set<ColleagueId> unfollowed(AskId ask) {
        return people(entities.createNativeQuery("""
                select follower_id from follow where kind = 'ASK' and subject = ?1 and not following""")
                .setParameter(1, ask.toString()));
    }

    public Set<ColleagueId> ofTags(Collection<String> tags) {
        return people(entities.createNativeQuery("""
                select follower_id from follow where kind = 'TAG' and following
                  and subject in (select value from jsonb_array_elements_text(cast(?1 as jsonb)))""")
                .setParameter(1, JSON.toJson(tags)));
    }

    public Set<ColleagueId> ofPerson(ColleagueId person) {
        return people(entities.createNativeQuery("""
                select follower_id from follow where kind = 'PERSON' and subject = ?1 and following""")
                .setParameter(1, person.toString()));
    }

    /** What was decided; empty where nothing was. */
    Optional<Boolean> decided(ColleagueId follower, Followable what) {
        List<?> found = entities.createNativeQuery("""
                select following from follow where follower_id = ?1 and kind = ?2 and subject = ?3""")
                .setParameter(1, follower.value()).setParameter(2, what.kind()).setParameter(3, what.subject())
                .getResultList();
        return found.stream().map(Boolean.class::cast).findFirst();
    }

    void decide(ColleagueId follower, Followable what, boolean following, Instant at) {
        entities.createNativeQuery("""
                insert into follow (follower_id, kind, subject, following, at) values (?1, ?2, ?3, ?4, ?5)
                on conflict (follower_id, kind, subject)
                do update set following = excluded.following, at = excluded.at""").setParameter(1, follower.value())
                .setParameter(2, what.kind()).setParameter(3, what.subject()).setParameter(4, following)
                .setParameter(5, Timestamp.from(at)).executeUpdate();
    }

    /** How much of one kind somebody follows by decision. */
    int count(ColleagueId follower, String kind) {
        return (int) Sql.number(entities.createNativeQuery("""
                select count(*) from follow where follower_id = ?1 and kind = ?2 and following""")
                .setParameter(1, follower.value()).setParameter(2, kind).getSingleResult());
    }

    List<String> tags(ColleagueId follower) {
        List<?> found = entities.createNativeQuery("""
                select subject from follow where follower_id = ?1 and kind = 'TAG' and following order by subject""")
                .setParameter(1, follower.value()).getResultList();
        return found.stream().map(String.class::cast).toList();
    }

    List<ColleagueId> people(ColleagueId follower) {
        List<?> found = entities.createNativeQuery("""
                select c.id from follow f join colleague c on cast(c.id as text) = f.subject
                where f.follower_id = ?1 and f.kind = 'PERSON' and f.following and c.left_at is null
                order by c.name, c.id""").setParameter(1, follower.value()).getResultList();
        return found.stream().map(id -> new ColleagueId(Sql.uuid(id))).toList();
    }

    /** Ids of the asks that somebody follows, by decision or by having a part in them. */
    List<AskId> asks(ColleagueId follower, int limit) {
        List<?> found = entities.createNativeQuery("""
                select a.id from ask a where a.id in (
                    select cast(subject as uuid) from follow where follower_id = ?1 and kind = 'ASK' and following
                    union select id from ask where asker_id = ?1
                    union select ask_id from answer where author_id = ?1
                    union select w.ask_id from coauthor s join answer w on w.id = s.answer_id
                          where s.colleague_id = ?1)
                  and not exists (select 1 from follow where follower_id = ?1 and kind = 'ASK' and not following
                                  and subject = cast(a.id as text))
                order by a.changed_at desc, a.id limit ?2""").setParameter(1, follower.value())
                .setParameter(2, limit).getResultList();
        return found.stream().map(id -> new AskId(Sql.uuid(id))).toList();
    }

    private static Set<ColleagueId> people(Query query) {
        var people = new LinkedHashSet<ColleagueId>();
        for (Object id : query.getResultList())
            people.add(new ColleagueId(Sql.uuid(id)));
        return people;
    }
}
