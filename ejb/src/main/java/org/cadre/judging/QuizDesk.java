package org.cadre.judging;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;

import org.cadre.asks.AskId;
import org.cadre.asks.NotAllowedNow;
import org.cadre.batches.Batch;
import org.cadre.batches.BatchState;
import org.cadre.batches.Batches;
import org.cadre.batches.Item;
import org.cadre.batches.ItemId;
import org.cadre.batches.Items;
import org.cadre.batches.PictureDesk;
import org.cadre.forms.Answer;
import org.cadre.governance.BadInput;
import org.cadre.governance.BadInput.Fault;
import org.cadre.governance.Message;
import org.cadre.judging.Lot.Purpose;
import org.cadre.people.Reader;
import org.cadre.screening.Screening;

/** The quiz before a batch. What was right is told when an attempt is over, and kept. */
@ApplicationScoped
@Transactional
public class QuizDesk {
    private static final Answer NOTHING = new Answer(new TreeMap<>());

    @Inject
    private Batches batches;
    @Inject
    private Items items;
    @Inject
    private Workers workers;
    @Inject
    private Attempts attempts;
    @Inject
    private PictureDesk pictures;
    @Inject
    private Screening screening;
    @Inject
    private Clock clock;

    protected QuizDesk() {}

    /** How the reader's quiz stands: the open attempt, else the last one. @throws NotAllowedNow where they take no part */
    public Quiz see(Reader reader, AskId id) {
        var batch = batches.seenBy(reader, id);
        var worker = held(reader, batch);
        return attempts.last(worker).map(last -> shown(batch, worker, last))
                .orElseGet(() -> quiz(batch, worker, new Attempt(0, Optional.of(false)), List.of()));
    }

    /**
     * Begins an attempt; one that is open already goes on.
     *
     * @throws NotAllowedNow where none is needed, or none is left
     */
    public Quiz begin(Reader reader, AskId id) {
        var batch = batches.seenBy(reader, id);
        if (batch.state() != BatchState.RUNNING)
            throw new NotAllowedNow(Message.of("batch.not-running"));
        var worker = held(reader, batch);
        var last = attempts.last(worker);
        if (last.filter(Attempt::open).isPresent())
            return shown(batch, worker, last.get());
        int number = last.map(Attempt::number).orElse(0) + 1;
        if (worker.qualified() || batch.settings().quiz().questions() == 0)
            throw new NotAllowedNow(Message.of("judging.no-quiz"));
        if (number > batch.settings().quiz().attempts())
            throw new NotAllowedNow(Message.of("judging.quiz-over"));
        int from = new Lot(batch, worker.id()).draw(Purpose.QUIZ, number, batch.items());
        attempts.begin(worker, number, attempts.golden(worker, from, batch.settings().quiz().questions()),
                clock.instant());
        return shown(batch, worker, new Attempt(number, Optional.empty()));
    }

    /**
     * Ends the open attempt with all its answers; where it is over already, it stays as it is.
     *
     * @throws BadInput naming an item's id, a dot and the input, for each answer that is missing or cannot be taken
     * @throws NotAllowedNow where none was begun
     */
    public Quiz answer(Reader reader, AskId id, Map<ItemId, JsonObject> said) {
        var batch = batches.seenBy(reader, id);
        var worker = held(reader, batch);
        var last = attempts.last(worker).orElseThrow(() -> new NotAllowedNow(Message.of("judging.no-quiz")));
        if (!last.open())
            return shown(batch, worker, last);
        var asked = attempts.questions(worker, last.number()).stream().map(one -> item(batch, one.seq())).toList();
        var answers = checked(reader, batch, asked, said);
        int right = 0;
        for (Item item : asked) {
            var answer = answers.getOrDefault(item.id(), NOTHING);
            boolean met = new Expected(batch.form().orElseThrow().check(item.gold().orElseThrow(), item.data()))
                    .met(answer);
            attempts.answer(worker, last.number(), item.seq(), answer.json(), met);
            right += met ? 1 : 0;
        }
        boolean passed = right * 100 >= batch.settings().quiz().percent() * asked.size();
        attempts.end(worker, last.number(), passed, clock.instant());
        workers.examined(worker, asked.size(), right);
        if (passed)
            workers.qualify(worker, clock.instant());
        return shown(batch, workers.find(id, reader.id()).orElseThrow(),
                new Attempt(last.number(), Optional.of(passed)));
    }

    private Map<ItemId, Answer> checked(Reader reader, Batch batch, List<Item> asked, Map<ItemId, JsonObject> said) {
        var answers = new HashMap<ItemId, Answer>();
        var faults = new ArrayList<Fault>();
        for (Item item : asked)
            try {
                answers.put(item.id(), batch.form().orElseThrow()
                        .check(said.getOrDefault(item.id(), JsonObject.EMPTY_JSON_OBJECT), item.data())
                        .worded(text -> screening.passed(reader.id(), "answer", text)));
            } catch (BadInput bad) {
                bad.faults().forEach(fault -> faults
                        .add(new Fault(item.id() + "." + fault.field(), fault.value(), fault.reason())));
            }
        if (!faults.isEmpty())
            throw new BadInput(faults);
        return answers;
    }

    private Quiz shown(Batch batch, Worker worker, Attempt attempt) {
        var questions = attempts.questions(worker, attempt.number()).stream().map(asked -> {
            var item = item(batch, asked.seq());
            return new Quiz.Question(item.id(), visible(batch, item),
                    pictures.shown(batch.id(), batch.form().orElseThrow(), item.data()), asked.answer(),
                    item.gold().filter(_ -> !attempt.open()), asked.right());
        }).toList();
        return quiz(batch, worker, attempt, questions);
    }

    private static Quiz quiz(Batch batch, Worker worker, Attempt attempt, List<Quiz.Question> questions) {
        var settings = batch.settings().quiz();
        return new Quiz(state(batch, worker, attempt), attempt.number(), settings.attempts(), settings.percent(),
                batch.form().orElseThrow(), questions);
    }

    private static QuizState state(Batch batch, Worker worker, Attempt attempt) {
        if (worker.qualified())
            return QuizState.PASSED;
        if (batch.settings().quiz().questions() == 0)
            return QuizState.NONE;
        if (attempt.open())
            return QuizState.OPEN;
        return attempt.number() < batch.settings().quiz().attempts() ? QuizState.FAILED : QuizState.OVER;
    }

    private static SortedMap<String, String> visible(Batch batch, Item item) {
        return Assignment.visible(batch.form().orElseThrow(), item);
    }

    private Item item(Batch batch, int seq) {
        return items.find(batch.id(), seq).orElseThrow();
    }

    private Worker held(Reader reader, Batch batch) {
        return workers.hold(batch.id(), reader.id()).filter(Worker::invited)
                .orElseThrow(() -> new NotAllowedNow(Message.of("judging.not-joined")));
    }
}
