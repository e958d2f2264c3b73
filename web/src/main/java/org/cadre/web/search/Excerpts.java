package org.cadre.web.search;

import java.util.ArrayList;
import java.util.List;

import org.cadre.search.Marked;
import org.cadre.web.Excerpt;
import org.cadre.web.Excerpt.Piece;

/** Marked text as pages show it. */
public final class Excerpts {
    private Excerpts() {}

    public static Excerpt of(Marked marked) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Marked.Mark mark : marked.marks()) {
            if (mark.from() > at)
                pieces.add(new Piece(marked.text().substring(at, mark.from()), false));
            pieces.add(new Piece(marked.text().substring(mark.from(), mark.to()), true));
            at = mark.to();
        }
        if (at < marked.text().length())
            pieces.add(new Piece(marked.text().substring(at), false));
        return new Excerpt(List.copyOf(pieces));
    }
}
