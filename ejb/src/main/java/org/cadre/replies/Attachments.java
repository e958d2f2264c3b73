package org.cadre.replies;

import java.io.IOException;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;

import org.cadre.files.Intake;
import org.cadre.governance.BadInput;
import org.cadre.people.ColleagueId;

/** Takes in what hangs on a mail, under the checks that all files are under. */
@ApplicationScoped
class Attachments {
    private static final int MOST = 10;

    @Inject
    private Intake intake;

    protected Attachments() {}

    /**
     * What was taken.
     *
     * @param links to be put below the words
     * @param all whether nothing was left out
     */
    record Taken(String links, boolean all) {}

    Taken take(ColleagueId sender, List<Contents.Attached> attached) throws MessagingException, IOException {
        var links = new StringBuilder();
        boolean all = attached.size() <= MOST;
        for (var one : attached.subList(0, Math.min(MOST, attached.size())))
            try (var content = one.part().getInputStream()) {
                links.append("\n\n").append(intake.take(sender, one.name(), content).markdown());
            } catch (BadInput _) {
                all = false;
            }
        return new Taken(links.toString(), all);
    }
}
