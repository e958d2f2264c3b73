package org.cadre.batches;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.cadre.governance.BadInput;
import org.cadre.governance.BadInput.Fault;
import org.cadre.governance.Message;
import org.cadre.work.Brief;
import org.cadre.work.Budget;

/**
 * How a batch is to be worked on. Of three who are right nine times in ten, two who agree against the third are right with
 * 0.9, so that a little less is usually enough.
 */
public record BatchSettings(Overlap overlap, Quiz quiz, Gold gold, Effort effort, Cost cost) {
    public static final BatchSettings USUAL = new BatchSettings(new Overlap(3, 3, false, 0.85), new Quiz(0, 80, 2),
            new Gold(10, true), new Effort(30, 600, 5, 60), new Cost("", Optional.empty()));
    public static final int MOST_OVERLAP = 25;

    /**
     * Items with an expected answer that workers do not know from the others.
     *
     * @param percent how many of a worker's items, in a hundred, are such, 0 to 50
     * @param feedback whether the worker is told what was expected as soon as they have answered
     */
    public record Gold(int percent, boolean feedback) {
        /** @throws BadInput naming `goldPercent` */
        public Gold {
            var faults = new ArrayList<Fault>();
            range(faults, "goldPercent", percent, 0, 50);
            raise(faults);
        }
    }

    /**
     * How many judge an item.
     *
     * @param first who are asked in any case, 1 to {@value #MOST_OVERLAP}
     * @param most who are asked where these do not agree
     * @param adaptive whether dissent asks for more than the first
     * @param enough the confidence from which an item is done, 0.5 to 1
     */
    public record Overlap(int first, int most, boolean adaptive, double enough) {
        /** @throws BadInput naming `overlap`, `mostOverlap` or `enough` */
        public Overlap {
            var faults = new ArrayList<Fault>();
            range(faults, "overlap", first, 1, MOST_OVERLAP);
            range(faults, "mostOverlap", most, Math.clamp(first, 1, MOST_OVERLAP), MOST_OVERLAP);
            if (!(enough >= 0.5 && enough <= 1))
                faults.add(new Fault("enough", Double.toString(enough), Message.of("bad.range", 0.5, 1)));
            raise(faults);
        }
    }

    /**
     * What a worker must pass first.
     *
     * @param questions how many items with an expected answer; 0 where there is no quiz
     * @param percent how many of them must be right, in a hundred
     * @param attempts how often it may be tried
     */
    public record Quiz(int questions, int percent, int attempts) {
        /** @throws BadInput naming `quizQuestions`, `quizPercent` or `quizAttempts` */
        public Quiz {
            var faults = new ArrayList<Fault>();
            range(faults, "quizQuestions", questions, 0, 50);
            range(faults, "quizPercent", percent, 1, 100);
            range(faults, "quizAttempts", attempts, 1, 10);
            raise(faults);
        }
    }

    /**
     * What its requester expects.
     *
     * @param itemSeconds one judgment takes
     * @param limitSeconds after which an item is given to somebody else
     * @param workers how many will take part
     * @param weeklyMinutes each of them gives in a week
     */
    public record Effort(int itemSeconds, int limitSeconds, int workers, int weeklyMinutes) {
        /** @throws BadInput naming `itemSeconds`, `limitSeconds`, `workers` or `weeklyMinutes` */
        public Effort {
            var faults = new ArrayList<Fault>();
            range(faults, "itemSeconds", itemSeconds, 1, 7_200);
            range(faults, "limitSeconds", limitSeconds, 10, 86_400);
            range(faults, "workers", workers, 1, 10_000);
            range(faults, "weeklyMinutes", weeklyMinutes, 1, 2_400);
            raise(faults);
        }
    }

    /**
     * Who pays.
     *
     * @param centre the cost centre, at most {@value Brief#LONGEST_COST_CENTRE} characters; empty where there is none
     * @param hourly what an hour's work costs; nothing is said of costs where it is not known
     */
    public record Cost(String centre, Optional<Budget> hourly) {
        /** @throws BadInput naming `costCentre` */
        public Cost {
            centre = centre.strip();
            if (centre.length() > Brief.LONGEST_COST_CENTRE)
                throw new BadInput("costCentre", centre, Message.of("bad.too-long", Brief.LONGEST_COST_CENTRE));
            if (centre.chars().anyMatch(Character::isISOControl))
                throw new BadInput("costCentre", centre, Message.of("bad.control-character"));
        }
    }

    private static void range(List<Fault> faults, String field, long value, long least, long most) {
        if (value < least || value > most)
            faults.add(new Fault(field, Long.toString(value), Message.of("bad.range", least, most)));
    }

    private static void raise(List<Fault> faults) {
        if (!faults.isEmpty())
            throw new BadInput(faults);
    }
}
