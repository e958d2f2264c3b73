package org.cadre.history;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParserFactory;

import org.cadre.governance.Message;
import org.cadre.history.HistoryTopic.Post;

/** Makes a topic of a line, or says what is wrong with it. */
final class TopicParser {
    static final int LONGEST_NAME = 100;
    static final int LONGEST_TITLE = 1_000;
    static final int LONGEST_TEXT = 50_000;
    private static final int MOST_TAGS = 10;
    private static final int LONGEST_TAG = 60;
    private static final JsonParserFactory JSON = Json.createParserFactory(Map.of());
    private final Instant latest;

    /** @param clock a time more than a day ahead of it is no time in the past */
    TopicParser(Clock clock) {
        latest = clock.instant().plus(Duration.ofDays(1));
    }

    HistoryTopic parse(byte[] line) throws BadLine {
        var row = new Fields(object(line), "", latest);
        return new HistoryTopic(row.name("id", LONGEST_NAME), row.name("title", LONGEST_TITLE),
                row.text("body", LONGEST_TEXT), row.time("ts"), row.name("asker", LONGEST_NAME), tags(row), posts(row));
    }

    private List<Post> posts(Fields row) throws BadLine {
        var posts = new ArrayList<Post>();
        for (JsonValue value : row.list("posts", true)) {
            String path = "posts[" + posts.size() + "]";
            if (!(value instanceof JsonObject object))
                throw new BadLine(path, value.toString(), Message.of("history.no-object"));
            var post = new Fields(object, path + ".", latest);
            posts.add(new Post(post.name("user", LONGEST_NAME), post.time("ts"), post.text("text", LONGEST_TEXT),
                    post.flag("accepted"), post.count("likes")));
        }
        return posts;
    }

    /** A tag too long or too many is left out: the question is worth more. */
    private static List<String> tags(Fields row) throws BadLine {
        var tags = new ArrayList<String>();
        for (JsonValue value : row.list("tags", false)) {
            if (!(value instanceof JsonString tag))
                throw new BadLine("tags", value.toString(), Message.of("history.no-text"));
            if (tag.getString().length() <= LONGEST_TAG && tags.size() < MOST_TAGS
                    && tag.getString().codePoints().allMatch(Character::isDefined)
                    && tag.getString().chars().noneMatch(Character::isISOControl))
                tags.add(tag.getString());
        }
        return tags;
    }

    private static JsonObject object(byte[] line) throws BadLine {
        String text = decoded(line);
        try (var json = JSON.createParser(new StringReader(text))) {
            json.next();
            JsonValue value = json.getValue();
            json.hasNext(); // fails where something else follows
            if (value instanceof JsonObject object)
                return object;
        } catch (RuntimeException broken) { // Parsson throws a bare one where it is nested too deeply
            throw new BadLine(Message.of("history.no-json", String.valueOf(broken.getMessage())));
        }
        throw new BadLine(Message.of("history.no-object"));
    }

    private static String decoded(byte[] line) throws BadLine {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            throw new BadLine(Message.of("history.no-utf8"));
        }
    }
}
