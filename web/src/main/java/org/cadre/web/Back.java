package org.cadre.web;

import java.net.URI;

/** Where a form says to go afterwards; never to another site. */
public final class Back {
    private Back() {}

    /** The address if it is a path of this portal, else the home page. */
    public static URI inThisPortal(String back) {
        boolean local = back.startsWith("/") && !back.startsWith("//") && !back.contains("\\");
        try {
            return URI.create(local ? back : "/");
        } catch (IllegalArgumentException malformed) {
            return URI.create("/");
        }
    }
}
