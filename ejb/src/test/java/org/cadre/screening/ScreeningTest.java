package org.cadre.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.cadre.asks.AskDesk;
import org.cadre.asks.AskId;
import org.cadre.asks.Asks;
import org.cadre.asks.NewAsk;
import org.cadre.audit.Acts;
import org.cadre.comments.CommentDesk;
import org.cadre.comments.Comments;
import org.cadre.database.TestDatabase;
import org.cadre.governance.BadInput;
import org.cadre.governance.Classification;
import org.cadre.governance.Texts;
import org.cadre.leaks.Kind;
import org.cadre.matching.TestCompany;
import org.cadre.outbox.TestOutbox;
import org.cadre.people.Reader;
import org.cadre.revisions.RevisionDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ScreeningTest {
    private static final String IBAN = "DE89370400440532013000";
    private static final String KEY = "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us\n"
            + "-----END PRIVATE KEY-----";
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private final TestCompany company = new TestCompany(database);
    private Reader asker;
    private Reader other;

    @SuppressWarnings("NullAway.Init")
    ScreeningTest() {}

    @BeforeEach
    void people() {
        new TestOutbox(database);
        asker = company.reader(company.colleague("Grace", Classification.CONFIDENTIAL));
        other = company.reader(company.colleague("Ada", Classification.CONFIDENTIAL));
    }

    @Test
    void whatIsFoundIsKeptMaskedInTitleTextTagsAnswerCommentAndEdit() {
        var ask = filed(new NewAsk("Refund to " + IBAN, "Where to " + IBAN + "?", List.of("x"), Locale.ENGLISH,
                Classification.INTERNAL, org.cadre.asks.Urgency.NORMAL));
        var answer = database.call(() -> get(AskDesk.class).answer(other, ask, "Not to " + IBAN));
        database.call(() -> get(CommentDesk.class).write(other, ask, "Nor to " + IBAN));
        var seen = database.call(() -> get(Asks.class).seenBy(asker, ask));
        assertThat(seen.title()).isEqualTo("Refund to [masked: IBAN]");
        assertThat(seen.body()).isEqualTo("Where to [masked: IBAN]?");
        assertThat(database.call(() -> get(Asks.class).seenBy(asker, answer)).body())
                .isEqualTo("Not to [masked: IBAN]");
        assertThat(database.call(() -> get(Comments.class).of(ask)).getFirst().body())
                .isEqualTo("Nor to [masked: IBAN]");
        var base = database.call(() -> get(RevisionDesk.class).of(other, answer)).getLast().id();
        database.call(() -> get(RevisionDesk.class).edit(other, answer, base, "Yes, to " + IBAN, "because of " + IBAN));
        database.run(() -> assertThat(get(RevisionDesk.class).of(other, answer)).last()
                .satisfies(last -> assertThat(last.body() + last.note())
                        .isEqualTo("Yes, to [masked: IBAN]because of [masked: IBAN]")));
        assertThat(everywhere(IBAN)).as("tables with the number").isEmpty();
    }

    @Test
    void aTitleThatIsTakenFromTheTextHasNoSecretEither() {
        var ask = filed(NewAsk.question(IBAN + " is whose account?", Locale.ENGLISH));
        assertThat(database.call(() -> get(Asks.class).seenBy(asker, ask)).title())
                .isEqualTo("[masked: IBAN] is whose account?");
    }

    @Test
    void aTextWithAPrivateKeyIsNotTakenAndNothingOfItIsKept() {
        assertThatThrownBy(() -> filed(NewAsk.question("See\n" + KEY, Locale.ENGLISH))).isInstanceOf(TextHeld.class)
                .satisfies(held -> {
                    var fault = ((BadInput) held).faults().getFirst();
                    assertThat(fault.field()).isEqualTo("text");
                    assertThat(Texts.render(fault.reason(), Locale.ENGLISH)).contains("private key", "line 2");
                    assertThat(held.toString() + fault).doesNotContain("MIIE");
                });
        assertThat(everywhere("MIIE")).isEmpty();
        assertThat(database.call(() -> database.entities().createNativeQuery("select count(*) from ask")
                .getSingleResult())).isEqualTo(0L);
    }

    @Test
    void aFalseAlarmLetsThatValueThroughForItsWriterOnlyAndIsKept() {
        String text = "Example: " + IBAN;
        assertThat(database.call(() -> get(ScreeningDesk.class).check(asker, text))).extracting(Place::kind,
                Place::treatment, Place::line).containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Kind.IBAN,
                                Treatment.MASK, 1));
        assertThat(database.call(() -> get(ScreeningDesk.class).letThrough(asker, text, "the bank's own example")))
                .isEqualTo(1);
        assertThat(body(filed(NewAsk.question(text, Locale.ENGLISH)))).isEqualTo(text);
        assertThat(body(database.call(() -> get(AskDesk.class).file(other, NewAsk.question(text, Locale.ENGLISH)))))
                .isEqualTo("Example: [masked: IBAN]");
        assertThat(body(filed(NewAsk.question("GB82WEST12345698765432", Locale.ENGLISH)))).startsWith("[masked");
        var alarm = database.call(() -> get(ScreeningDesk.class).newest()).getFirst();
        assertThat(alarm.reason()).isEqualTo("the bank's own example");
        assertThat(alarm.writer()).isEqualTo(asker.id());
        assertThat(database.call(() -> get(Acts.class).of(alarm.id()))).singleElement().satisfies(act -> {
            assertThat(act.kind()).isEqualTo(ScreeningDesk.FALSE_ALARM);
            assertThat(act.actor()).isEqualTo(asker.id().value());
        });
    }

    @Test
    void aKeyIsNoFalseAlarmThatOnePersonCouldDecide() {
        assertThat(database.call(() -> get(ScreeningDesk.class).letThrough(asker, KEY, "it is expired"))).isZero();
        assertThatThrownBy(() -> filed(NewAsk.question(KEY, Locale.ENGLISH))).isInstanceOf(TextHeld.class);
    }

    @Test
    void aFalseAlarmNeedsAReason() {
        assertThatThrownBy(() -> database.call(() -> get(ScreeningDesk.class).letThrough(asker, IBAN, " ")))
                .isInstanceOf(BadInput.class);
    }

    @Test
    void theSettingSaysWhatIsDoneWithEachKind() {
        var settings = ScreeningSettings.parse("IBAN=HOLD, PRIVATE_KEY=MASK, PHONE=MASK");
        assertThat(Map.of("iban", settings.of(Kind.IBAN), "key", settings.of(Kind.PRIVATE_KEY), "phone",
                settings.of(Kind.PHONE), "mail", settings.of(Kind.MAIL_ADDRESS), "jwt", settings.of(Kind.JWT)))
                .isEqualTo(Map.of("iban", Treatment.HOLD, "key", Treatment.MASK, "phone", Treatment.MASK, "mail",
                        Treatment.ALLOW, "jwt", Treatment.MASK));
        assertThatThrownBy(() -> ScreeningSettings.parse("IBAN")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ScreeningSettings.parse("IBAN=EAT")).isInstanceOf(IllegalArgumentException.class);
    }

    private AskId filed(NewAsk wanted) {
        return database.call(() -> get(AskDesk.class).file(asker, wanted));
    }

    private String body(AskId ask) {
        return database.call(() -> get(Asks.class).seenBy(asker, ask)).body();
    }

    /** The tables of which any row has the words in it. */
    private List<?> everywhere(String words) {
        return database.call(() -> {
            var tables = database.entities().createNativeQuery("""
                    select quote_ident(tablename) from pg_tables where schemaname = 'public'""").getResultList();
            return tables.stream().filter(table -> (Boolean) database.entities().createNativeQuery(
                    "select exists (select from " + table + " t where strpos(cast(t as text), ?1) > 0)")
                    .setParameter(1, words).getSingleResult()).toList();
        });
    }

    private <T> T get(Class<T> type) {
        return database.beans().get(type);
    }
}
