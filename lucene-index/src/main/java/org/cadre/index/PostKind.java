package org.cadre.index;

/** What a search result stands for on the portal. */
public enum PostKind {
    QUESTION, ANSWER, TASK, PERSON, SKILL
}
