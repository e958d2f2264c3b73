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
 * @param reply {@code accept} or {@code decline} if the mail's link said so, else empty; only opens that part
 * @param form {@code reason} and {@code note} of a refused decline
 * @param reasons NOT_MY_AREA, NO_TIME, CONFLICT with their labels
 */
public record InvitationView(InvitationCard invitation, SafeHtml body, String reply, Form form, List<Option> reasons)
        implements
            View {
    @Override
    public String template() {
        return "inbox/invitation";
    }
}
