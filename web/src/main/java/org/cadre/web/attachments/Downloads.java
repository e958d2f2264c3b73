package org.cadre.web.attachments;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.StreamingOutput;

import org.cadre.attachments.AttachmentDesk;
import org.cadre.files.FileId;
import org.cadre.files.Files;
import org.cadre.files.StoredFile;
import org.cadre.web.security.Caller;

/** Gives a file out, chunk by chunk, as something that can do nothing in a browser but be looked at. */
@RequestScoped
public class Downloads {
    private static final String NOTHING = "default-src 'none'; sandbox";

    @Inject
    AttachmentDesk desk;
    @Inject
    Caller caller;
    @Inject
    HttpServletRequest request;

    Response of(FileId id) {
        var file = desk.readBy(caller.reader(), id);
        String tag = "\"" + file.digest() + "\"";
        String wanted = request.getHeader("Range");
        String unless = request.getHeader("If-Range");
        if (wanted == null || !ByteRange.asked(wanted) || unless != null && !unless.equals(tag))
            return answer(Status.OK, file, tag, ByteRange.whole(file.size()));
        return ByteRange.of(wanted, file.size())
                .map(range -> answer(Status.PARTIAL_CONTENT, file, tag, range))
                .orElseGet(() -> Response.status(Status.REQUESTED_RANGE_NOT_SATISFIABLE)
                        .header("Content-Range", "bytes */" + file.size()).build());
    }

    private Response answer(Status status, StoredFile file, String tag, ByteRange range) {
        StreamingOutput content = out -> write(file, range, out);
        var answer = Response.status(status).entity(content).type(file.type().mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, range.length()).header("ETag", tag)
                .header("Accept-Ranges", "bytes").header("Content-Disposition", disposition(file))
                .header("Content-Security-Policy", NOTHING).header("Cross-Origin-Resource-Policy", "same-origin");
        return status == Status.PARTIAL_CONTENT
                ? answer.header("Content-Range", "bytes " + range.first() + "-" + range.last() + "/" + file.size())
                        .build()
                : answer.build();
    }

    private void write(StoredFile file, ByteRange range, OutputStream out) throws IOException {
        for (long at = range.first(); at <= range.last();) {
            byte[] chunk = desk.chunk(file, (int) (at / Files.CHUNK))
                    .orElseThrow(() -> new IOException("file " + file.id() + " was deleted meanwhile"));
            int from = (int) (at % Files.CHUNK);
            int count = (int) Math.min(chunk.length - from, range.last() - at + 1);
            out.write(chunk, from, count);
            at += count;
        }
    }

    static String disposition(StoredFile file) {
        String plain = file.name().replaceAll("[^A-Za-z0-9._ -]", "_");
        String exact = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return (file.type().picture() ? "inline" : "attachment") + "; filename=\"" + plain + "\"; filename*=UTF-8''"
                + exact;
    }
}
