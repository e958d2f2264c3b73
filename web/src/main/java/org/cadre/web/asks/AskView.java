package org.cadre.web.asks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.cadre.web.Form;
import org.cadre.web.Person;
import org.cadre.web.SafeHtml;
import org.cadre.web.View;
import org.cadre.web.glass.AskGlass;
import org.cadre.web.inbox.InvitationCard;

/**
 * {@code GET /asks/{id}}: a question, how it is getting on, its answers and the editor for one more.
 *
 * @param mine whether the reader asked it
 * @param classification PUBLIC, INTERNAL, CONFIDENTIAL or RESTRICTED
 * @param urgency LOW, NORMAL or HIGH
 * @param tags with the skills that they are
 * @param invitation the reader's own open or accepted invitation to it
 * @param editor the answer being written, posted to {@code /asks/{id}/answers} as {@code text} (a button named
 *     {@code preview} asks for the same page with a preview); none for who may not answer now
 * @param mayClose shows a button to {@code POST /asks/{id}/close}
 * @param mayReopen shows a button to {@code POST /asks/{id}/reopen}
 * @param held whether to say that it is under a legal hold
 * @param glass what there is to say of an anonymous asker
 * @param parts what else stands below the question
 */
public record AskView(String id, String title, SafeHtml body, Person asker, boolean mine, Instant filed,
        String classification, String urgency, List<Tag> tags, AskStatusView status, AnswersView answers,
        Optional<InvitationCard> invitation, Optional<Editor> editor, boolean mayClose,
        boolean mayReopen, boolean held, Optional<AskGlass> glass, AskParts parts) implements View {
    /**
     * A tag.
     *
     * @param href where it leads: a skill's page or a search
     */
    public record Tag(String label, String href) {}

    /**
     * The answer editor.
     *
     * @param form its only field is {@code text}
     * @param preview the text as it will look, if asked for without a script
     * @param folded whether it is opened only on wish, since the question is settled and nothing was entered
     */
    public record Editor(Form form, Optional<SafeHtml> preview, boolean folded) {}

    @Override
    public String template() {
        return "asks/ask";
    }

    @Override
    public boolean keepable() {
        return parts.keepable();
    }
}
