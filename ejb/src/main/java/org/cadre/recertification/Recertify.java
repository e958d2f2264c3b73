package org.cadre.recertification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.LinkedHashSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.accounts.RoleHolders;
import org.cadre.audit.Acts;
import org.cadre.housekeeping.Chore;
import org.cadre.outbox.Outbox;
import org.cadre.people.ColleagueId;
import org.cadre.people.Role;
import org.cadre.recertification.AccessReviewDue.Stage;
import org.cadre.recertification.RecertificationSettings.Silence;

/** Opens the review when a quarter begins, finds reviewers, reminds them, and turns to others when the time is over. */
@ApplicationScoped
class Recertify implements Chore {
    @Inject
    private Recertifications recertifications;
    @Inject
    private Revocation revocation;
    @Inject
    private RoleHolders holders;
    @Inject
    private RecertificationSettings settings;
    @Inject
    private Acts acts;
    @Inject
    private Outbox outbox;

    protected Recertify() {}

    @Override
    public String name() {
        return "recertification";
    }

    @Override
    public int tidy(Instant now, int most) {
        var today = LocalDate.ofInstant(now, settings.zone());
        var first = today.with(IsoFields.DAY_OF_QUARTER, 1);
        recertifications.open("%d-Q%d".formatted(today.getYear(), today.get(IsoFields.QUARTER_OF_YEAR)),
                first.atStartOfDay(settings.zone()).toInstant(), now, settings);
        recertifications.newest().ifPresent(campaign -> goOn(campaign, now));
        return 0;
    }

    private void goOn(Recertification campaign, Instant now) {
        recertifications.noteGone(campaign.id(), now);
        recertifications.assign(campaign.id()).forEach(who -> tell(campaign, who, Stage.WANTED));
        if (campaign.becomesOverdue(now))
            end(campaign, now);
        else if (campaign.reminds(now))
            recertifications.reviewers(campaign.id()).forEach(who -> tell(campaign, who, Stage.REMINDED));
    }

    private void end(Recertification campaign, Instant now) {
        if (campaign.silence() == Silence.REVOKE)
            for (var item : recertifications.open(campaign.id()))
                item.reviewer().filter(_ -> revocation.possible(item))
                        .ifPresent(silent -> revoke(campaign, item, silent, now));
        var told = new LinkedHashSet<>(recertifications.reviewers(campaign.id()));
        if (recertifications.open(campaign.id()).stream().anyMatch(item -> item.kind() != AccessKind.WALL))
            told.addAll(holders.of(Role.GOVERNANCE));
        told.forEach(who -> tell(campaign, who, Stage.OVERDUE));
    }

    private void revoke(Recertification campaign, AccessItem item, ColleagueId silent, Instant now) {
        revocation.end(item, silent, campaign.quarter());
        recertifications.lapse(item.id(), now);
        acts.keep("ACCESS_REVOKED_BY_SILENCE", Revocation.subject(item), silent.value());
    }

    private void tell(Recertification campaign, ColleagueId who, Stage stage) {
        outbox.append(who.value(), new AccessReviewDue(campaign.id().value(), who.value(), stage));
    }
}
