package org.cadre.discovery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.bundles.Counted;
import org.cadre.bundles.Packer;
import org.cadre.bundles.Parcel;
import org.cadre.exports.Export;

/** One JSON file for each ask that is wanted, and its files beside it. */
@ApplicationScoped
public class EvidencePacker implements Packer {
    public static final String KIND = "EVIDENCE";
    private static final List<String> PARTS = List.of("ask", "answers", "revisions", "comments", "decisions");

    @Inject
    private Discoveries discoveries;

    protected EvidencePacker() {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Counted count(UUID subject) {
        return discoveries.count(subject);
    }

    @Override
    public Export contents(UUID subject, Counted counted) {
        return new Export(KIND, counted.rows(), counted.rows() > 0, false, discoveries.regions(subject),
                counted.oldest());
    }

    @Override
    public void pack(UUID subject, Parcel parcel) throws IOException {
        var after = new UUID(0, 0);
        for (var page = discoveries.asks(subject, after); !page.isEmpty(); page = discoveries.asks(subject, after)) {
            for (UUID ask : page)
                pack(subject, ask, parcel);
            after = page.getLast();
        }
    }

    private void pack(UUID subject, UUID ask, Parcel parcel) throws IOException {
        parcel.add("asks/" + ask + ".json", out -> {
            String before = "{";
            for (String part : PARTS) {
                String rows = String.join(",\n", discoveries.part(part, subject, ask));
                out.write((before + '"' + part + "\": [" + rows + ']').getBytes(StandardCharsets.UTF_8));
                before = ",\n";
            }
            out.write("}\n".getBytes(StandardCharsets.UTF_8));
        });
        for (var piece : discoveries.files(ask))
            parcel.add("files/" + ask + '/' + piece.id() + '-' + piece.name().replaceAll("[/\\\\]", "_"), out -> {
                int number = 0;
                for (var bytes = discoveries.chunk(piece, 0); bytes
                        .isPresent(); bytes = discoveries.chunk(piece, ++number))
                    out.write(bytes.get());
            });
    }
}
