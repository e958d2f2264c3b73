package org.cadre.web;

import java.io.Serializable;
import java.util.List;

/**
 * One line shown once at the top of the page that follows an action.
 *
 * @param key message key
 * @param arguments strings and numbers of the message
 */
public record Notice(String key, List<? extends Serializable> arguments) implements Serializable {
    public static Notice of(String key, Serializable... arguments) {
        return new Notice(key, List.of(arguments));
    }
}
