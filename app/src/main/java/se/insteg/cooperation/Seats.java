package se.insteg.cooperation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.cooperation.store.OfferTable;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;
import se.insteg.programmes.Group;
import se.insteg.programmes.Groups;
import se.insteg.programmes.ProgrammeKind;
import se.insteg.programmes.Programmes;

/**
 * Seats that are kept for a neighbour in a group: taken from the moment they are offered, so that what is promised is there.
 * KEEP_COOPERATION; both sides see an offer, only the host makes and closes it.
 */
@Component
public class Seats {
    private final Agreements agreements;
    private final OfferTable table;
    private final Groups groups;
    private final Programmes programmes;
    private final CurrentStaff current;
    private final Rights rights;
    private final Audit audit;
    private final Clock clock;

    Seats(
            Agreements agreements,
            OfferTable table,
            Groups groups,
            Programmes programmes,
            CurrentStaff current,
            Rights rights,
            Audit audit,
            Clock clock) {
        this.agreements = agreements;
        this.table = table;
        this.groups = groups;
        this.programmes = programmes;
        this.current = current;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What the host asks for.
     *
     * @param words when, where and what else; the neighbour sees nothing else of the group but its name and days
     */
    public record Wish(UUID group, int seats, LocalDate answerBy, String words) {}

    /** The latest first. */
    public List<SeatOffer> all() {
        must();
        return table.all();
    }

    public List<SeatOffer> of(UUID agreement) {
        must();
        return table.of(agreement);
    }

    public SeatOffer find(UUID id) {
        must();
        return table.find(id).orElseThrow(Agreements::notHere);
    }

    /** Groups of ours with seats left that are not over. */
    public List<Group> groups() {
        must();
        LocalDate today = LocalDate.now(clock);
        return groups.all().stream()
                .filter(one -> one.free() > 0 && !one.over(today))
                .toList();
    }

    /**
     * Offers seats in a group of ours. The same id twice offers once.
     *
     * @throws Refusal (403) when we are not the host; (409) when both have not signed, it does not hold today, or the group
     *     has fewer seats left
     */
    public SeatOffer offer(UUID agreementId, UUID id, Wish wish) {
        Agreement agreement = agreements.find(agreementId);
        mustBe(agreement.mine());
        if (agreement.on(LocalDate.now(clock)).isEmpty()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "cooperation.refused.notInForce");
        }
        Group group = groups.find(wish.group());
        if (table.find(id).isPresent()) {
            return find(id);
        }
        if (group.free() < wish.seats()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "cooperation.refused.group.full", group.free());
        }
        SeatOffer.Said said = new SeatOffer.Said(
                group.name(),
                group.programme(),
                programmes.find(group.programmeId()).kind() == ProgrammeKind.CIVIC_ORIENTATION,
                group.details().starts(),
                group.details().ends(),
                wish.seats(),
                wish.answerBy(),
                wish.words());
        if (table.insert(agreement, id, said, current.require().name(), clock.instant())) {
            hold(id, wish);
            log("SEATS_OFFERED", id, "agreement=" + agreementId + ",seats=" + wish.seats());
        }
        return find(id);
    }

    private void hold(UUID offer, Wish wish) {
        try {
            table.hold(
                    Stream.generate(() -> Ids.next(clock)).limit(wish.seats()).toList(), offer, wish.group());
        } catch (DataIntegrityViolationException othersWereFirst) {
            throw new Refusal(Refusal.Kind.CONFLICT, "cooperation.refused.group.full", 0);
        }
    }

    /** Nobody more is proposed; seats that no guest has are the group's again. Guests who have one keep it. */
    public void close(UUID id) {
        SeatOffer offer = find(id);
        mustBe(offer.mine());
        table.lock(id);
        if (table.close(id, clock.instant())) {
            int free = table.giveBack(LocalDate.now(clock));
            log("SEATS_CLOSED", id, "free=" + free);
        }
    }

    private static void mustBe(Side mine) {
        if (mine != Side.HOST) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "cooperation.refused.notHost");
        }
    }

    private void must() {
        rights.require(Action.KEEP_COOPERATION, Subject.MUNICIPALITY);
    }

    private void log(String deed, UUID id, String details) {
        audit.write(new Audit.Entry(deed, "offer", id, Agreements.GROUND, details));
    }
}
