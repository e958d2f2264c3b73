package org.cadre.web.inbox;

import org.cadre.web.View;

/**
 * Fragment, {@code GET /inbox/count}: the number beside "Inbox" in the navigation; reloads on the live topic
 * {@code inbox}.
 *
 * @param open invitations that wait for a reply
 */
public record InboxCountView(int open) implements View {
    @Override
    public String template() {
        return "inbox/count";
    }
}
