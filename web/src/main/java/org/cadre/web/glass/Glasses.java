package org.cadre.web.glass;

import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.cadre.asks.Ask;
import org.cadre.asks.Byline;
import org.cadre.glass.Disclosure;
import org.cadre.glass.GlassDesk;
import org.cadre.glass.Shown;
import org.cadre.people.Reader;
import org.cadre.web.Bylines;

/** Anonymous askers on the pages of those who may do something about it. */
@RequestScoped
public class Glasses {
    @Inject
    GlassDesk desk;
    @Inject
    Bylines bylines;

    /** For an ask that the reader was found to see; showing the name is a look, and is kept. */
    public Optional<AskGlass> of(Reader reader, Ask ask) {
        if (!ask.anonymous() || !ask.askedBy(reader) && !GlassDesk.ofTheOffice(reader))
            return Optional.empty();
        var about = desk.about(reader, ask);
        var shown = about.filter(Disclosure::mayLook).flatMap(one -> desk.look(reader, one.id()));
        return Optional.of(new AskGlass(about.map(one -> one.id().toString()).orElse(""),
                shown.map(one -> bylines.of(new Byline.Named(one.asker()))), shown.map(Shown::until),
                ask.askedBy(reader), desk.mayOpen(reader, ask)));
    }
}
