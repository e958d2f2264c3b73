package org.cadre.leaks;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Keys of services that begin in a way of their own, so that nothing else looks like them; shapes as their makers document. */
final class Tokens implements Detector {
    private record Shape(Kind kind, Pattern pattern) {
        static Shape of(Kind kind, String pattern) {
            return new Shape(kind, Pattern.compile(pattern));
        }
    }

    /** Possessive, so that none ever tries a second way. */
    private static final List<Shape> SHAPES = List.of(
            // IAM identifiers, AWS Identity and Access Management user guide
            Shape.of(Kind.AWS_KEY, "A(?:KIA|SIA|BIA|CCA)[A-Z2-7]{16}+"),
            Shape.of(Kind.GITHUB_TOKEN, "gh[pousr]_[A-Za-z0-9]{36,255}+"),
            Shape.of(Kind.GITHUB_TOKEN, "github_pat_[A-Za-z0-9]{22}+_[A-Za-z0-9]{59}+"),
            Shape.of(Kind.GITLAB_TOKEN, "gl(?:pat|dt|rt|ptt|soat|ft|cbt)-[A-Za-z0-9_.-]{20,100}+"),
            Shape.of(Kind.SLACK_TOKEN, "xox[abeoprs]-[A-Za-z0-9-]{10,250}+"),
            Shape.of(Kind.SLACK_TOKEN,
                    "hooks\\.slack\\.com/services/T[A-Z0-9]{6,14}+/B[A-Z0-9]{6,14}+/[A-Za-z0-9]{16,40}+"),
            Shape.of(Kind.GOOGLE_KEY, "AIza[A-Za-z0-9_-]{35}+"), Shape.of(Kind.GOOGLE_KEY, "GOCSPX-[A-Za-z0-9_-]{28}+"),
            // RFC 7519 in the compact form of RFC 7515: both headers are JSON objects, and `{"` begins with eyJ
            Shape.of(Kind.JWT, "eyJ[A-Za-z0-9_-]{10,}+\\.eyJ[A-Za-z0-9_-]{10,}+\\.[A-Za-z0-9_-]{10,}+"));

    @Override
    public void find(String text, Consumer<Finding> found) {
        var matchers = SHAPES.stream().map(shape -> shape.pattern().matcher(text)).toList();
        for (int at = 0; at < text.length(); at++) {
            if ("AghxeG".indexOf(text.charAt(at)) < 0 || at > 0 && part(text.charAt(at - 1)))
                continue;
            for (int i = 0; i < matchers.size(); i++) {
                var matcher = matchers.get(i).region(at, text.length());
                if (matcher.lookingAt() && (matcher.end() == text.length() || !part(text.charAt(matcher.end())))) {
                    found.accept(new Finding(SHAPES.get(i).kind(), at, matcher.end() - at));
                    break;
                }
            }
        }
    }

    private static boolean part(char one) {
        return one < 128 && Detector.isWord(one) || one == '-';
    }
}
