package org.cadre.batches;

import java.io.IOException;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AskId;
import org.cadre.asks.Asks;
import org.cadre.bundles.Counted;
import org.cadre.bundles.Packer;
import org.cadre.bundles.Parcel;
import org.cadre.exports.Export;

/** A batch with its judgments, of workers who have a pseudonym in it. */
@ApplicationScoped
public class BatchPacker implements Packer {
    public static final String KIND = "BATCH";

    @Inject
    private BatchContents contents;
    @Inject
    private Asks asks;

    protected BatchPacker() {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Counted count(UUID subject) {
        return contents.counted(new AskId(subject));
    }

    @Override
    public Export contents(UUID subject, Counted counted) {
        return new Export(KIND, counted.rows(), false, false, contents.regions(new AskId(subject)), counted.oldest());
    }

    @Override
    public void pack(UUID subject, Parcel parcel) throws IOException {
        var id = new AskId(subject);
        new BatchArchive(contents, contents.batch(id)).pack(asks.find(id).orElseThrow(BatchNotFound::new), parcel);
    }
}
