package org.cadre.notices;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.live.LiveFeed;
import org.cadre.live.Topic;
import org.cadre.people.Reader;

/** A colleague's inbox. */
@ApplicationScoped
@Transactional
public class NoticeDesk {
    /** Most notices of one page, and one to see whether there is a next. */
    public static final int MOST = 101;

    @Inject
    private Notices notices;
    @Inject
    private LiveFeed feed;
    @Inject
    private Clock clock;

    protected NoticeDesk() {}

    /**
     * The reader's notices, newest first.
     *
     * @param after the last one of the page before, or empty for the first page
     * @param limit 1 to {@link #MOST}
     * @throws NoticeNotFound where `after` is none of the reader's
     */
    public List<InboxItem> list(Reader reader, Optional<NoticeId> after, int limit) {
        if (limit < 1 || limit > MOST)
            throw new IllegalArgumentException("limit is " + limit + ", not 1 to " + MOST);
        return after.map(last -> notices.before(reader, notices.of(reader, last), limit))
                .orElseGet(() -> notices.newest(reader, limit));
    }

    public long unread(Reader reader) {
        return notices.unread(reader);
    }

    /** @throws NoticeNotFound */
    public void read(Reader reader, NoticeId id) {
        notices.of(reader, id).read(clock.instant());
        feed.changed(reader.id(), new Topic.Inbox());
    }

    public void readAll(Reader reader) {
        notices.readAll(reader, clock.instant());
        feed.changed(reader.id(), new Topic.Inbox());
    }
}
