package se.insteg.funding.settling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.insteg.funding.EvidenceRow;
import se.insteg.funding.EvidenceRow.Key;
import se.insteg.funding.EvidenceRow.Why;
import se.insteg.funding.RuleThatDay;
import se.insteg.people.Happening;
import se.insteg.rules.Eligibility;
import se.insteg.rules.Situation;

/**
 * What has to be added to somebody's evidence so that it says what is known today: nothing, when it does already. Reads and
 * stores nothing.
 */
public final class Difference {
    private final Eligibility eligibility;

    public Difference(Eligibility eligibility) {
        this.eligibility = eligibility;
    }

    /**
     * A row to add.
     *
     * @param minutes 0 when the happening is withdrawn
     * @param situation what was known of the person that day
     * @param replaces the row that counted until now; null for the first
     */
    public record Addition(
            Happening.Kind kind,
            Key key,
            int minutes,
            String what,
            Situation situation,
            List<RuleThatDay> rules,
            @Nullable EvidenceRow replaces,
            Why why) {
        public Addition {
            rules = List.copyOf(rules);
        }
    }

    /**
     * By day, then as the rooms number their things.
     *
     * @param happened all that the rooms know of; of several about one key the longest counts: nobody is there twice
     * @param counting the newest row of each key
     * @param situations what is known of the person, by day
     */
    public List<Addition> between(
            Collection<Happening> happened,
            Collection<EvidenceRow> counting,
            Function<LocalDate, Situation> situations) {
        Map<LocalDate, Situation> asked = new HashMap<>();
        Function<LocalDate, Situation> once = day -> asked.computeIfAbsent(day, situations);
        Map<Key, EvidenceRow> rows = new HashMap<>();
        counting.forEach(row -> rows.put(row.key(), row));
        List<Addition> additions = new ArrayList<>();
        eachOnce(happened).forEach(one -> {
            Addition wanted = wanted(one, rows.remove(Key.of(one)), once.apply(one.day()));
            if (wanted != null) {
                additions.add(wanted);
            }
        });
        rows.values().stream()
                .filter(row -> !row.withdrawn())
                .map(row -> withdrawn(row, once.apply(row.day())))
                .forEach(additions::add);
        additions.sort(Comparator.comparing((Addition one) -> one.key().day())
                .thenComparing(one -> one.key().room())
                .thenComparing(one -> one.key().thing()));
        return additions;
    }

    private static Collection<Happening> eachOnce(Collection<Happening> happened) {
        Map<Key, Happening> each = new HashMap<>();
        happened.forEach(one -> each.merge(Key.of(one), one, (a, b) -> a.minutes() >= b.minutes() ? a : b));
        return each.values();
    }

    private @Nullable Addition wanted(Happening one, @Nullable EvidenceRow row, Situation situation) {
        List<RuleThatDay> rules = rules(one.kind(), situation);
        Why why = why(one, row, situation, rules);
        return why == null
                ? null
                : new Addition(one.kind(), Key.of(one), one.minutes(), one.what(), situation, rules, row, why);
    }

    private Addition withdrawn(EvidenceRow row, Situation situation) {
        return new Addition(
                row.kind(), row.key(), 0, row.what(), situation, rules(row.kind(), situation), row, Why.WITHDRAWN);
    }

    private static @Nullable Why why(
            Happening one, @Nullable EvidenceRow row, Situation situation, List<RuleThatDay> rules) {
        if (row == null) {
            return Why.NEW;
        }
        if (row.withdrawn()) {
            return Why.RESTORED;
        }
        if (row.minutes() != one.minutes() || row.kind() != one.kind()) {
            return Why.HAPPENING;
        }
        if (row.standing() != situation.standing() || row.ground() != situation.ground()) {
            return Why.STATUS;
        }
        return row.rules().equals(rules) ? null : Why.RULES;
    }

    private List<RuleThatDay> rules(Happening.Kind kind, Situation situation) {
        return RulesThatMatter.of(kind).stream()
                .flatMap(key -> eligibility.of(situation, key).stream())
                .map(RuleThatDay::of)
                .toList();
    }
}
