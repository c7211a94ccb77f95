package se.insteg.placements.followup;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.kernel.Refusal;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.people.TodoDesk;
import se.insteg.placements.Party;
import se.insteg.placements.Placement;
import se.insteg.placements.Placements;
import se.insteg.placements.agreement.Ledger;
import se.insteg.placements.followup.store.TimesTable;

/** The follow-ups of placements, for staff: what is due, what was answered, and noting what somebody said (LEK-11). */
@Component
public class FollowUps {
    /** Days before it is due that a follow-up can be answered, and shows as coming. */
    public static final int AHEAD_DAYS = 14;

    /** Days after the end that somebody is still reminded of what was never asked. It can be noted later too. */
    public static final int REMINDED_DAYS = 60;

    private final People people;
    private final Placements placements;
    private final Ledger ledger;
    private final Noting noting;
    private final TimesTable times;
    private final TodoDesk desk;
    private final Rights rights;
    private final CurrentStaff current;
    private final Audit audit;
    private final MessageSource messages;
    private final Clock clock;

    FollowUps(
            People people,
            Placements placements,
            Ledger ledger,
            Noting noting,
            TimesTable times,
            TodoDesk desk,
            Rights rights,
            CurrentStaff current,
            Audit audit,
            MessageSource messages,
            Clock clock) {
        this.people = people;
        this.placements = placements;
        this.ledger = ledger;
        this.noting = noting;
        this.times = times;
        this.desk = desk;
        this.rights = rights;
        this.current = current;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    /** A placement's, with whom it is about. */
    public record OfPlacement(Participant person, Placement placement, List<FollowUp> all) {
        /** Whether there is something now that the host has not answered. */
        public boolean mayAskHost(LocalDate today) {
            FollowUp turn = Turn.of(placement, all, Party.HOST, today);
            return turn != null && turn.now(Party.HOST) == null;
        }
    }

    /** One that waits to be answered, by {@code missing}. */
    public record Waiting(Participant person, Placement placement, FollowUp followUp, List<Party> missing) {}

    /** KEEP_PLACEMENTS. @throws Refusal (404) when it is not this person's */
    public OfPlacement of(UUID personId, UUID placementId) {
        Participant person = people.findFor(Action.KEEP_PLACEMENTS, personId);
        Placement placement = ledger.find(person, placementId);
        return new OfPlacement(person, placement, noting.of(placement));
    }

    /** KEEP_PLACEMENTS. As {@link Noting#note}. */
    public void note(UUID personId, UUID placementId, Noting.Wish wish) {
        Participant person = people.findFor(Action.KEEP_PLACEMENTS, personId);
        Placement placement = ledger.lock(person, placementId);
        if ((wish.from() > 0 || wish.way() == Reply.Way.UNREACHABLE)
                == wish.why().isBlank()) {
            throw new Refusal(Refusal.Kind.INVALID, "placements.followup.why.missing");
        }
        noting.note(
                placement,
                person.details().protection().hides(),
                wish,
                current.require().staffId());
    }

    /** Those of people the caller may see that are due within {@link #AHEAD_DAYS} days, or late; the latest first. */
    public List<Waiting> waiting() {
        LocalDate today = LocalDate.now(clock);
        return waiting(placements.during(today.minusDays(REMINDED_DAYS), today));
    }

    private List<Waiting> waiting(Map<Placement, Participant> among) {
        LocalDate today = LocalDate.now(clock);
        Map<UUID, List<FollowUp>> all = noting.of(among.keySet());
        List<Waiting> waiting = new ArrayList<>();
        among.forEach((placement, person) -> {
            for (FollowUp one : all.getOrDefault(placement.id(), List.of())) {
                if (isLeft(placement, one) && !one.due().isAfter(today.plusDays(AHEAD_DAYS))) {
                    waiting.add(new Waiting(person, placement, one, missing(one)));
                }
            }
        });
        waiting.sort(Comparator.comparing(one -> one.followUp().due()));
        return waiting;
    }

    /** Whether it is still to be answered. What was to be asked in the middle is not asked after the end. */
    public static boolean isLeft(Placement placement, FollowUp one) {
        boolean passed = placement.endedOn() != null && one.occasion().kind() != Occasion.Kind.FINAL;
        return !passed && !one.isDone();
    }

    private static List<Party> missing(FollowUp one) {
        return List.of(Party.values()).stream()
                .filter(party -> one.now(party) == null)
                .toList();
    }

    /** Whether the one who is signed in may leave {@link #leaveTask a task} about this person. */
    public boolean mayLeaveTask(Participant person) {
        return desk.mayLeave(person);
    }

    /**
     * KEEP_PLACEMENTS. Makes the follow-up a task of the case; once, however many times it is asked for.
     *
     * @return where the tasks are seen
     */
    public String leaveTask(UUID personId, UUID placementId, Occasion occasion) {
        OfPlacement of = of(personId, placementId);
        FollowUp one = noting.find(of.placement(), occasion);
        String name = "followup:" + placementId + ":" + occasion.code();
        String what = messages.getMessage(
                "placements.followup.task", new Object[] {of.placement().where().host()}, Locale.of("sv"));
        LocalDate today = LocalDate.now(clock);
        desk.leave(
                personId,
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                what == null ? name : what,
                one.due().isBefore(today) ? today : one.due());
        return desk.page(personId);
    }

    /** KEEP_PLACEMENTS for somebody. Weeks after the first day that the municipality asks besides. */
    public List<Integer> weeks() {
        return times.weeks();
    }

    /** SET_PLACEMENT_LIMITS. @param weeks at most {@link Times#MOST_WEEKS}, each 1–{@link Times#LATEST_WEEK} */
    public void ask(Collection<Integer> weeks) {
        rights.require(Action.SET_PLACEMENT_LIMITS, Subject.MUNICIPALITY);
        List<Integer> sorted = weeks.stream().distinct().sorted().toList();
        times.write(sorted, current.require().staffId());
        audit.write(new Audit.Entry(
                "PLACEMENT_FOLLOW_UP_TIMES_SET", "municipality", null, "administration", "weeks=" + sorted));
    }
}
