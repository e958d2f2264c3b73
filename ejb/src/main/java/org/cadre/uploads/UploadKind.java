package org.cadre.uploads;

/** What a file has: the company's directory or a skills taxonomy. */
public enum UploadKind {
    PEOPLE, SKILLS
}
