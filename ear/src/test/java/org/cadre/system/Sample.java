package org.cadre.system;

import java.util.function.Consumer;

import com.microsoft.playwright.Page;

/**
 * One page in one state.
 *
 * @param name what its picture is called
 * @param route the router's template of the path
 * @param reader the mail of who reads it, empty for who has not signed in
 * @param status what it answers with
 * @param then what is done on it before it is looked at
 */
record Sample(String name, String route, String path, String reader, int status, Consumer<Page> then) {
    static Sample of(String name, String route, String path, String reader) {
        return new Sample(name, route, path, reader, 200, _ -> {});
    }

    Sample with(int other) {
        return new Sample(name, route, path, reader, other, then);
    }

    Sample after(Consumer<Page> doing) {
        return new Sample(name, route, path, reader, status, doing);
    }
}
