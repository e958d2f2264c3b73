package org.cadre.sentences;

import java.util.HashMap;
import java.util.Map;

/** Reads the vocabulary out of a tokenizer's JSON file: the object called "vocab", of pieces and their numbers. */
final class Vocabulary {

    private final String json;
    private int at;

    private Vocabulary(String json, int at) {
        this.json = json;
        this.at = at;
    }

    /** @throws IllegalArgumentException if there is none */
    static Map<String, Integer> of(String json) {
        int name = json.indexOf("\"vocab\"");
        int open = json.indexOf('{', name);
        if (name < 0 || open < 0) {
            throw new IllegalArgumentException("the tokenizer's file has no vocabulary");
        }
        return new Vocabulary(json, open + 1).read();
    }

    private Map<String, Integer> read() {
        Map<String, Integer> pieces = new HashMap<>();
        for (skip(" \n\r\t,"); json.charAt(at) == '"'; skip(" \n\r\t,")) {
            String piece = string();
            skip(" \n\r\t:");
            int from = at;
            while (Character.isDigit(json.charAt(at))) {
                at++;
            }
            pieces.put(piece, Integer.parseInt(json, from, at, 10));
        }
        return pieces;
    }

    private void skip(String signs) {
        while (signs.indexOf(json.charAt(at)) >= 0) {
            at++;
        }
    }

    private String string() {
        StringBuilder read = new StringBuilder();
        for (at++; json.charAt(at) != '"'; at++) {
            if (json.charAt(at) == '\\') {
                at++;
                read.append(escaped());
            } else {
                read.append(json.charAt(at));
            }
        }
        at++;
        return read.toString();
    }

    private char escaped() {
        char sign = json.charAt(at);
        if (sign != 'u') {
            return sign; // of the others only quotes and slashes are pieces of words
        }
        at += 4;
        return (char) Integer.parseInt(json, at - 3, at + 1, 16);
    }
}
