package org.cadre.web.inbox;

import java.time.Instant;
import java.util.List;

import org.cadre.web.Pages;
import org.cadre.web.View;

/**
 * Fragment, {@code GET /inbox/list}: reloads on the live topic {@code inbox}.
 *
 * @param waiting invitations to reply to, the soonest to expire first
 * @param accepted invitations that the reader accepted and has not answered yet
 * @param news newest first
 * @param keepable whether nothing in it is a secret
 */
public record InboxListView(List<InvitationCard> waiting, List<InvitationCard> accepted, List<News> news, Pages pages,
        boolean keepable)
        implements
            View {
    /**
     * Something that happened, such as an answer to one's question. {@code POST /inbox/read} marks all as read.
     *
     * @param text in the reader's language
     * @param href the page that it is about
     */
    public record News(String text, String href, Instant when, boolean unread) {}

    public boolean anyUnread() {
        return news.stream().anyMatch(News::unread);
    }

    @Override
    public String template() {
        return "inbox/list";
    }
}
