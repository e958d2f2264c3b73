package org.cadre.web.follows;

/**
 * A button to follow something or to stop it; the form goes to {@code POST /follow} with {@code kind}, {@code subject},
 * {@code follow} (yes or no) and {@code back}.
 *
 * @param kind ask, tag or person
 * @param subject id, or the tag
 */
public record FollowView(String kind, String subject, boolean following) {}
