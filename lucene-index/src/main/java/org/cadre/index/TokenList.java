package org.cadre.index;

import java.util.Iterator;
import java.util.List;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Feeds tokens that were analysed before to Lucene: the language is the document's, not the field's. */
final class TokenList extends TokenStream {

    private final List<Token> tokens;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
    private Iterator<Token> rest;

    TokenList(List<Token> tokens) {
        this.tokens = tokens;
        this.rest = tokens.iterator();
    }

    List<Token> tokens() {
        return tokens;
    }

    @Override
    public void reset() {
        rest = tokens.iterator();
    }

    @Override
    public boolean incrementToken() {
        if (!rest.hasNext()) {
            return false;
        }
        clearAttributes();
        Token token = rest.next();
        term.append(token.term());
        position.setPositionIncrement(token.increment());
        return true;
    }
}
