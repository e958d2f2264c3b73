package org.cadre.index;

import java.io.Closeable;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NRTCachingDirectory;
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

    private static final String SCHEMA = "cadre.schema";
    private static final String POSITION = "cadre.position";
    private static final int BUFFER_MEGABYTES = 64;
    /** Segments of up to 5 MB stay in memory until a commit or a merge, 60 MB in all: so little is not worth a file. */
    private static final int SMALL_MEGABYTES = 5;
    private static final int CACHED_MEGABYTES = 60;

    private final String name;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Ordinals ordinals;
    private final Documents documents;
    private final Directions directions;
    private final Contents contents = new Contents();
    private final ReadWriteLock viewing = new ReentrantReadWriteLock();
    private final Object[] stripes = Stream.generate(Object::new).limit(64).toArray();
    private volatile Optional<String> position;
    private volatile @Nullable IndexDamaged broken;
    private volatile boolean closed;

    private ExpertiseIndex(String name, Directory directory, @Nullable Embedder embedder) throws IOException {
        this.name = name;
        this.directory = directory;
        this.directions = new Directions(embedder);
        this.position = check(directory, schema());
        IndexWriterConfig config = new IndexWriterConfig();
        config.setSimilarity(Similarities.BY_FIELD);
        config.setCommitOnClose(false);
        config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
        config.setUseCompoundFile(false);
        config.setMergedSegmentWarmer(Snapshot::warm);
        // else a few deleted words in a large segment would outlive an expunge
        config.setMergePolicy(new TieredMergePolicy().setForceMergeDeletesPctAllowed(0));
        this.writer = new IndexWriter(directory, config);
        boolean opened = false;
        try {
            if (!DirectoryReader.indexExists(directory)) {
                save(Optional.empty());
            }
            this.searchers = new SearcherManager(writer, new Snapshots());
            IndexSearcher searcher = searchers.acquire();
            try {
                this.ordinals = new Ordinals(searcher.getIndexReader());
            } finally {
                searchers.release(searcher);
            }
            opened = true;
        } catch (RuntimeException e) {
            // a decoder that reads what nobody wrote
            throw new CorruptIndexException("cannot be decoded", directory.toString(), e);
        } finally {
            if (!opened) {
                writer.rollback();
            }
        }
        this.documents = new Documents(ordinals, directions);
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
        try {
            return open(path.toString(),
                    new NRTCachingDirectory(FSDirectory.open(path), SMALL_MEGABYTES, CACHED_MEGABYTES), embedder);
        } catch (IOException e) {
            throw translated(path.toString(), e);
        }
    }

    /** An empty index in memory. */
    public static ExpertiseIndex inMemory() {
        return inMemory(null);
    }

    /** The same with an embedder. */
    public static ExpertiseIndex inMemory(@Nullable Embedder embedder) {
        return open("memory", new ByteBuffersDirectory(), embedder);
    }

    /** In any directory, which is closed with the index. */
    static ExpertiseIndex open(String name, Directory directory) {
        return open(name, directory, null);
    }

    private static ExpertiseIndex open(String name, Directory directory, @Nullable Embedder embedder) {
        try {
            return new ExpertiseIndex(name, directory, embedder);
        } catch (IOException | RuntimeException e) {
            try {
                directory.close();
            } catch (IOException suppressed) {
                e.addSuppressed(suppressed);
            }
            if (e instanceof IOException io) {
                throw translated(name, io);
            }
            throw (RuntimeException) e;
        }
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
                run(() -> writer.updateDocValues(new Term(Fields.KEY, key), Contents.columns(document)));
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
        run(() -> writer.updateDocument(new Term(Fields.KEY, Documents.key(kind, id)), document));
    }

    /** Removes what has this id, if anything. */
    public void remove(Kind kind, UUID id) {
        BytesRef key = Documents.key(kind, id);
        writing(key, () -> {
            run(() -> writer.deleteDocuments(new Term(Fields.KEY, key)));
            contents.removed(key);
        });
    }

    /** Makes all changes so far visible to readers. */
    public void refresh() {
        viewing.writeLock().lock();
        try {
            run(searchers::maybeRefreshBlocking);
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
        run(() -> save(Optional.of(reached)));
    }

    /** Commits, and leaves nothing in the files of what was replaced or removed. */
    public synchronized void expunge(String reached) {
        merge(() -> writer.forceMergeDeletes());
        refresh();
        commit(reached);
        run(() -> writer.deleteUnusedFiles());
    }

    /** The position of the last commit; empty in a new index. */
    public Optional<String> position() {
        return position;
    }

    private void save(Optional<String> reached) throws IOException {
        Map<String, String> data = new HashMap<>();
        data.put(SCHEMA, schema());
        reached.ifPresent(value -> data.put(POSITION, value));
        writer.setLiveCommitData(data.entrySet());
        writer.commit();
        position = reached;
    }

    private String schema() {
        return Fields.SCHEMA + directions.name();
    }

    private Ranker ranker(Snapshot snapshot, Need need, boolean absentToo) throws IOException {
        return new Ranker(snapshot, ordinals, directions, need, absentToo);
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
        merge(() -> writer.forceMerge(1));
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
        closed = true;
        try (directory) {
            searchers.close();
            writer.rollback();
        } catch (IOException e) {
            throw translated(name, e);
        }
    }

    /** For the evaluation: what the ranking is computed from. */
    <T> T read(Reading<T> reading) {
        try {
            Snapshot snapshot = (Snapshot) searchers.acquire();
            try {
                return reading.of(snapshot);
            } finally {
                searchers.release(snapshot);
            }
        } catch (IOException e) {
            throw translated(name, e);
        } catch (AlreadyClosedException e) {
            throw closed(e);
        }
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
                candidates.put(ordinals.id(one.ordinal()), one);
            }
            using.accept(candidates, ranker.meant());
            return need;
        });
    }

    Ordinals ordinals() {
        return ordinals;
    }

    /** Makes each snapshot from the one before it; called by one thread at a time. */
    private static final class Snapshots extends SearcherFactory {
        private @Nullable Snapshot last;

        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) throws IOException {
            Snapshot next = new Snapshot(reader, last);
            last = next;
            return next;
        }
    }

    @FunctionalInterface
    interface Reading<T> {
        T of(Snapshot snapshot) throws IOException;
    }

    @FunctionalInterface
    private interface Writing {
        void run() throws IOException;
    }

    private void run(Writing writing) {
        requireSound();
        try {
            writing.run();
        } catch (IOException e) {
            Throwable tragedy = writer.getTragicException();
            throw tragedy == null ? translated(name, e) : unwritable(tragedy);
        } catch (AlreadyClosedException e) {
            throw closed(e);
        }
    }

    /** A merge that fails damages the index in any case, if perhaps only in a moment. */
    private void merge(Writing merging) {
        requireSound();
        try {
            merging.run();
        } catch (IOException e) {
            throw unwritable(e.getCause() == null ? e : e.getCause());
        } catch (AlreadyClosedException e) {
            throw closed(e);
        } catch (IllegalStateException e) {
            // so it is told where a merge in the background had failed before this one began
            Throwable tragedy = writer.getTragicException();
            throw tragedy == null ? e : unwritable(tragedy);
        }
    }

    private void requireSound() {
        IndexDamaged before = broken;
        if (before != null) {
            throw new IndexDamaged(before.getMessage(), before);
        }
    }

    private IndexDamaged unwritable(Throwable tragedy) {
        IndexDamaged damaged = new IndexDamaged("index " + name + " failed to be written: " + tragedy.getMessage(),
                tragedy);
        broken = damaged;
        return damaged;
    }

    private RuntimeException closed(AlreadyClosedException e) {
        Throwable tragedy = writer.getTragicException();
        return closed ? new IndexClosed(e) : unwritable(tragedy == null ? e : tragedy);
    }

    /** The position of an index that can be opened; tells why if it cannot. */
    private static Optional<String> check(Directory directory, String expected) throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            if (Arrays.stream(directory.listAll()).anyMatch(file -> file.startsWith("_"))) {
                throw new CorruptIndexException("segments, but no list of them", directory.toString());
            }
            return Optional.empty();
        }
        Map<String, String> data = SegmentInfos.readLatestCommit(directory).getUserData();
        String schema = data.get(SCHEMA);
        if (!expected.equals(schema)) {
            throw new IndexOutdated(
                    "index " + directory + " has schema " + schema + ", this code writes " + expected);
        }
        return Optional.ofNullable(data.get(POSITION));
    }

    private static RuntimeException translated(String name, IOException e) {
        return switch (e) {
            case LockObtainFailedException _ -> new IndexInUse("index " + name + " is open already", e);
            case IndexFormatTooOldException _ -> new IndexOutdated("index " + name + ": " + e.getMessage());
            case IndexFormatTooNewException _ -> new IndexOutdated("index " + name + ": " + e.getMessage());
            case CorruptIndexException _ -> damaged(name, e);
            case EOFException _ -> damaged(name, e);
            case FileNotFoundException _ -> damaged(name, e);
            case NoSuchFileException _ -> damaged(name, e);
            default -> new UncheckedIOException("index " + name + ": " + e.getMessage(), e);
        };
    }

    private static IndexDamaged damaged(String name, IOException e) {
        return new IndexDamaged("index " + name + " is damaged: " + e.getMessage(), e);
    }
}
