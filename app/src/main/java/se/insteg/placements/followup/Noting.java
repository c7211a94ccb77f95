package se.insteg.placements.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.access.Audit;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;
import se.insteg.placements.Party;
import se.insteg.placements.Placement;
import se.insteg.placements.followup.store.ReplyTable;
import se.insteg.placements.followup.store.TimesTable;

/** Puts a placement's follow-ups together and notes what is answered, whoever it is that answers. Asks no right. */
@Component
public class Noting {
    private final ReplyTable replies;
    private final TimesTable times;
    private final Audit audit;
    private final Clock clock;

    Noting(ReplyTable replies, TimesTable times, Audit audit, Clock clock) {
        this.replies = replies;
        this.times = times;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those of a placement, the earliest first; also one that has no day any more but was answered. */
    public List<FollowUp> of(Placement placement) {
        return of(List.of(placement)).getOrDefault(placement.id(), List.of());
    }

    /** By placement. */
    public Map<UUID, List<FollowUp>> of(Collection<Placement> placements) {
        List<Integer> weeks = times.weeks();
        Map<UUID, List<Reply>> all =
                replies.of(placements.stream().map(Placement::id).toList());
        Map<UUID, List<FollowUp>> found = new HashMap<>();
        for (Placement one : placements) {
            List<Reply> answered = all.getOrDefault(one.id(), List.of());
            Map<Occasion, LocalDate> due = Times.of(one, weeks);
            LocalDate brought = one.broughtOn();
            if (brought != null) {
                due.values().removeIf(day -> day.isBefore(brought)); // passed before it came here
            }
            answered.forEach(reply -> due.putIfAbsent(reply.occasion(), reply.on()));
            found.put(
                    one.id(),
                    due.entrySet().stream()
                            .map(entry -> new FollowUp(
                                    entry.getKey(),
                                    entry.getValue(),
                                    answered.stream()
                                            .filter(reply -> reply.occasion().equals(entry.getKey()))
                                            .toList()))
                            .toList());
        }
        return found;
    }

    /** One of them. @throws Refusal (404) when the placement has none such */
    FollowUp find(Placement placement, Occasion occasion) {
        return of(placement).stream()
                .filter(one -> one.occasion().equals(occasion))
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "placements.followup.none"));
    }

    /**
     * What is to be noted.
     *
     * @param from the version it began from; 0 when nothing was answered
     * @param why it is corrected or what was tried, as typed; empty for what is answered first
     */
    public record Wish(
            Occasion occasion, Party party, int from, Reply.Said said, Reply.Way way, LocalDate on, String why) {}

    /**
     * The same once more changes nothing.
     *
     * @throws Refusal (409) when somebody else was first; (422) for a day before the placement or to come, and before anybody
     *     can know: more than {@link FollowUps#AHEAD_DAYS} days before it is due
     */
    void note(Placement placement, boolean hidden, Wish wish, @Nullable UUID by) {
        FollowUp about = find(placement, wish.occasion());
        LocalDate today = LocalDate.now(clock);
        LocalDate begun = placement.begunOn();
        if (about.due().isAfter(today.plusDays(FollowUps.AHEAD_DAYS))) {
            throw new Refusal(Refusal.Kind.INVALID, "placements.followup.early", about.due());
        }
        if (wish.on().isAfter(today) || (begun != null && wish.on().isBefore(begun))) {
            throw new Refusal(Refusal.Kind.INVALID, "placements.followup.day", begun == null ? today : begun);
        }
        Reply now = about.now(wish.party());
        if (now != null && now.said().equals(wish.said()) && now.way() == wish.way()) {
            return;
        }
        int latest = now == null ? 0 : now.number();
        Reply reply = new Reply(
                Ids.next(clock),
                placement.id(),
                wish.occasion(),
                wish.party(),
                latest + 1,
                wish.said(),
                wish.way(),
                wish.on(),
                wish.why(),
                by,
                clock.instant());
        if (latest != wish.from() || !replies.insert(placement, hidden, reply)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "placements.followup.overtaken");
        }
        audit.write(new Audit.Entry(
                latest == 0 ? "PLACEMENT_FOLLOWED_UP" : "PLACEMENT_FOLLOW_UP_CORRECTED",
                "person",
                placement.personId(),
                "uppföljning av praktik",
                "placement=" + placement.id() + ",occasion=" + wish.occasion().code() + ",party="
                        + wish.party().code()));
    }
}
