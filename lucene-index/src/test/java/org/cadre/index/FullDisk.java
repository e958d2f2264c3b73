package org.cadre.index;

import java.io.IOException;
import java.util.Collection;

import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/** A disk on which nothing more can be written from some moment on. What stands on it can be read. */
final class FullDisk extends FilterDirectory {

    private volatile boolean full;

    FullDisk(Directory disk) {
        super(disk);
    }

    void fill() {
        full = true;
    }

    void makeRoom() {
        full = false;
    }

    private void write() throws IOException {
        if (full) {
            throw new IOException("No space left on device");
        }
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
        write();
        return new Output(in.createOutput(name, context));
    }

    @Override
    public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) throws IOException {
        write();
        return new Output(in.createTempOutput(prefix, suffix, context));
    }

    @Override
    public void sync(Collection<String> names) throws IOException {
        write();
        super.sync(names);
    }

    private final class Output extends FilterIndexOutput {

        Output(IndexOutput out) {
            super("full disk", out.getName(), out);
        }

        @Override
        public void writeByte(byte b) throws IOException {
            write();
            super.writeByte(b);
        }

        @Override
        public void writeBytes(byte[] bytes, int from, int length) throws IOException {
            write();
            super.writeBytes(bytes, from, length);
        }
    }
}
