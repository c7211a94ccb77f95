package se.insteg.programmes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.people.Situations;
import se.insteg.rules.Eligibility;
import se.insteg.rules.Entitlement;
import se.insteg.rules.Rule;
import se.insteg.rules.Rules;
import se.insteg.rules.Situation;

/** Whom the law, or the municipality's own promise, gives a right to a kind of programme; by what is noted of their status. */
@Component
public class Entitlements {
    private final Situations situations;
    private final Eligibility eligibility;
    private final Rules rules;
    private final Clock clock;

    Entitlements(Situations situations, Eligibility eligibility, Rules rules, Clock clock) {
        this.situations = situations;
        this.eligibility = eligibility;
        this.rules = rules;
        this.clock = clock;
    }

    /** What the rules answer of somebody today. */
    public sealed interface Right {
        /** @param since null when it is not known since when @param until the last day, when one is known */
        record Has(
                String rule,
                @Nullable LocalDate since,
                @Nullable LocalDate until) implements Right {}

        /** Something that decides is not known. */
        record CannotBeTold() implements Right {}

        record None() implements Right {}
    }

    /**
     * The rules that give a right to a kind of programme; any of them is enough. Swedish is for whoever has a right to sfi
     * and, from the first day, for whoever seeks asylum (FACTS 2.5).
     */
    static List<String> rulesOf(ProgrammeKind kind) {
        return switch (kind) {
            case CIVIC_ORIENTATION -> List.of("civic.offer");
            case SWEDISH -> List.of("language.sfi", "language.preparatory");
            case PRE_SFI -> List.of("language.preparatory");
            default -> List.of();
        };
    }

    /** Kinds that are to be offered to everybody who has a right to them. */
    public static List<ProgrammeKind> kinds() {
        return List.of(ProgrammeKind.CIVIC_ORIENTATION, ProgrammeKind.SWEDISH, ProgrammeKind.PRE_SFI);
    }

    /** As they are today. */
    public List<Rule> inForce(ProgrammeKind kind) {
        LocalDate today = LocalDate.now(clock);
        return rulesOf(kind).stream()
                .flatMap(key -> rules.find(key, today).stream())
                .toList();
    }

    /** SEE_PERSON. Of those whom the caller may see. */
    public Map<UUID, Right> of(Collection<UUID> people, ProgrammeKind kind) {
        Map<UUID, Right> rights = new HashMap<>();
        situations.of(people, LocalDate.now(clock)).forEach((id, situation) -> rights.put(id, right(situation, kind)));
        return rights;
    }

    /** SEE_PERSON. Since when somebody has a right; null when they have none, or nobody knows since when. */
    @Nullable
    LocalDate since(UUID person, ProgrammeKind kind) {
        if (rulesOf(kind).isEmpty()) {
            return null;
        }
        return of(List.of(person), kind).get(person) instanceof Right.Has has ? has.since() : null;
    }

    private Right right(Situation situation, ProgrammeKind kind) {
        boolean unknown = false;
        for (String key : rulesOf(kind)) {
            Optional<Entitlement> answer = eligibility.of(situation, key);
            if (answer.isPresent() && answer.get().answer() instanceof Entitlement.Applies applies) {
                return new Right.Has(key, applies.since(), applies.until());
            }
            unknown |= answer.isPresent() && answer.get().answer() instanceof Entitlement.CannotBeTold;
        }
        return unknown ? new Right.CannotBeTold() : new Right.None();
    }
}
