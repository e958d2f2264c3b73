package org.cadre.services;

/** What can be done with an account; stored by these names. */
public enum ServiceDeed {
    CREATED, RENEWED, ENDED, OWNER_LEFT
}
