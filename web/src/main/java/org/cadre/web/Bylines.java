package org.cadre.web;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.cadre.asks.Byline;

/** Who stands beside texts, as the pages of this request name them. */
@RequestScoped
public class Bylines {
    @Inject
    People people;
    @Inject
    Frames frames;

    /** Looks all names up at once; who is hidden has neither name nor page. */
    public Function<Byline, Person> of(Collection<Byline> some) {
        var named = People.from(people.named(
                some.stream().filter(Byline.Named.class::isInstance).flatMap(one -> one.known().stream()).toList()));
        return byline -> switch (byline) {
            case Byline.Named(var colleague) -> named.apply(colleague);
            case Byline.Myself _ -> nobody("byline.mine");
            case Byline.Hidden _ -> nobody("byline.hidden");
        };
    }

    public Person of(Byline one) {
        return of(List.of(one)).apply(one);
    }

    private Person nobody(String key) {
        return new Person("", frames.texts().text(key), "");
    }
}
