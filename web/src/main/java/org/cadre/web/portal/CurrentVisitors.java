package org.cadre.web.portal;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.cadre.people.Role;
import org.cadre.profiles.ProfileDesk;
import org.cadre.routing.RoutingDesk;
import org.cadre.web.Visitor;
import org.cadre.web.Visitors;
import org.cadre.web.language.Languages;
import org.cadre.web.security.Caller;

/** Who is in front of the portal. */
@RequestScoped
public class CurrentVisitors implements Visitors {
    @Inject
    Caller caller;
    @Inject
    RoutingDesk routing;
    @Inject
    ProfileDesk profiles;

    @Override
    public Optional<Visitor> current() {
        return caller.signedIn()
                .map(who -> new Visitor(who.reader().id().value(), who.name(),
                        Languages.spoken(who.reader().language().getLanguage()).orElse(Languages.FALLBACK),
                        who.reader().zone(),
                        who.reader().roles().stream().map(Role::name).collect(Collectors.toSet())));
    }

    @Override
    public int openInvitations() {
        return caller.signedIn().map(who -> routing.waiting(who.reader())).orElse(0);
    }

    @Override
    public void speak(Locale language) {
        profiles.speak(caller.reader(), language);
    }
}
