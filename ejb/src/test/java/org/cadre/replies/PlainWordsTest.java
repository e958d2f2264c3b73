package org.cadre.replies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainWordsTest {
    @Test
    void outlooksReplyKeepsItsWordsAndLosesTheMailBelow() {
        String html = """
                <html><head><style>p {margin:0}</style><script>alert(1)</script></head><body>
                <p class=MsoNormal>Turn the key <b>twice</b>.<o:p></o:p></p><p>Then&nbsp;wait:</p>
                <ul><li>one minute<li>two minutes</ul>
                <div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>Von:</b> Cadre</div><div>Können Sie helfen?</div>
                </body></html>""";
        assertThat(PlainWords.of(html)).isEqualTo("Turn the key twice.\n\nThen wait:\n\n- one minute\n- two minutes");
    }

    @Test
    void gmailsQuoteIsLeftOutAndCodeKeepsItsLines() {
        assertThat(PlainWords.of("""
                <div dir="ltr">Try this<br><pre>a = 1
                b = 2</pre></div><div class="gmail_quote">On Monday wrote<blockquote>Can you</blockquote></div>"""))
                .isEqualTo("Try this\na = 1\nb = 2");
    }

    @Test
    void markupThatNeverEndsIsNoHarm() {
        assertThat(PlainWords.of("<div>".repeat(50_000) + "deep")).contains("deep");
        assertThat(PlainWords.of("<p>x<img src=http://tracker.example/a.png><svg onload=alert(1)>")).isEqualTo("x");
    }
}
