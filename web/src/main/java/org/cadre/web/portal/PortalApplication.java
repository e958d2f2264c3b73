package org.cadre.web.portal;

import java.util.Set;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

import org.cadre.web.PageWriter;
import org.cadre.web.assets.AssetsResource;
import org.cadre.web.guard.CsrfGuard;
import org.cadre.web.notices.LiveResource;
import org.cadre.web.preferences.PreferencesResource;
import org.cadre.web.problem.Problems;
import org.cadre.web.security.Gate;
import org.cadre.web.session.SessionResource;

/** The pages. A new resource of the portal is entered here; those of the API are entered in its own application. */
@ApplicationPath("/")
public class PortalApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(AssetsResource.class, CsrfGuard.class, Gate.class, LiveResource.class, PageWriter.class,
                PreferencesResource.class,
                Problems.class,
                SessionResource.class);
    }
}
