package org.cadre.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who can answer, what was asked before, and what is on the portal, in one Lucene directory.
 *
 * <p>Changes become visible to readers with {@link #refresh()}, while very many are written already before it, and survive
 * a crash with {@link #commit(String)}; neither implies the other. Each change replaces the document of that id, so that repeating it does no harm.
 *
 * <p>Every read takes what the reader may see. What the reader may not see has no influence on the answer: its terms are
 * not in the statistics, so that order, scores, counts, facets, snippets and completions are, bit by bit, those of an
 * index without it, if the visible documents were put in the same order of ids and versions and no replaced or removed
 * document is left over in one index only: as in every Lucene index, those of the reader's own compartments stay in the
 * term statistics until their segment is merged. A colleague's clearance and walls are therefore kept apart from what is
 * said of the colleague: when only they change, no document is replaced.
 *
 * <p>Safe for use by many threads; readers never wait for a writer. All methods throw {@link IndexClosed} after
 * {@link #close()}, and {@link IndexDamaged} once the files turn out to be unreadable or a write has failed for good, as it
 * does where a disk is full while segments are written or merged; what readers see goes on to be read then. A commit that
 * fails throws {@link UncheckedIOException} and may be tried again.
 */
public final class ExpertiseIndex implements Closeable {

    private final Storage storage;
    private final Documents documents;
    private final Directions directions;
    private final Contents contents = new Contents();
    private final ReadWriteLock viewing = new ReentrantReadWriteLock();
    private final Object[] stripes = Stream.generate(Object::new).limit(64).toArray();

    private ExpertiseIndex(Directions directions, Function<String, Storage> opening) {
        this.directions = directions;
        this.storage = opening.apply(Fields.SCHEMA + directions.name());
        this.documents = new Documents(storage.ordinals(), directions);
    }

    /** As {@link #open(Path, Embedder)}, without an embedder. */
    public static ExpertiseIndex open(Path path) {
        return open(path, null);
    }

    /**
     * Opens the index in a directory, or makes an empty one where there is none.
     *
     * @param embedder by which evidence is also found by what it means, or null
     * @throws IndexOutdated if another version of this code wrote it, or another embedder was used
     * @throws IndexDamaged if it cannot be read
     * @throws IndexInUse if it is open already, here or in another process
     */
    public static ExpertiseIndex open(Path path, @Nullable Embedder embedder) {
        return new ExpertiseIndex(new Directions(embedder), schema -> Storage.open(path, schema));
    }

    /** An empty index in memory. */
    public static ExpertiseIndex inMemory() {
        return inMemory(null);
    }

    /** The same with an embedder. */
    public static ExpertiseIndex inMemory(@Nullable Embedder embedder) {
        return new ExpertiseIndex(new Directions(embedder), Storage::inMemory);
    }

    /** In any directory, which is closed with the index. */
    static ExpertiseIndex open(String name, Directory directory) {
        return new ExpertiseIndex(new Directions(null), schema -> Storage.open(name, directory, schema));
    }

    /** Adds a profile, or replaces the one of its id. */
    public void put(ExpertProfile profile) {
        putIfOther(Kind.PROFILE, profile.id(), documents.of(profile));
    }

    /** Adds evidence, or replaces the one of its id. Its expert's profile may come later. */
    public void put(Evidence evidence) {
        put(Kind.EVIDENCE, evidence.id(), documents.of(evidence));
    }

    /** Adds a post, or replaces the one of its id. */
    public void put(Post post) {
        if (post.kind() == PostKind.PERSON) {
            putIfOther(Kind.POST, post.id(), documents.of(post));
        } else {
            put(Kind.POST, post.id(), documents.of(post));
        }
    }

    /** Of a document that says the same as before, only the columns are updated. */
    private void putIfOther(Kind kind, UUID id, Document document) {
        BytesRef key = Documents.key(kind, id);
        BytesRef digest = Contents.digest(document);
        document.add(new BinaryDocValuesField(Fields.CONTENT, digest));
        writing(key, () -> {
            if (read(snapshot -> contents.says(key, digest, snapshot.getIndexReader()))) {
                storage.write(writer -> writer.updateDocValues(new Term(Fields.KEY, key), Contents.columns(document)));
            } else {
                put(kind, id, document);
                contents.wrote(key, digest);
            }
        });
        if (contents.isMuch()) {
            refresh();
        }
    }

    /** One writer of a key at a time, and none while readers are given a new view. */
    private void writing(BytesRef key, Runnable writing) {
        viewing.readLock().lock();
        try {
            synchronized (stripes[Math.floorMod(key.hashCode(), stripes.length)]) {
                writing.run();
            }
        } finally {
            viewing.readLock().unlock();
        }
    }

    private void put(Kind kind, UUID id, Document document) {
        storage.write(writer -> writer.updateDocument(new Term(Fields.KEY, Documents.key(kind, id)), document));
    }

    /** Removes what has this id, if anything. */
    public void remove(Kind kind, UUID id) {
        BytesRef key = Documents.key(kind, id);
        writing(key, () -> {
            storage.write(writer -> writer.deleteDocuments(new Term(Fields.KEY, key)));
            contents.removed(key);
        });
    }

    /** Makes all changes so far visible to readers. */
    public void refresh() {
        viewing.writeLock().lock();
        try {
            storage.refresh();
            contents.seen();
        } finally {
            viewing.writeLock().unlock();
        }
    }

    /**
     * Writes all changes so far to disk, and with them, in one step, how far the caller's change log has been read.
     *
     * @param reached the caller's position, not interpreted
     */
    public synchronized void commit(String reached) {
        storage.commit(reached);
    }

    /** Commits, and leaves nothing in the files of what was replaced or removed. */
    public synchronized void expunge(String reached) {
        storage.merge(writer -> writer.forceMergeDeletes());
        refresh();
        commit(reached);
        storage.write(IndexWriter::deleteUnusedFiles);
    }

    /** The position of the last commit; empty in a new index. */
    public Optional<String> position() {
        return storage.position();
    }

    private Ranker ranker(Snapshot snapshot, Need need, boolean absentToo) throws IOException {
        return new Ranker(snapshot, ordinals(), directions, need, absentToo);
    }

    /**
     * Ranks the experts for a need.
     *
     * @param limit most candidates wanted, 1 to 1,000
     * @return candidates by falling score, ties by id; scores compare only within one call
     */
    public List<Candidate> rank(Need need, int limit) {
        return rank(need, limit, Muting.NONE);
    }

    /** The same, where not everything counts of everybody. */
    public List<Candidate> rank(Need need, int limit, Muting muting) {
        return rank(need, limit, muting, Model.shipped());
    }

    /** The same by other weights. */
    public List<Candidate> rank(Need need, int limit, Muting muting, Model model) {
        return rank(need, limit, muting, model, false);
    }

    /**
     * As {@link #rank}, and those who are away, have opted out or have left stand where they would stand if they were not:
     * for whoever explains why they are missing.
     */
    public List<Candidate> rankWithAbsent(Need need, int limit, Muting muting, Model model) {
        return rank(need, limit, muting, model, true);
    }

    /**
     * Whether anybody is known to know: somebody who may be asked claims a skill that the need names, or gave an answer that
     * comes near to it in words and in meaning.
     *
     * @return empty where that cannot be told: by words alone it is hardly more than guessed
     */
    public Optional<Boolean> known(Need need, Muting muting) {
        return read(snapshot -> ranker(snapshot, need, false).known(muting));
    }

    private List<Candidate> rank(Need need, int limit, Muting muting, Model model, boolean absentToo) {
        if (limit < 1 || limit > 1_000) {
            throw new IllegalArgumentException("limit must be 1 to 1000, not " + limit);
        }
        return read(snapshot -> ranker(snapshot, need, absentToo).rank(limit, muting, model));
    }

    /**
     * Searches posts.
     *
     * @throws IllegalArgumentException if the page token is not one of this order
     */
    public SearchPage search(SearchQuery query) {
        return read(snapshot -> new PostSearch(snapshot, query).page());
    }

    /**
     * Finds questions like the one being typed. Unless the text ends with a space, its last word stands for every word
     * that begins with it.
     *
     * @param limit most questions wanted, 1 to 100
     * @param without questions to be left out, as if they were not there
     * @return questions by falling score, ties by id
     */
    public List<Similar> similar(String text, Access reader, int limit, Set<UUID> without) {
        if (limit < 1 || limit > 100) {
            throw new IllegalArgumentException("limit must be 1 to 100, not " + limit);
        }
        return read(snapshot -> new SimilarQuestions(snapshot, directions, reader, without).to(text, limit));
    }

    /** The same without leaving any out. */
    public List<Similar> similar(String text, Access reader, int limit) {
        return similar(text, reader, limit, Set.of());
    }

    /** Takes each visible document's id and version. */
    @FunctionalInterface
    public interface VersionReader {
        void read(UUID id, long version);
    }

    /** Reads the ids and versions of all documents of a kind that readers see now, in no order. */
    public void versions(Kind kind, VersionReader reader) {
        read(snapshot -> {
            for (LeafReaderContext leaf : snapshot.getIndexReader().leaves()) {
                versions(leaf, kind, reader);
            }
            return kind;
        });
    }

    private static void versions(LeafReaderContext leaf, Kind kind, VersionReader reader) throws IOException {
        PostingsEnum docs = leaf.reader().postings(new Term(Fields.KIND, kind.name()));
        if (docs == null) {
            return;
        }
        Bits live = leaf.reader().getLiveDocs();
        SortedDocValues ids = DocValues.getSorted(leaf.reader(), Fields.ID);
        NumericDocValues versions = DocValues.getNumeric(leaf.reader(), Fields.VERSION);
        while (docs.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
            int doc = docs.docID();
            if ((live == null || live.get(doc)) && ids.advanceExact(doc) && versions.advanceExact(doc)) {
                BytesRef id = ids.lookupOrd(ids.ordValue());
                reader.read(Documents.uuid(id), versions.longValue());
            }
        }
    }

    /** Counts the documents of a kind that readers see now, with a checksum of their versions. */
    public Tally tally(Kind kind) {
        Tally[] sum = {Tally.NONE};
        versions(kind, (id, version) -> sum[0] = sum[0].plus(id, version));
        return sum[0];
    }

    /**
     * Merges everything into one segment and drops what was replaced or removed. Slow; useful after a rebuild.
     */
    public void compact() {
        storage.merge(writer -> writer.forceMerge(1));
        refresh();
    }

    /**
     * Reads all files and compares their checksums. Takes as long as reading the index from disk.
     *
     * @throws IndexDamaged if a file is not what was written
     */
    public void verify() {
        read(snapshot -> {
            for (LeafReaderContext leaf : snapshot.getIndexReader().leaves()) {
                if (leaf.reader() instanceof CodecReader segment) {
                    segment.checkIntegrity();
                }
            }
            return snapshot;
        });
    }

    /** Closes the index. What was not committed is lost. */
    @Override
    public void close() {
        storage.close();
    }

    /** For the evaluation: what the ranking is computed from. */
    <T> T read(Storage.Reading<T> reading) {
        return storage.read(reading);
    }

    /** For the evaluation: everybody that anything speaks for. */
    List<Dossier> gather(Need need) {
        return read(snapshot -> ranker(snapshot, need, false).gather());
    }

    /** What a model can be learned from. @param using the candidates by id, and whether evidence was found by meaning too */
    void learnFrom(Need need, Muting muting, BiConsumer<Map<UUID, Dossier>, Boolean> using) {
        read(snapshot -> {
            Ranker ranker = ranker(snapshot, need, true);
            Map<UUID, Dossier> candidates = new LinkedHashMap<>();
            for (Dossier one : ranker.gather(muting)) {
                candidates.put(ordinals().id(one.ordinal()), one);
            }
            using.accept(candidates, ranker.meant());
            return need;
        });
    }

    Ordinals ordinals() {
        return storage.ordinals();
    }
}
