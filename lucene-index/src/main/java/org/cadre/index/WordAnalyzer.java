package org.cadre.index;

import java.io.Reader;
import java.util.List;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.de.GermanStemFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.util.ElisionFilter;

/**
 * Splits text into words by Unicode's rules (UAX 29), code identifiers also into their parts (camelCase, snake_case,
 * dotted names), Chinese, Japanese and Korean into pairs of characters; folds case and accents; stems by language. A
 * version number such as 7.2025.1 stays whole.
 */
final class WordAnalyzer extends Analyzer {

    private static final int PARTS = WordDelimiterGraphFilter.GENERATE_WORD_PARTS
            | WordDelimiterGraphFilter.PRESERVE_ORIGINAL | WordDelimiterGraphFilter.SPLIT_ON_CASE_CHANGE
            | WordDelimiterGraphFilter.STEM_ENGLISH_POSSESSIVE;
    /** Names of languages that would lose their sign, and with it their meaning. */
    private static final NormalizeCharMap SIGNS = signs();
    private static final CharArraySet FRENCH_ARTICLES = new CharArraySet(
            List.of("l", "m", "t", "qu", "n", "s", "j", "d", "c"), true);

    private final Language language;
    private final boolean splitting;

    /** @param splitting whether identifiers are also indexed by their parts */
    WordAnalyzer(Language language, boolean splitting) {
        this.language = language;
        this.splitting = splitting;
    }

    @Override
    protected Reader initReader(String fieldName, Reader reader) {
        return new MappingCharFilter(SIGNS, reader);
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        Tokenizer words = new StandardTokenizer();
        TokenStream stream = language == Language.FRENCH ? new ElisionFilter(words, FRENCH_ARTICLES) : words;
        stream = splitting ? new WordDelimiterGraphFilter(stream, PARTS, null) : stream;
        stream = new CJKBigramFilter(new LowerCaseFilter(new CJKWidthFilter(stream)));
        stream = switch (language) {
            case ENGLISH -> new PorterStemFilter(new ASCIIFoldingFilter(stream));
            case GERMAN ->
                new GermanStemFilter(new ASCIIFoldingFilter(new GermanNormalizationFilter(stream)));
            case FRENCH -> new FrenchLightStemFilter(new ASCIIFoldingFilter(stream));
            case OTHER -> new ASCIIFoldingFilter(stream);
        };
        return new TokenStreamComponents(words, new RemoveDuplicatesTokenFilter(stream));
    }

    private static NormalizeCharMap signs() {
        NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
        map.add("C++", "cplusplus");
        map.add("c++", "cplusplus");
        map.add("C#", "csharp");
        map.add("c#", "csharp");
        map.add("F#", "fsharp");
        map.add("f#", "fsharp");
        return map.build();
    }
}
