package org.cadre.judging;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;

import org.cadre.asks.AskId;
import org.cadre.batches.Item;
import org.cadre.batches.ItemId;
import org.cadre.files.FileId;
import org.cadre.forms.Form;

/**
 * An item that a worker has before them. Nothing in it tells what others said of it, or whether an answer is expected.
 *
 * @param data those of its fields that the form shows, by column
 * @param pictures that the form shows, by column
 * @param until when it may be given to somebody else
 * @param done how many the worker has judged in this batch
 * @param again whether they had it before them already, on this device or another
 */
public record Assignment(AskId batch, ItemId item, SortedMap<String, String> data, SortedMap<String, FileId> pictures,
        Form form, Instant until, int done, boolean again) {
    /** What of an item its form shows: no other column, since one may hold what the requester expects. */
    static SortedMap<String, String> visible(Form form, Item item) {
        var visible = new TreeMap<>(item.data());
        visible.keySet().retainAll(form.columns());
        return visible;
    }
}
