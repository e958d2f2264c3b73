package org.cadre.setup;

/** What leads to the first answer, in this order; people come with skills that must be known. */
public enum SetupStep {
    SKILLS, PEOPLE, MAIL, RULES, INVITE, ASK, ANSWER
}
