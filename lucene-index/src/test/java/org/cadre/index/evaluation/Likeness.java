package org.cadre.index.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.cadre.index.Access;
import org.cadre.index.Embedder;
import org.cadre.index.ExpertiseIndex;
import org.cadre.index.Post;
import org.cadre.index.Similar;
import org.jspecify.annotations.Nullable;

/** Prints how well questions like one are found: those that a reply pointed to, among all that were asked before. */
final class Likeness {

    private static final Access EVERYBODY = Access.cleared(Access.PUBLIC);
    private static final int MOST = 100;
    /** As with experts, the last fifth is the test; whatever is chosen is chosen by what was before. */
    private static final double TEST = 0.8;

    private final Table whole;
    private final Table titles;

    private Likeness(String slice) {
        whole = new Table("Questions that a reply pointed to, " + slice + ", by title and text");
        titles = new Table("Questions that a reply pointed to, " + slice + ", by the title alone");
    }

    static String print(List<Topic> topics, @Nullable Embedder embedder) {
        Likeness first = new Likeness("first 80 %");
        Likeness last = new Likeness("last 20 %");
        Map<UUID, Set<UUID>> pointers = Pointers.of(topics);
        try (ExpertiseIndex both = ExpertiseIndex.inMemory(embedder);
                ExpertiseIndex words = ExpertiseIndex.inMemory()) {
            for (int i = 0; i < topics.size(); i++) {
                Topic topic = topics.get(i);
                Set<UUID> gold = pointers.get(topic.id());
                if (gold != null) {
                    both.refresh();
                    words.refresh();
                    (i < topics.size() * TEST ? first : last).add(topic, gold, both, words);
                }
                Post post = Post.question(topic.id(), topic.title(), topic.body(), topic.at());
                both.put(post);
                words.put(post);
            }
        }
        return first.print() + last.print();
    }

    private String print() {
        return whole.print() + titles.print();
    }

    /** The texts end as a text does that is written to its end. */
    private void add(Topic topic, Set<UUID> gold, ExpertiseIndex both, ExpertiseIndex words) {
        add(whole, both, words, topic.title() + "\n" + topic.body() + " ", gold);
        add(titles, both, words, topic.title() + " ", gold);
    }

    private static void add(Table table, ExpertiseIndex both, ExpertiseIndex words, String text, Set<UUID> gold) {
        table.add(Evaluation.OURS, Measures.of(found(both, text), gold));
        table.add("by words alone", Measures.of(found(words, text), gold));
    }

    private static List<UUID> found(ExpertiseIndex index, String text) {
        return index.similar(text, EVERYBODY, MOST).stream().map(Similar::id).toList();
    }
}
