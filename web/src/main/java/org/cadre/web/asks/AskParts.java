package org.cadre.web.asks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.cadre.duplicates.Doubles;
import org.cadre.handling.Handling;
import org.cadre.web.attachments.FileLine;
import org.cadre.web.comments.CommentsView;
import org.cadre.web.follows.FollowView;
import org.cadre.web.meetings.MeetingsView;

/**
 * What a question's page shows below the question itself.
 *
 * @param edited when it was last changed, if ever as far as the reader may know
 * @param mayEdit shows a link to {@code /asks/{id}/edit}
 * @param files of the question, its answers and comments
 * @param meetings the reader's own
 * @param handling its labels
 * @param keepable whether it is the reader's own and no secret, so that their device may keep the page
 * @param comments on the question; they reload on the live topic {@code ask:{id}}
 */
public record AskParts(Optional<Instant> edited, boolean mayEdit, CommentsView comments,
        FollowView follow, Doubles doubles, List<FileLine> files, MeetingsView meetings,
        Handling handling, boolean keepable) {}
