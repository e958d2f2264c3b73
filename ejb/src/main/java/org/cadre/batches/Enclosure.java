package org.cadre.batches;

import java.io.IOException;

import org.cadre.bundles.Parcel;

/** Adds to a batch's archive what other features know of it, always the same for the same. */
public interface Enclosure {
    void enclose(Batch batch, Parcel parcel) throws IOException;
}
