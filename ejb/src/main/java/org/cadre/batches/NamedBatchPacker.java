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

/** The same with the names of those workers whose site has agreed to figures about named people, and who do not object. */
@ApplicationScoped
public class NamedBatchPacker implements Packer {
    public static final String KIND = "BATCH_NAMED";

    @Inject
    private BatchContents contents;
    @Inject
    private Asks asks;

    protected NamedBatchPacker() {}

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
        return new Export(KIND, counted.rows(), true, false, contents.regions(new AskId(subject)), counted.oldest());
    }

    @Override
    public void pack(UUID subject, Parcel parcel) throws IOException {
        var id = new AskId(subject);
        var archive = new BatchArchive(contents, contents.batch(id));
        archive.pack(asks.find(id).orElseThrow(BatchNotFound::new), parcel);
        archive.packNames(parcel);
    }
}
