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
import java.util.Map;
import java.util.Optional;

import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
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
import org.jspecify.annotations.Nullable;

/**
 * One Lucene directory: who writes it, what readers see of it, and its faults in the words of this package, as
 * {@link ExpertiseIndex} tells them. Thread-safe.
 */
final class Storage implements Closeable {

    private static final String SCHEMA = "cadre.schema";
    private static final String POSITION = "cadre.position";
    private static final int BUFFER_MEGABYTES = 64;
    /** Segments of up to 5 MB stay in memory until a commit or a merge, 60 MB in all: so little is not worth a file. */
    private static final int SMALL_MEGABYTES = 5;
    private static final int CACHED_MEGABYTES = 60;

    private final String name;
    private final Directory directory;
    private final String schema;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Ordinals ordinals;
    private volatile Optional<String> position;
    private volatile @Nullable IndexDamaged broken;
    private volatile boolean closed;

    @FunctionalInterface
    interface Reading<T> {
        T of(Snapshot snapshot) throws IOException;
    }

    @FunctionalInterface
    interface Writing {
        void by(IndexWriter writer) throws IOException;
    }

    private Storage(String name, Directory directory, String schema) throws IOException {
        this.name = name;
        this.directory = directory;
        this.schema = schema;
        this.position = check(directory, schema);
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
    }

    /** In a folder, which is made where there is none. */
    static Storage open(Path path, String schema) {
        try {
            return open(path.toString(),
                    new NRTCachingDirectory(FSDirectory.open(path), SMALL_MEGABYTES, CACHED_MEGABYTES), schema);
        } catch (IOException e) {
            throw translated(path.toString(), e);
        }
    }

    /** In memory. */
    static Storage inMemory(String schema) {
        return open("memory", new ByteBuffersDirectory(), schema);
    }

    /** In any directory, which is closed with it. */
    static Storage open(String name, Directory directory, String schema) {
        try {
            return new Storage(name, directory, schema);
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

    /** What readers see now; it stays so for as long as it is read. */
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

    void write(Writing writing) {
        requireSound();
        try {
            writing.by(writer);
        } catch (IOException e) {
            Throwable tragedy = writer.getTragicException();
            throw tragedy == null ? translated(name, e) : unwritable(tragedy);
        } catch (AlreadyClosedException e) {
            throw closed(e);
        }
    }

    /** A merge that fails damages the index in any case, if perhaps only in a moment. */
    void merge(Writing merging) {
        requireSound();
        try {
            merging.by(writer);
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

    /** Shows readers what was written. */
    void refresh() {
        write(_ -> searchers.maybeRefreshBlocking());
    }

    /** Writes to disk, and with it how far the caller has come. */
    void commit(String reached) {
        write(_ -> save(Optional.of(reached)));
    }

    private void save(Optional<String> reached) throws IOException {
        Map<String, String> data = new HashMap<>();
        data.put(SCHEMA, schema);
        reached.ifPresent(value -> data.put(POSITION, value));
        writer.setLiveCommitData(data.entrySet());
        writer.commit();
        position = reached;
    }

    /** The numbers of all people that were named at the opening, to be added to. */
    Ordinals ordinals() {
        return ordinals;
    }

    /** How far the caller had come at the last commit. */
    Optional<String> position() {
        return position;
    }

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
