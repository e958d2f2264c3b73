package org.cadre.notices;

import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.authorisations.AuthorisationEnding;
import org.cadre.authorisations.AuthorisationId;
import org.cadre.authorisations.Authorisations;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.people.Colleague;
import org.cadre.people.Colleagues;

/** Tells whose authorisation ends, and who entered it, as far as they are here. */
@ApplicationScoped
class TellOfAuthorisation implements Handler<AuthorisationEnding> {
    @Inject
    private Authorisations authorisations;
    @Inject
    private Colleagues colleagues;
    @Inject
    private Announcer announcer;

    protected TellOfAuthorisation() {}

    @Override
    public Class<AuthorisationEnding> message() {
        return AuthorisationEnding.class;
    }

    @Override
    public void handle(AuthorisationEnding ending, Delivery delivery) {
        authorisations.find(new AuthorisationId(ending.authorisation())).ifPresent(one -> Stream
                .of(one.person(), one.requester())
                .filter(who -> colleagues.find(who).filter(Colleague::active).isPresent())
                .forEach(who -> announcer.tell(who, Occasion
                        .of(NoticeKind.AUTHORISATION_ENDING, delivery.id(), one.id()).by(one.person()))));
    }
}
