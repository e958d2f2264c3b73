package org.cadre.recertification;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.accounts.AccountDesk;
import org.cadre.authorisations.AuthorisationDesk;
import org.cadre.authorisations.AuthorisationId;
import org.cadre.mandates.MandateDesk;
import org.cadre.people.ColleagueId;
import org.cadre.people.FourEyesNeeded;
import org.cadre.people.Role;
import org.cadre.people.WallId;
import org.cadre.walls.WallDesk;

/** Ends what an item stands for, at the desk that gave it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Revocation {
    @Inject
    private MandateDesk mandates;
    @Inject
    private WallDesk walls;
    @Inject
    private AuthorisationDesk authorisations;
    @Inject
    private AccountDesk accounts;

    protected Revocation() {}

    /** Whether the company can do without it: not without its last administrator. */
    boolean possible(AccessItem item) {
        return item.kind() != AccessKind.ROLE || !mandates.last(item.holder(), Role.valueOf(item.what()));
    }

    /**
     * @param by who decided, or did not in time
     * @throws FourEyesNeeded where it is not {@link #possible}
     */
    void end(AccessItem item, ColleagueId by, String reason) {
        switch (item.kind()) {
            case ROLE -> mandates.end(item.holder(), Role.valueOf(item.what()), by);
            case WALL ->
                walls.remove(accounts.reader(by).orElseThrow(), new WallId(item.grant()), item.holder(), reason);
            case AUTHORISATION ->
                authorisations.revoke(accounts.reader(by).orElseThrow(), new AuthorisationId(item.grant()));
            case TOKEN -> accounts.revoke(accounts.reader(item.holder()).orElseThrow(), item.grant());
        }
    }

    /** Under which the trail keeps what is done about an item: what is behind a wall is for those behind it to read. */
    static UUID subject(AccessItem item) {
        return item.kind() == AccessKind.WALL ? item.grant() : item.holder().value();
    }
}
