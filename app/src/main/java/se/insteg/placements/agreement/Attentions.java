package se.insteg.placements.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.insteg.people.Ages;
import se.insteg.people.Participant;
import se.insteg.placements.Placement;
import se.insteg.placements.PlacementState;
import se.insteg.placements.agreement.Attention.Kind;
import se.insteg.placements.agreement.store.AssuranceTable;
import se.insteg.placements.agreement.store.SignatureTable;

/** Finds what somebody has to see to among placements the caller was given. Each has one reason, the most pressing. */
@Component
public class Attentions {
    /** Days that a version may wait for signatures. */
    static final int UNSIGNED_DAYS = 7;

    /** Days ahead in which a start is soon. */
    static final int START_DAYS = 7;

    /** Days ahead in which an end is soon. */
    static final int END_DAYS = 14;

    /** Days in which what was brought should be signed and insured here. */
    static final int BROUGHT_DAYS = 14;

    private final SignatureTable signatures;
    private final AssuranceTable assurances;
    private final Clock clock;

    Attentions(SignatureTable signatures, AssuranceTable assurances, Clock clock) {
        this.signatures = signatures;
        this.assurances = assurances;
        this.clock = clock;
    }

    /** What is most pressing first. */
    public List<Attention> of(Map<Placement, Participant> placements) {
        Map<UUID, Set<Signatory>> signed = signatures.latest(placements.keySet());
        Map<UUID, List<Assurance>> seen = assurances.of(placements.keySet());
        List<Attention> all = new ArrayList<>();
        placements.forEach((one, person) -> of(
                        one, person, signed.getOrDefault(one.id(), Set.of()), seen.getOrDefault(one.id(), List.of()))
                .ifPresent(all::add));
        all.sort(Comparator.comparing(Attention::due).thenComparing(Attention::kind));
        return all;
    }

    private Optional<Attention> of(Placement one, Participant person, Set<Signatory> signed, List<Assurance> seen) {
        LocalDate today = LocalDate.now(clock);
        Placement.Agreed agreed = one.agreed();
        LocalDate made = LocalDate.ofInstant(one.madeAt(), clock.getZone());
        boolean unsigned = !signed.containsAll(Signatory.of(Ages.isChild(person.details(), agreed.starts())));
        if (one.state() == PlacementState.DRAFT || one.state() == PlacementState.AGREED) {
            if (agreed.starts().isBefore(today)) {
                return found(one, person, Kind.NOT_STARTED, agreed.starts(), agreed.starts());
            }
            boolean incomplete = unsigned || !insured(seen, agreed.starts());
            if (incomplete && !agreed.starts().isAfter(today.plusDays(START_DAYS))) {
                return found(one, person, Kind.STARTS_SOON, made, agreed.starts());
            }
            return unsigned && !made.isAfter(today.minusDays(UNSIGNED_DAYS))
                    ? found(one, person, Kind.UNSIGNED, made, made.plusDays(UNSIGNED_DAYS))
                    : Optional.empty();
        }
        if (one.state() == PlacementState.RUNNING || one.state() == PlacementState.PAUSED) {
            if (agreed.ends().isBefore(today)) {
                return found(one, person, Kind.OVERRUN, agreed.ends(), agreed.ends());
            }
            LocalDate brought = one.broughtOn();
            if (brought != null && (unsigned || !insured(seen, today))) {
                return found(one, person, Kind.BROUGHT, brought, brought.plusDays(BROUGHT_DAYS));
            }
            if (!insured(seen, today)) {
                return found(one, person, Kind.UNINSURED, today, today);
            }
            if (!agreed.ends().isAfter(today.plusDays(END_DAYS))) {
                return found(one, person, Kind.ENDS_SOON, today, agreed.ends());
            }
        }
        return Optional.empty();
    }

    private static boolean insured(List<Assurance> seen, LocalDate day) {
        return seen.stream().anyMatch(assurance -> assurance.covers(day));
    }

    private static Optional<Attention> found(
            Placement one, Participant person, Kind kind, LocalDate since, LocalDate due) {
        return Optional.of(new Attention(one, person, kind, since, due));
    }
}
