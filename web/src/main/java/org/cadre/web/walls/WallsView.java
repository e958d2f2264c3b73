package org.cadre.web.walls;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.cadre.web.Form;
import org.cadre.web.Option;
import org.cadre.web.View;

/**
 * {@code GET /walls}: the reader's own.
 *
 * @param asking {@code POST /walls/requests}: {@code wall} (an address or id), {@code reason}
 * @param naming {@code POST /walls/owner}, for GOVERNANCE where there is a wall without an owner who is here: {@code wall},
 *     {@code owner}, {@code reason}
 * @param form {@code POST /walls}, for GOVERNANCE: {@code name}, {@code purpose}, {@code owner}, {@code endsOn}
 */
public record WallsView(List<Line> lines, Optional<Form> form, Form asking, Optional<Naming> naming) implements View {
    /** Walls to find an owner for. @param walls by address and who owned them last */
    public record Naming(List<Option> walls, Form form) {}

    /** One wall. @param mine whether the reader owns it */
    public record Line(String id, String name, String purpose, Optional<LocalDate> endsOn, boolean over,
            boolean mine) {}

    @Override
    public String template() {
        return "walls/walls";
    }
}
