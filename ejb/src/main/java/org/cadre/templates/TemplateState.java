package org.cadre.templates;

/** How far a template is. */
public enum TemplateState {
    PROPOSED, APPROVED, REFUSED,
    /** It was approved and is not to be used any more. */
    RETIRED
}
