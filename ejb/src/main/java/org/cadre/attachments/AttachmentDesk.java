package org.cadre.attachments;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.AnswerId;
import org.cadre.asks.AskId;
import org.cadre.asks.Asks;
import org.cadre.asks.Byline;
import org.cadre.asks.NotAllowedNow;
import org.cadre.comments.Comment;
import org.cadre.comments.CommentId;
import org.cadre.comments.Comments;
import org.cadre.files.FileId;
import org.cadre.files.FileState;
import org.cadre.files.Files;
import org.cadre.files.StoredFile;
import org.cadre.files.StoredFile.Place;
import org.cadre.governance.Message;
import org.cadre.people.Reader;

/** Files as readers have them. Each verb is one transaction. */
@ApplicationScoped
@Transactional
public class AttachmentDesk {
    @Inject
    private Files files;
    @Inject
    private Asks asks;
    @Inject
    private Comments comments;

    protected AttachmentDesk() {}

    /** A text of today, and the ask that it is part of. */
    private record Text(AskId ask, String body) {}

    /** @throws AttachmentNotFound where there is none, or none for this reader */
    public StoredFile seenBy(Reader reader, FileId id) {
        return files.find(id).filter(file -> seen(reader, file)).orElseThrow(AttachmentNotFound::new);
    }

    /**
     * The same, where its bytes can be had.
     *
     * @throws NotAllowedNow where the scanner has not let it through
     */
    public StoredFile readBy(Reader reader, FileId id) {
        var file = seenBy(reader, id);
        return switch (file.state()) {
            case READY -> file;
            case HELD -> throw new NotAllowedNow(Message.of("file.held"));
            case REFUSED -> throw new NotAllowedNow(Message.of("file.refused"));
        };
    }

    /** The bytes of the chunk of that number, {@link Files#CHUNK} long but for the last, of a file that {@link #readBy} gave. */
    public Optional<byte[]> chunk(StoredFile file, int number) {
        return files.chunk(file.id(), number);
    }

    /** What is shown of an ask, its answers and comments, oldest first. @throws org.cadre.asks.AskNotFound */
    public List<StoredFile> of(Reader reader, AskId id) {
        asks.seenBy(reader, id);
        return files.of(id.value()).stream().filter(file -> seen(reader, file)).toList();
    }

    /** Who uploaded it, as the reader may know it: as hidden as the writer of the text that shows it. */
    public Byline owner(Reader reader, StoredFile file) {
        boolean hidden = file.place().filter(place -> switch (place) {
            case Place.OnAsk on -> asks.find(new AskId(on.id()))
                    .filter(ask -> ask.anonymous() && ask.asker().equals(file.owner())).isPresent();
            case Place.OnAnswer on -> asks.find(new AnswerId(on.id()))
                    .filter(answer -> answer.anonymous() && answer.author().equals(file.owner())).isPresent();
            case Place.OnComment on -> comments.find(new CommentId(on.id())).filter(Comment::anonymous).isPresent();
            case Place.OnBatch _ -> false;
            case Place.OnJudgment _ -> !file.ownedBy(reader);
        }).isPresent();
        return Byline.of(reader, file.owner(), hidden);
    }

    /**
     * Nothing of it is left; the text keeps the name.
     *
     * @throws NotAllowedNow where it is somebody else's, or a batch that is no draft needs it
     */
    public void delete(Reader reader, FileId id) {
        var file = seenBy(reader, id);
        if (!file.ownedBy(reader))
            throw new NotAllowedNow(Message.of("file.only-its-owner"));
        if (file.place().filter(place -> place instanceof Place.OnJudgment
                || place instanceof Place.OnBatch on && !draft(on)).isPresent())
            throw new NotAllowedNow(Message.of("file.of-batch"));
        files.delete(id);
    }

    /** The ask that it belongs to, where the reader sees that. */
    public Optional<AskId> ask(Reader reader, StoredFile file) {
        return file.place().flatMap(this::askOf).filter(ask -> asks.sees(reader, ask));
    }

    private boolean seen(Reader reader, StoredFile file) {
        boolean own = file.ownedBy(reader);
        return switch (file.place().orElse(null)) {
            case null -> own;
            case Place.OnBatch on -> own && draft(on) || asks.sees(reader, new AskId(on.id()));
            case Place.OnJudgment on -> asks.find(new AskId(on.batch())).filter(ask -> asks.sees(reader, ask.id()))
                    .filter(ask -> own || ask.asker().equals(reader.id())).isPresent();
            case Place.OnAsk on -> shown(reader, file, on);
            case Place.OnAnswer on -> shown(reader, file, on);
            case Place.OnComment on -> shown(reader, file, on);
        };
    }

    /** A batch is an ask of the same id once it was filed. */
    private boolean draft(Place.OnBatch on) {
        return asks.find(new AskId(on.id())).isEmpty();
    }

    /** Whether a text of today that the reader sees refers to it. */
    private boolean shown(Reader reader, StoredFile file, Place place) {
        boolean own = file.ownedBy(reader);
        return text(place).filter(text -> asks.sees(reader, text.ask()))
                .filter(text -> own || file.state() != FileState.REFUSED && Files.in(text.body(), file.id()))
                .isPresent();
    }

    private Optional<AskId> askOf(Place place) {
        return switch (place) {
            case Place.OnBatch on -> Optional.of(new AskId(on.id()));
            case Place.OnJudgment on -> Optional.of(new AskId(on.batch()));
            default -> text(place).map(Text::ask);
        };
    }

    private Optional<Text> text(Place place) {
        return switch (place) {
            case Place.OnAsk on -> asks.find(new AskId(on.id())).map(ask -> new Text(ask.id(), ask.body()));
            case Place.OnAnswer on ->
                asks.find(new AnswerId(on.id())).map(answer -> new Text(answer.ask(), answer.body()));
            case Place.OnComment on -> comments.find(new CommentId(on.id())).map(AttachmentDesk::text);
            case Place.OnBatch _,Place.OnJudgment _ -> Optional.empty();
        };
    }

    private static Text text(Comment comment) {
        return new Text(comment.ask(), comment.body());
    }
}
