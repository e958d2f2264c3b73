package org.cadre.notices;

import java.net.URI;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AskId;
import org.cadre.glass.GlassId;
import org.cadre.governance.RuleId;
import org.cadre.invitations.InvitationId;
import org.cadre.people.ColleagueId;
import org.cadre.people.WallId;
import org.eclipse.microprofile.config.Config;

/** Addresses of the portal's pages as others reach them: `cadre.base.url` and the page's path. */
@ApplicationScoped
public class Links {
    @Inject
    private Config config;

    @SuppressWarnings("NullAway.Init")
    protected Links() {}

    Links(Config config) {
        this.config = config;
    }

    public URI ask(AskId id) {
        return page("/asks/" + id);
    }

    public URI invitation(InvitationId id) {
        return page("/invitations/" + id);
    }

    public URI person(ColleagueId id) {
        return page("/people/" + id);
    }

    /** Asks for a confirmation; nothing is done before a button is pressed there. */
    public URI pass(String secret) {
        return page("/pass/" + secret);
    }

    /** Takes the one-click request of RFC 8058, and asks people for a confirmation. */
    public URI unsubscribe(String secret) {
        return page("/unsubscribe/" + secret);
    }

    /** Asks for a new password; nothing is done before one is sent from there. */
    public URI key(String secret) {
        return page("/key/" + secret);
    }

    public URI picks() {
        return page("/me/picks");
    }

    public URI forgotten() {
        return page("/forgotten");
    }

    public URI preferences() {
        return page("/me/notices");
    }

    /** What an asker reads of a glass that was broken. */
    public URI glass(GlassId id) {
        return page("/glass/" + id);
    }

    /** Where a version of a rule is read and decided. */
    URI rule(RuleId id) {
        return page("/rules/" + id.name() + "?version=" + id.version());
    }

    /** The way to the first answer. */
    URI setup() {
        return page("/admin/first-steps");
    }

    /** What waits for approval. */
    public URI approval(AskId id) {
        return page("/approvals/" + id);
    }

    /** Where the recipient reviews what was delivered of a task. */
    URI review(AskId task) {
        return page("/tasks/" + task + "/review");
    }

    URI accessReview() {
        return page("/access-review");
    }

    URI wall(WallId id) {
        return page("/walls/" + id);
    }

    /** Where one reads one's own. */
    URI ownAuthorisations() {
        return page("/me/data#authorisations");
    }

    URI authorisations() {
        return page("/authorisations");
    }

    /** Where an archive of this kind is fetched. */
    URI archives(String kind) {
        return page(switch (kind) {
            case "PERSON" -> "/me/data";
            case "BATCH", "BATCH_NAMED" -> "/batches";
            default -> "/records/evidence";
        });
    }

    /** A report's page for a period. */
    public URI report(String word, String query) {
        return page("/reports/" + word + "?" + query);
    }

    /** Where a month's pack is read and signed. */
    public URI pack(String month) {
        return page("/reports/packs/" + month);
    }

    /** Where a schedule of reports is changed. */
    public URI schedule(UUID id) {
        return page("/reports/schedules/" + id);
    }

    public URI inbox() {
        return page("/inbox");
    }

    private URI page(String path) {
        String base = config.getOptionalValue("cadre.base.url", String.class).orElse("http://localhost:8080");
        return URI.create(base.strip().replaceFirst("/+$", "") + path);
    }
}
