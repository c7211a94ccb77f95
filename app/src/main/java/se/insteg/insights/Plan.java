package se.insteg.insights;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an initiative says: why, by whom and how long, what was decided of it (LEK-01, MAR-01), what it is to reach (MAR-16),
 * with whom, and whom to ask (MAR-22).
 */
public record Plan(
        About about, List<Decision> decisions, List<Goal> goals, List<Partner> partners, List<Contact> contacts) {
    /** As many goals, decisions, partners or contacts as one initiative has. */
    public static final int MOST = 20;

    public Plan {
        decisions = decisions.stream()
                .sorted(Comparator.comparing(Decision::on).thenComparing(Decision::id))
                .toList();
        goals = List.copyOf(goals);
        partners = List.copyOf(partners);
        contacts = List.copyOf(contacts);
    }

    public static Plan begun(About about) {
        return new Plan(about, List.of(), List.of(), List.of(), List.of());
    }

    /**
     * @param owner the office that answers for it, such as "Integrationschefen": a decision outlives persons
     * @param purpose in words for everybody
     * @param ends as first decided; null when no end is decided. {@link Plan#ends} says how long it goes on now
     * @param programmes whose participants it counts; none: all the municipality's participants
     */
    public record About(
            String name,
            String owner,
            String purpose,
            LocalDate starts,
            @Nullable LocalDate ends,
            List<UUID> programmes) {
        public static final int LONGEST_NAME = 100;
        public static final int LONGEST_OWNER = 100;
        public static final int LONGEST_PURPOSE = 1500;

        public About {
            programmes = List.copyOf(programmes);
        }
    }

    /**
     * Decided by somebody elected or appointed.
     *
     * @param body who decided, such as "Kommunstyrelsen"
     * @param reference its number in the records; may be empty
     * @param until the last day it now goes on; null when the decision says nothing of it
     * @param said what was decided, in words; may be empty
     */
    public record Decision(
            UUID id,
            Kind kind,
            LocalDate on,
            String body,
            String reference,
            @Nullable LocalDate until,
            String said) {
        public static final int LONGEST_BODY = 100;
        public static final int LONGEST_REFERENCE = 60;
        public static final int LONGEST_SAID = 500;

        /** What a decision does. */
        public enum Kind {
            STARTED,
            FUNDED,
            CHANGED,
            EXTENDED,
            ENDED;

            public String code() {
                return name().toLowerCase(java.util.Locale.ROOT);
            }

            /** Whether it says how long the initiative goes on. */
            public boolean saysUntil() {
                return this == EXTENDED || this == ENDED;
            }
        }
    }

    /** What is to be reached, in words, and what shows whether it was: targets counted, and what people say when asked. */
    public record Goal(UUID id, String text, List<Target> targets, List<Asked> asked) {
        public static final int LONGEST = 300;
        public static final int MOST_TARGETS = 6;
        public static final int MOST_ASKED = 4;

        public Goal {
            targets = List.copyOf(targets);
            asked = List.copyOf(asked);
        }
    }

    /**
     * A question of a survey (TRE-08).
     *
     * @param question its key
     * @param percent of those who answered the survey are to answer it well, at least; 1–100
     */
    public record Asked(UUID survey, String question, int percent) {}

    /** @param aim at least so many @param by the day it is to be reached; null: when the initiative ends */
    public record Target(
            Indicator indicator, Who who, int aim, @Nullable LocalDate by) {
        public static final int MOST = 1_000_000;
    }

    /** @param part what they do in it; may be empty */
    public record Partner(String name, String part) {
        public static final int LONGEST = 150;
    }

    /** Somebody at work who answers questions, as told to others. */
    public record Contact(String name, String role, String phone, String email) {
        public static final int LONGEST = 100;

        /** In one line, without what is not said. */
        public String line() {
            return Stream.of(name, role, phone, email)
                    .filter(one -> !one.isEmpty())
                    .collect(Collectors.joining(", "));
        }
    }

    /** The last day it goes on, by the latest decision that says so; null while none is decided. */
    public @Nullable LocalDate ends() {
        LocalDate last = about.ends();
        for (Decision one : decisions) {
            if (one.until() != null) {
                last = one.until();
            }
        }
        return last;
    }

    public boolean over(LocalDate today) {
        LocalDate last = ends();
        return last != null && last.isBefore(today);
    }

    /** Every target, in the order of the goals. */
    public List<Target> targets() {
        return goals.stream().flatMap(goal -> goal.targets().stream()).toList();
    }

    public Optional<Goal> goal(UUID id) {
        return goals.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    public Optional<Decision> decision(UUID id) {
        return decisions.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    public Plan with(About other) {
        return new Plan(other, decisions, goals, partners, contacts);
    }

    /** In the place of the one with its id, or last. */
    public Plan with(Goal goal) {
        return new Plan(about, decisions, placed(goals, goal, Goal::id), partners, contacts);
    }

    public Plan with(Decision decision) {
        return new Plan(about, placed(decisions, decision, Decision::id), goals, partners, contacts);
    }

    public Plan with(List<Partner> others, List<Contact> otherContacts) {
        return new Plan(about, decisions, goals, others, otherContacts);
    }

    /** Without the goal or decision of that id. */
    public Plan without(UUID id) {
        return new Plan(
                about,
                decisions.stream().filter(one -> !one.id().equals(id)).toList(),
                goals.stream().filter(one -> !one.id().equals(id)).toList(),
                partners,
                contacts);
    }

    private static <T> List<T> placed(List<T> all, T one, Function<T, UUID> id) {
        List<T> placed = new ArrayList<>(all);
        for (int i = 0; i < placed.size(); i++) {
            if (id.apply(placed.get(i)).equals(id.apply(one))) {
                placed.set(i, one);
                return placed;
            }
        }
        placed.add(one);
        return placed;
    }
}
