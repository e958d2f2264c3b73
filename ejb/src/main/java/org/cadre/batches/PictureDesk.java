package org.cadre.batches;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.AskId;
import org.cadre.asks.NotAllowedNow;
import org.cadre.files.FileId;
import org.cadre.files.Files;
import org.cadre.files.StoredFile;
import org.cadre.forms.Form;
import org.cadre.forms.Shown;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.people.Reader;

/** Pictures that a batch's items show, by their names. Each verb is one transaction. */
@ApplicationScoped
@Transactional
public class PictureDesk {
    private static final int MOST = 20_000;

    @Inject
    private Batches batches;
    @Inject
    private ItemImports drafts;
    @Inject
    private Files files;

    protected PictureDesk() {}

    /**
     * Takes an uploaded file as a picture of a draft.
     *
     * @throws BadInput naming `file` where it is no picture of the requester's that is free, or there is one of that name
     * @throws NotAllowedNow where it is no draft
     */
    public StoredFile add(Reader requester, AskId id, FileId file) {
        drafts.draft(requester, id);
        var name = files.find(file).filter(one -> one.ownedBy(requester)).map(StoredFile::name).orElse("");
        var had = files.ofBatch(id.value());
        if (had.stream().anyMatch(one -> one.name().equals(name)))
            throw new BadInput("file", name, Message.of("batch.picture-twice"));
        if (had.size() >= MOST)
            throw new BadInput("file", name, Message.of("bad.too-many", MOST));
        if (!files.give(file, requester.id(), new StoredFile.Place.OnBatch(id.value())))
            throw new BadInput("file", name, Message.of("bad.picture"));
        return files.find(file).orElseThrow();
    }

    /** By name; its requester's alone. @throws NotAllowedNow where it is somebody else's batch */
    public List<StoredFile> of(Reader requester, AskId id) {
        if (!batches.seenBy(requester, id).requestedBy(requester))
            throw new NotAllowedNow(Message.of("batch.only-its-requester"));
        return files.ofBatch(id.value());
    }

    /**
     * The pictures that a batch's form shows of an item, by column; without those that are not there. Whoever calls has looked
     * whether the item may be seen.
     */
    public SortedMap<String, FileId> shown(AskId id, Form form, Map<String, String> item) {
        var shown = new TreeMap<String, FileId>();
        var columns = form.shown().stream().filter(Shown::picture).map(Shown::column).filter(item::containsKey)
                .toList();
        for (String column : columns)
            files.ofBatch(id.value(), item.getOrDefault(column, "")).ifPresent(file -> shown.put(column, file.id()));
        return shown;
    }
}
