package org.cadre.web.inbox;

import org.cadre.web.View;

/** {@code GET /inbox}: the list, kept live. */
public record InboxView(InboxListView list) implements View {
    @Override
    public String template() {
        return "inbox/inbox";
    }

    @Override
    public boolean keepable() {
        return list.keepable();
    }
}
