package org.cadre.bundles;

import java.io.IOException;
import java.util.UUID;

/** Fills archives of one kind; a bean of this type is found by itself. Runs outside of any transaction. */
public interface Packer {
    String kind();

    void pack(UUID subject, Parcel parcel) throws IOException;
}
