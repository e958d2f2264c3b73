package org.cadre.web.meetings;

import java.util.List;

import org.cadre.web.Form;
import org.cadre.web.Option;
import org.cadre.web.Person;
import org.cadre.web.View;

/**
 * {@code GET /asks/{id}/meeting}: with whom, then when. Posted to the same address as {@code with}, {@code begins} (one of
 * the times) or {@code own} (another, on the reader's clock).
 *
 * @param id of the question
 * @param title of the question
 * @param partners to choose from; empty where there is nobody to meet
 * @param with whose times these are, as soon as that is chosen or there is no choice
 * @param times offered, empty where there are none in the next two weeks
 * @param zone the reader's, by name
 */
public record MeetingView(String id, String title, List<Person> partners, List<Person> with, List<Option> times,
        String zone, Form form) implements View {
    @Override
    public String template() {
        return "meetings/meeting";
    }
}
