package org.cadre.history;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.AnswerId;
import org.cadre.asks.Archive;
import org.cadre.asks.AskId;
import org.cadre.asks.PastAnswer;
import org.cadre.asks.PastAsk;
import org.cadre.governance.Classification;
import org.cadre.history.HistoryTopic.Post;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;
import org.cadre.reviews.ReviewDesk;
import org.cadre.screening.Screening;

/** Some topics stored in one transaction; what is there already stays as it is. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class HistoryBatch {
    private static final int LONGEST_TITLE = 200;

    @Inject
    private HistoryOrigins origins;
    @Inject
    private Colleagues colleagues;
    @Inject
    private Archive archive;
    @Inject
    private ReviewDesk reviews;
    @Inject
    private Screening screening;

    protected HistoryBatch() {}

    /** @param language of all texts, since an archive does not say */
    Added store(List<HistoryTopic> topics, Locale language) {
        var named = topics.stream().map(Named::of).toList();
        Set<String> all = new HashSet<>();
        named.forEach(topic -> topic.addTo(all));
        var ids = new Ids(origins.known(all));
        all.stream().filter(origin -> origin.startsWith(Named.USER)).filter(user -> !ids.has(user))
                .forEach(user -> ids.add(user, joined(user.substring(Named.USER.length()))));
        int people = ids.news().size();
        var asks = new ArrayList<PastAsk>();
        var answers = new ArrayList<PastAnswer>();
        for (Named topic : named) {
            if (isNew(topic.origin(), ids))
                asks.add(ask(topic, ids, language));
            topic.posts().forEach((origin, post) -> {
                if (isNew(origin, ids))
                    answers.add(answer(topic, origin, post, ids, language));
            });
        }
        archive.add(asks, answers, List.of());
        reviews.beginPast(answers.stream().filter(PastAnswer::accepted).map(PastAnswer::id).toList());
        origins.add(ids.news());
        return new Added(people, asks.size(), answers.size());
    }

    private UUID joined(String user) {
        var colleague = HistoryPeople.of(user);
        colleagues.add(colleague);
        return colleague.id().value();
    }

    private static boolean isNew(String origin, Ids ids) {
        boolean isNew = !ids.has(origin);
        if (isNew)
            ids.add(origin, UUID.randomUUID());
        return isNew;
    }

    /** A title too long for a page's head is cut, and whole again above the text. */
    private PastAsk ask(Named named, Ids ids, Locale language) {
        var topic = named.topic();
        String called = screening.masked(topic.title());
        String title = shortened(called);
        boolean whole = title.equals(called);
        String said = screening.masked(topic.body());
        String body = whole && !said.isEmpty() ? said : (called + "\n\n" + said).strip();
        return new PastAsk(new AskId(ids.of(named.origin())), new ColleagueId(ids.of(named.asker())), title, body,
                topic.tags(), language, Classification.INTERNAL, false, topic.at());
    }

    private static String shortened(String title) {
        if (title.length() <= LONGEST_TITLE)
            return title;
        int end = Character.isHighSurrogate(title.charAt(LONGEST_TITLE - 2)) ? LONGEST_TITLE - 2 : LONGEST_TITLE - 1;
        return title.substring(0, end) + "…";
    }

    private PastAnswer answer(Named topic, String origin, Post post, Ids ids, Locale language) {
        return new PastAnswer(new AnswerId(ids.of(origin)), new AskId(ids.of(topic.origin())),
                new ColleagueId(ids.of(Named.USER + post.user())), screening.masked(post.text()), language, post.at(),
                post.likes(),
                post.accepted());
    }
}
