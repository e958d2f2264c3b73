package org.cadre.web.worktime;

import java.time.LocalDate;
import java.util.List;

import org.cadre.web.Form;
import org.cadre.web.Option;
import org.cadre.web.View;

/**
 * {@code GET /profile/hours}: when I work.
 *
 * @param form {@code POST /profile/hours}: {@code days}, {@code from}, {@code until}, {@code share} (percent)
 * @param days to choose from
 * @param own whether these are mine; {@code POST /profile/hours/usual} takes the site's again
 * @param site where I work
 * @param holidays the next ones there
 */
public record HoursView(Form form, List<Option> days, boolean own, String site, List<Day> holidays) implements View {
    /** A public holiday. */
    public record Day(LocalDate day, String name) {}

    @Override
    public String template() {
        return "worktime/hours";
    }
}
