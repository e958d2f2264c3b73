package org.cadre.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/**
 * Knows what a colleague's documents say to everybody. One whose colleague merely joined a wall, or was cleared for
 * more, says the same as before: only its columns are updated then, and no text is replaced. A replaced text would stay
 * in the term statistics until its segment is merged, and so tell outsiders that something happened.
 */
final class Contents {

    /** The columns that are no text and can be updated in place. */
    private static final Set<String> COLUMNS = Set.of(Fields.VERSION, Fields.CLEARANCE, Fields.MEMBERS);
    private static final BytesRef NOTHING = new BytesRef();

    private static final int MOST = 50_000;

    /** What was written since readers were last given a new view. */
    private final Map<BytesRef, BytesRef> written = new ConcurrentHashMap<>();

    static Field[] columns(Document document) {
        return document.getFields().stream().filter(field -> isColumn(field.name())).map(Field.class::cast)
                .toArray(Field[]::new);
    }

    private static boolean isColumn(String field) {
        return COLUMNS.contains(field) || FactFields.isColumn(field);
    }

    static BytesRef digest(Document document) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (IndexableField field : document.getFields()) {
                // that a fact is there is no column
                add(digest, field.name());
                if (!isColumn(field.name())) {
                    addValue(digest, (Field) field);
                }
            }
            return new BytesRef(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void addValue(MessageDigest digest, Field field) {
        if (field.tokenStreamValue() instanceof TokenList words) {
            StringBuilder terms = new StringBuilder();
            words.tokens()
                    .forEach(token -> terms.append(token.term()).append('/').append(token.increment()).append(' '));
            add(digest, terms.toString());
        } else if (field.binaryValue() != null) {
            BytesRef bytes = field.binaryValue();
            add(digest, Integer.toString(bytes.length));
            digest.update(bytes.bytes, bytes.offset, bytes.length);
        } else {
            add(digest, field.stringValue() + '/' + field.numericValue());
        }
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(UTF_8));
        digest.update((byte) 0);
    }

    /** Whether the document of this key says just that, by what was written last. */
    boolean says(BytesRef key, BytesRef digest, IndexReader seen) throws IOException {
        BytesRef last = written.get(key);
        return digest.equals(last == null ? stored(key, seen) : last);
    }

    void wrote(BytesRef key, BytesRef digest) {
        written.put(key, digest);
    }

    void removed(BytesRef key) {
        written.put(key, NOTHING);
    }

    /** Whether readers should see it soon, lest too much has to be remembered. */
    boolean isMuch() {
        return written.size() > MOST;
    }

    /** Readers see all that was written. */
    void seen() {
        written.clear();
    }

    private static BytesRef stored(BytesRef key, IndexReader seen) throws IOException {
        for (LeafReaderContext leaf : seen.leaves()) {
            PostingsEnum docs = leaf.reader().postings(new Term(Fields.KEY, key), PostingsEnum.NONE);
            Bits live = leaf.reader().getLiveDocs();
            while (docs != null && docs.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
                BinaryDocValues contents = DocValues.getBinary(leaf.reader(), Fields.CONTENT);
                if ((live == null || live.get(docs.docID())) && contents.advanceExact(docs.docID())) {
                    return BytesRef.deepCopyOf(contents.binaryValue());
                }
            }
        }
        return NOTHING;
    }
}
