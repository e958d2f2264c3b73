package org.cadre.web;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;

/** The templates, compiled with the build; nothing is compiled at run time. */
@ApplicationScoped
public class Templates {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(null, ContentType.Html,
            Templates.class.getClassLoader()); // also where the first to need one is no request

    /** Writes the view's page. */
    public void render(View view, Frame frame, TemplateOutput out) {
        engine.render(view.template() + ".jte", Map.of("f", frame, "view", view), out);
    }
}
