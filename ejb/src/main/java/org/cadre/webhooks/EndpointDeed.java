package org.cadre.webhooks;

/** What can be done with an endpoint; stored by these names. */
public enum EndpointDeed {
    CREATED, CHANGED, ROTATED, REPLAYED, GONE, DELETED
}
