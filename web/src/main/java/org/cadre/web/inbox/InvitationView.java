package org.cadre.web.inbox;

import java.util.List;

import org.cadre.web.Form;
import org.cadre.web.Option;
import org.cadre.web.SafeHtml;
import org.cadre.web.View;

/**
 * {@code GET /invitations/{id}?answer=}: the invitation with its whole question; where the links of a mail land.
 *
 * @param body the question
 * @param reply {@code accept}, {@code decline} or {@code hand-over} if the link said so, else empty; only opens that part
 * @param form {@code reason} and {@code note} of a refused decline, {@code to} and {@code context} of a handing over
 * @param reasons NOT_MY_AREA, NO_TIME, CONFLICT with their labels
 * @param keepable whether the question is no secret
 * @param meant colleagues of whom {@code to} may mean one, by id; empty where nothing was looked for
 */
public record InvitationView(InvitationCard invitation, SafeHtml body, String reply, Form form, List<Option> reasons,
        List<Option> meant, boolean keepable)
        implements
            View {
    @Override
    public String template() {
        return "inbox/invitation";
    }
}
