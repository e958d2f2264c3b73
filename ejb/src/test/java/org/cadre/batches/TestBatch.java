package org.cadre.batches;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.concurrent.ManagedExecutorService;

import org.cadre.asks.AskId;
import org.cadre.asks.NewAsk;
import org.cadre.asks.Urgency;
import org.cadre.database.TestDatabase;
import org.cadre.forms.TestForms;
import org.cadre.governance.Classification;
import org.cadre.imports.ImportFiles.Wish;
import org.cadre.imports.ImportReport;
import org.cadre.imports.Trial;
import org.cadre.people.Reader;
import org.cadre.work.Work;

/** Batches for tests, made by the desks that make them. */
public final class TestBatch {
    public static final NewAsk WORDS = new NewAsk("Label reviews", "Read, then choose.", List.of("labels"),
            Locale.GERMAN, Classification.INTERNAL, Urgency.NORMAL).doing(new Work.Batch(0, 1, List.of()));
    private final TestDatabase database;
    private final Reader requester;
    private final AskId id;

    private TestBatch(TestDatabase database, Reader requester, AskId id) {
        this.database = database;
        this.requester = requester;
        this.id = id;
    }

    /** Imports are run by the test itself. To be called before the first desk is made. */
    public static void withoutThreads(TestDatabase database) {
        database.beans().with(ManagedExecutorService.class, (ManagedExecutorService) Proxy.newProxyInstance(
                TestBatch.class.getClassLoader(), new Class<?>[]{ManagedExecutorService.class}, (_, _, _) -> null));
    }

    /** A draft with a form. */
    public static TestBatch drafted(TestDatabase database, Reader requester, String form) {
        var desk = database.beans().get(BatchDesk.class);
        var id = database.call(() -> desk.draft(requester, WORDS));
        database.run(() -> desk.ask(requester, id, TestForms.form(form)));
        return new TestBatch(database, requester, id);
    }

    /** The same with so many items, of which every tenth expects the answer `yes`. */
    public static TestBatch filled(TestDatabase database, Reader requester, int items) {
        var batch = drafted(database, requester, TestForms.YES_OR_NO);
        var file = new StringBuilder("id,text,gold\n");
        for (int i = 1; i <= items; i++)
            file.append("r").append(i).append(",Text ").append(i).append(i % 10 == 0 ? ",yes\n" : ",\n");
        batch.take(file.toString());
        return batch;
    }

    public AskId id() {
        return id;
    }

    public ImportReport take(String file) {
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        return take(bytes, new ByteArrayInputStream(bytes), new Wish(true, true));
    }

    ImportReport take(byte[] named, InputStream file, Wish wish) {
        return new Trial(database).take(staging(database, named), file, wish);
    }

    /** @param named by which the file is known again */
    ItemStaging staging(TestDatabase beside, byte[] named) {
        return beside.call(() -> beside.beans().get(ItemImports.class).staging(requester, id, "items.csv",
                digest(named)));
    }

    Batch batch() {
        return database.call(() -> database.beans().get(Batches.class).find(id).orElseThrow());
    }

    List<Item> items() {
        return database.call(() -> database.beans().get(Items.class).after(id, 0, 1000));
    }

    private static byte[] digest(byte[] named) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(named);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
