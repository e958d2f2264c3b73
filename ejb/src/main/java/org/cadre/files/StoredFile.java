package org.cadre.files;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;

/**
 * What is known of a file.
 *
 * @param name as it is offered for download
 * @param size in bytes, as it is kept
 * @param digest SHA-256 of what is kept, in hexadecimal
 * @param place what it belongs to; empty while nothing refers to it
 */
public record StoredFile(FileId id, ColleagueId owner, String name, FileType type, long size, String digest,
        FileState state, Instant uploadedAt, Optional<Place> place) {
    /** What a file belongs to. */
    public sealed interface Place {
        UUID id();

        record OnAsk(UUID id) implements Place {}
        record OnAnswer(UUID id) implements Place {}
        record OnComment(UUID id) implements Place {}
        /** A picture that items of the batch show by its name. */
        record OnBatch(UUID id) implements Place {}
        /** A picture that a worker of the batch has answered with. */
        record OnJudgment(UUID id, UUID batch) implements Place {}
    }

    public boolean ownedBy(Reader reader) {
        return owner.equals(reader.id());
    }

    /** Where it is fetched, on this server. */
    public String path() {
        return "/files/" + id;
    }

    /** What stands in a text for it: a picture is shown, all else is a link. */
    public String markdown() {
        return (type.picture() ? "!" : "") + "[" + name.replaceAll("([\\\\\\[\\]`*_<>&])", "\\\\$1") + "](" + path()
                + ")";
    }

    byte[] digestBytes() {
        return HexFormat.of().parseHex(digest);
    }
}
