package org.cadre.web.asks;

import java.util.List;
import java.util.Optional;

import org.cadre.web.Person;
import org.cadre.web.comments.CommentsView;
import org.cadre.web.reviews.ReviewLine;

/**
 * What a question's page shows below an answer.
 *
 * @param coauthors who wrote it beside its author
 * @param mayEdit shows links to {@code /answers/{id}/edit} and {@code /answers/{id}/authors}
 * @param thanks what the asker said when accepting it, or empty
 */
public record AnswerParts(List<Person> coauthors, boolean mayEdit, CommentsView comments,
        Optional<ReviewLine> review, String thanks) {}
