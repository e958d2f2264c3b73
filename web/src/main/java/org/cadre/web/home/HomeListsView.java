package org.cadre.web.home;

import java.util.List;

import org.cadre.web.View;
import org.cadre.web.asks.AskLine;
import org.cadre.web.inbox.InvitationCard;

/**
 * Fragment, {@code GET /home/lists}: what I asked and what waits for me; reloads on the live topic {@code home}.
 *
 * @param mine my own asks, latest change first, at most ten
 * @param waiting open invitations, the soonest to expire first, at most five
 */
public record HomeListsView(List<AskLine> mine, List<InvitationCard> waiting) implements View {
    @Override
    public String template() {
        return "home/lists";
    }
}
