package se.insteg.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import se.insteg.rules.reading.RuleBook;

/** What the law says: every rule in every version, by day. */
@Component
public class Rules {
    private final List<Rule> all;

    /** @throws IllegalStateException naming the file and the rule, when something is wrong in them */
    public Rules() {
        this(RuleBook.ofClassPath());
    }

    /** @param all versions of one rule together, the oldest first */
    public Rules(List<Rule> all) {
        this.all = List.copyOf(all);
    }

    /** Those in force that day, in the order of the files. */
    public List<Rule> on(LocalDate day) {
        return all.stream().filter(rule -> rule.appliesOn(day)).toList();
    }

    /** The rule as it was that day; empty when it was not in force. */
    public Optional<Rule> find(String key, LocalDate day) {
        return all.stream()
                .filter(rule -> rule.key().equals(key) && rule.appliesOn(day))
                .findFirst();
    }

    /** Every version of a rule, the oldest first; none when there is no such rule. */
    public List<Rule> versions(String key) {
        return all.stream().filter(rule -> rule.key().equals(key)).toList();
    }

    /**
     * What changes on a day.
     *
     * @param begun new that day, or worded anew
     * @param ended in force until the day before, with nothing in their place
     */
    public record Change(LocalDate day, List<Rule> begun, List<Rule> ended) {
        public Change {
            begun = List.copyOf(begun);
            ended = List.copyOf(ended);
        }
    }

    /** The next day after this one on which some rule begins or ends; empty when none is known. */
    public Optional<Change> nextChange(LocalDate after) {
        return days().stream().filter(day -> day.isAfter(after)).findFirst().map(this::change);
    }

    /** Every day on which some rule begins or ends, the oldest first. */
    public SequencedSet<LocalDate> days() {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (Rule rule : all) {
            days.add(rule.from());
            LocalDate last = rule.to();
            if (last != null) {
                days.add(last.plusDays(1));
            }
        }
        return days;
    }

    private Change change(LocalDate day) {
        List<Rule> begun = new ArrayList<>();
        List<Rule> ended = new ArrayList<>();
        for (Rule rule : all) {
            LocalDate last = rule.to();
            if (rule.from().equals(day)) {
                begun.add(rule);
            } else if (last != null
                    && last.plusDays(1).equals(day)
                    && find(rule.key(), day).isEmpty()) {
                ended.add(rule);
            }
        }
        return new Change(day, begun, ended);
    }
}
