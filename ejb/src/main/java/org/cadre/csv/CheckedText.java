package org.cadre.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

import org.cadre.governance.Message;

/** Decodes UTF-8 piece by piece; stops at the first byte that is none, and at a line that no table has. */
final class CheckedText extends Reader {
    /** Longest line, in characters. */
    static final int LONGEST_LINE = 1 << 20;
    private static final int BUFFER = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private final CharBuffer characters = CharBuffer.allocate(BUFFER).flip();
    private boolean begun;
    private boolean ended;
    private long line = 1;
    private long inLine;

    CheckedText(InputStream in) {
        this.in = in;
    }

    /** The text cannot be read any further. */
    static final class Unreadable extends IOException {
        private static final long serialVersionUID = 1;
        private final transient RowFault fault;

        Unreadable(RowFault fault) {
            super(fault.toString());
            this.fault = fault;
        }

        RowFault fault() {
            return fault;
        }
    }

    @Override
    public int read(char[] target, int from, int length) throws IOException {
        while (!characters.hasRemaining())
            if (!fill())
                return -1;
        int taken = Math.min(length, characters.remaining());
        characters.get(target, from, taken);
        count(target, from, taken);
        return taken;
    }

    private boolean fill() throws IOException {
        if (ended)
            return false;
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = read < 0;
        bytes.position(bytes.position() + Math.max(0, read)).flip();
        characters.clear();
        var result = decoder.decode(bytes, characters, ended);
        characters.flip();
        if (result.isError())
            throw notUtf8();
        if (!begun && characters.hasRemaining()) {
            begun = true;
            if (characters.get(characters.position()) == BYTE_ORDER_MARK)
                characters.get();
        }
        return true;
    }

    private Unreadable notUtf8() {
        long at = line;
        for (char c : characters.toString().toCharArray())
            if (c == '\n')
                at++;
        return new Unreadable(new RowFault(at, "", "0x%02x".formatted(bytes.get(bytes.position())),
                Message.of("import.not-utf-8")));
    }

    private void count(char[] text, int from, int length) throws Unreadable {
        for (int i = from; i < from + length; i++) {
            inLine++;
            if (text[i] == '\n') {
                line++;
                inLine = 0;
            }
        }
        if (inLine > LONGEST_LINE)
            throw new Unreadable(new RowFault(line, "", new String(text, from, Math.min(length, 100)),
                    Message.of("import.line-too-long", LONGEST_LINE)));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
