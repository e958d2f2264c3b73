package org.cadre.web.follows;

import java.util.List;

import org.cadre.web.Form;
import org.cadre.web.Person;
import org.cadre.web.View;

/**
 * {@code GET /following}: what the reader follows.
 *
 * @param asks those changed last first
 * @param form its only field is {@code tag}, one more to follow
 */
public record FollowingView(List<Ask> asks, List<FollowView> tags, List<Someone> people, Form form) implements View {
    /** A question that is followed. */
    public record Ask(String id, String title, FollowView follow) {}

    /** A person who is followed. */
    public record Someone(Person person, FollowView follow) {}

    @Override
    public String template() {
        return "follows/following";
    }
}
