package org.cadre.index.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a reply points to an earlier topic: by a link with its number, or by its whole title. What somebody who knew the place
 * thought of as help is right for whoever looks for questions like the one asked.
 */
final class Pointers {

    /** In the way of Discourse: words of the title, then the number. */
    private static final Pattern LINK = Pattern.compile("/t/([^/\\s\"<)]+)/(\\d+)");
    /** Shorter titles also stand in texts by chance. */
    private static final int WORDS = 4;
    private static final int CHARACTERS = 20;

    private final Map<UUID, Topic> byId = new HashMap<>();
    private final Map<String, List<Topic>> byBeginning = new HashMap<>();

    private Pointers(List<Topic> topics) {
        Set<String> once = new HashSet<>();
        Set<String> often = new HashSet<>();
        topics.stream().map(Topic::title).filter(title -> !once.add(title)).forEach(often::add);
        for (Topic topic : topics) {
            byId.put(topic.id(), topic);
            String[] words = words(topic.title());
            if (words.length >= WORDS && topic.title().length() >= CHARACTERS && !often.contains(topic.title())) {
                byBeginning.computeIfAbsent(beginning(words, 0), _ -> new ArrayList<>()).add(topic);
            }
        }
    }

    /** The earlier topics that others than the asker pointed to, of each topic where somebody did. */
    static Map<UUID, Set<UUID>> of(List<Topic> topics) {
        Pointers pointers = new Pointers(topics);
        Map<UUID, Set<UUID>> found = new HashMap<>();
        for (Topic topic : topics) {
            Set<UUID> named = new TreeSet<>();
            topic.replies().stream().filter(reply -> !reply.by().equals(topic.asker()))
                    .forEach(reply -> pointers.named(topic, reply.text(), named));
            Set<UUID> known = new TreeSet<>();
            pointers.named(topic, topic.title() + '\n' + topic.body(), known);
            named.removeAll(known);
            if (!named.isEmpty()) {
                found.put(topic.id(), named);
            }
        }
        return found;
    }

    private void named(Topic by, String text, Set<UUID> named) {
        Matcher links = LINK.matcher(text);
        while (links.find()) {
            Topic topic = byId.get(Archive.uuid(by.family() + links.group(2)));
            if (topic != null && topic.at().isBefore(by.at()) && akin(links.group(1), topic.title())) {
                named.add(topic.id());
            }
        }
        String[] words = words(text);
        for (int i = 0; i + WORDS <= words.length; i++) {
            for (Topic topic : byBeginning.getOrDefault(beginning(words, i), List.of())) {
                if (topic.at().isBefore(by.at()) && standsAt(words, i, words(topic.title()))) {
                    named.add(topic.id());
                }
            }
        }
    }

    /** The same number elsewhere is another topic. */
    private static boolean akin(String address, String title) {
        List<String> words = List.of(title.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1));
        return List.of(address.split("-", -1)).stream().anyMatch(word -> word.length() > 3 && words.contains(word));
    }

    private static boolean standsAt(String[] text, int at, String[] title) {
        int last = title.length - 1;
        for (int i = 0; i < last; i++) {
            if (at + i >= text.length || !text[at + i].equals(title[i])) {
                return false;
            }
        }
        return at + last < text.length && text[at + last].startsWith(title[last]);
    }

    private static String beginning(String[] words, int at) {
        return String.join(" ", List.of(words).subList(at, at + WORDS - 1));
    }

    private static String[] words(String text) {
        return text.strip().split("\\s+", -1);
    }
}
