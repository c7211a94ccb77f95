package se.insteg.access.staff.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.insteg.access.Staffing.JobTitle;
import se.insteg.access.Staffing.Member;
import se.insteg.access.Staffing.State;
import se.insteg.access.Staffing.Unit;

/**
 * A member of staff as the pages show them.
 *
 * @param title null when none is given
 * @param unit name of where they work; null when in no certain unit
 * @param units names by id, for the roles' units
 * @param me whether it is the one who is looking
 */
public record Card(
        Member member, @Nullable JobTitle title, @Nullable String unit, Map<UUID, String> units, boolean me) {

    static Card of(Member member, List<JobTitle> titles, List<Unit> units, UUID viewer) {
        Map<UUID, String> names = names(units);
        UUID unit = member.unitId();
        return new Card(
                member,
                titles.stream()
                        .filter(title -> title.key().equals(member.jobTitle()))
                        .findFirst()
                        .orElse(null),
                unit == null ? null : names.get(unit),
                names,
                member.id().equals(viewer));
    }

    static Map<UUID, String> names(List<Unit> units) {
        return units.stream().collect(Collectors.toMap(Unit::id, Unit::name));
    }

    /** The unit's name; null for the whole municipality. */
    public @Nullable String unit(@Nullable UUID unit) {
        return unit == null ? null : units.get(unit);
    }

    public boolean invited() {
        return member.state() == State.INVITED;
    }

    public boolean disabled() {
        return member.state() == State.DISABLED;
    }

    /** Until when their unused link is valid; null when they have none. */
    public @Nullable Instant linkUntil() {
        return member.linkUntil();
    }
}
