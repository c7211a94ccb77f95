package se.insteg.matching;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The changes of a {@link Live} that can be taken back, the latest first. How far back it goes is limited by what remembering
 * costs: the oldest is forgotten first, and the latest never.
 */
final class History {
    /** Written numbers of an exact standing, 16 bytes each: 64 MB, some ten thousand changes of a nation. */
    private static final int MOST_WRITTEN = 1 << 22;

    /** Changes while the standing is searched: each keeps a whole plan with its instance. */
    private static final int MOST_SEARCHED = 20;

    private final Deque<Past> changes = new ArrayDeque<>();
    private final int mostWritten;

    /** How to go back: to a standing, and to marks in register and standing. */
    record Past(Standing standing, long registerMark, long standingMark) {}

    History() {
        this(MOST_WRITTEN);
    }

    /** @param mostWritten how many written numbers are remembered at most, if more than one change */
    History(int mostWritten) {
        this.mostWritten = mostWritten;
    }

    int size() {
        return changes.size();
    }

    void push(Past past) {
        changes.push(past);
    }

    /** @throws java.util.NoSuchElementException when there is nothing to take back */
    Past pop() {
        return changes.pop();
    }

    void clear() {
        changes.clear();
    }

    /** Forgets the oldest changes where there is too much to remember. */
    void trim(Register register, Standing now) {
        if (now instanceof ExactStanding exact) {
            if (exact.remembered() > mostWritten) {
                // Half at a time, since what is left is moved in memory.
                long enough = exact.mark() - mostWritten / 2;
                while (changes.size() > 1 && !isSince(enough, changes.getLast(), exact)) {
                    changes.removeLast();
                }
                forgetBeforeOldest(register);
            }
        } else if (changes.size() > MOST_SEARCHED) {
            while (changes.size() > MOST_SEARCHED) {
                changes.removeLast();
            }
            forgetBeforeOldest(register);
        }
    }

    private static boolean isSince(long mark, Past past, ExactStanding exact) {
        return past.standing() == exact && past.standingMark() >= mark;
    }

    /** Forgets the changes that were made on another standing, which is then kept nowhere. */
    void keepThoseOn(Standing standing, Register register) {
        if (changes.removeIf(past -> past.standing() != standing)) {
            forgetBeforeOldest(register);
        }
    }

    private void forgetBeforeOldest(Register register) {
        Past oldest = changes.peekLast();
        if (oldest == null) {
            register.forgetBefore(register.mark());
        } else {
            register.forgetBefore(oldest.registerMark());
            oldest.standing().forgetBefore(oldest.standingMark());
        }
    }
}
