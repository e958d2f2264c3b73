package org.cadre.schedules;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.accounts.AccountDesk;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.people.Colleague;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.reports.ReportDesk;

/** Who may be sent reports, as things are now. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Recipients {
    @Inject
    private Colleagues colleagues;
    @Inject
    private AccountDesk accounts;

    protected Recipients() {}

    /** What somebody would read with; or why they would read nothing. */
    record Standing(Optional<Reader> reader, DeliveryState otherwise) {}

    public Standing of(ColleagueId id) {
        if (colleagues.find(id).filter(Colleague::active).isEmpty())
            return new Standing(Optional.empty(), DeliveryState.LEFT);
        return new Standing(accounts.reader(id).filter(ReportDesk::mayRead), DeliveryState.NO_ROLE);
    }

    /** Whether somebody may own a schedule. */
    public boolean governs(ColleagueId id) {
        return accounts.reader(id).filter(one -> one.roles().contains(Role.GOVERNANCE)).isPresent();
    }

    /** @throws BadInput naming `people` where somebody is not known, has left or may not read reports */
    public ColleagueId named(String idNameOrMail) {
        var found = colleagues.meant(idNameOrMail);
        if (found.isEmpty()) {
            boolean left = colleagues.byMail(idNameOrMail).filter(one -> !one.active()).isPresent();
            throw new BadInput("people", idNameOrMail,
                    left ? Message.of("schedules.left", idNameOrMail) : Message.of("schedules.nobody", idNameOrMail));
        }
        var one = found.get();
        if (one.machine() || of(one.id()).reader().isEmpty())
            throw new BadInput("people", idNameOrMail, Message.of("schedules.may-not", one.name()));
        return one.id();
    }
}
