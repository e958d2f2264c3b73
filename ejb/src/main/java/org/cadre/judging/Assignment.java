package org.cadre.judging;

import java.time.Instant;
import java.util.SortedMap;

import org.cadre.asks.AskId;
import org.cadre.batches.ItemId;
import org.cadre.forms.Form;

/**
 * An item that a worker has before them. Nothing in it tells what others said of it, or whether an answer is expected.
 *
 * @param data its fields by column
 * @param until when it may be given to somebody else
 * @param done how many the worker has judged in this batch
 */
public record Assignment(AskId batch, ItemId item, SortedMap<String, String> data, Form form, Instant until,
        int done) {}
