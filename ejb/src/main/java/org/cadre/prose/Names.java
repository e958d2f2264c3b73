package org.cadre.prose;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.cadre.people.SkillId;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/**
 * Makes links of those whom parsed texts name.
 *
 * @param people names by id
 * @param skills by the word that was written
 */
public record Names(Map<UUID, String> people, Map<String, SkillId> skills) {
    public static final Names NONE = new Names(Map.of(), Map.of());
    private static final Pattern EITHER = Pattern.compile(Marks.MENTION.pattern() + "|" + Marks.TAG.pattern());

    /** Changes a text as commonmark parsed it; code and links stay as they are. */
    public void link(Node document) {
        if (people.isEmpty() && skills.isEmpty())
            return;
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                split(text);
            }

            @Override
            public void visit(Link link) {
                // it leads somewhere already
            }
        });
    }

    private void split(Text text) {
        String all = text.getLiteral();
        int done = 0;
        for (MatchResult found : EITHER.matcher(all).results().toList()) {
            var link = link(found);
            if (link.isPresent()) {
                if (found.start() > done)
                    text.insertBefore(new Text(all.substring(done, found.start())));
                text.insertBefore(link.get());
                done = found.end();
            }
        }
        text.setLiteral(all.substring(done));
    }

    private Optional<Node> link(MatchResult found) {
        if (found.group(1) != null)
            return Optional.ofNullable(people.get(UUID.fromString(found.group(1))))
                    .map(name -> to("/people/" + found.group(1), "@" + name));
        return Optional.ofNullable(skills.get(found.group(2))).map(skill -> to("/skills/" + skill, found.group()));
    }

    private static Node to(String path, String words) {
        var link = new Link(path, null);
        link.appendChild(new Text(words));
        return link;
    }
}
