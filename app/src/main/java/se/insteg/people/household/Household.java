package se.insteg.people.household;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.insteg.people.Participant;

/**
 * People who live together, as far as the one who asks may see them.
 *
 * @param label the office's own designation
 * @param members by age, the eldest first; whoever has left stands last
 * @param unseen how many more belong to it today who are colleagues' cases; nobody protected is counted
 */
public record Household(UUID id, int version, String label, List<Member> members, int unseen) {
    public Household {
        members = List.copyOf(members);
    }

    /** Those who belong to it on the day. */
    public List<Member> on(LocalDate day) {
        return members.stream().filter(member -> member.on(day)).toList();
    }

    /** The person's own part in it, if it holds on the day or begins later; the latest when there are several. */
    public @Nullable Member member(UUID person) {
        return members.stream()
                .filter(member -> member.person().id().equals(person))
                .reduce((one, other) -> other.starts().isAfter(one.starts()) ? other : one)
                .orElse(null);
    }

    /**
     * Somebody's time in a household.
     *
     * @param partly lives there some of the time, such as a child with two homes
     * @param ends the first day they no longer belong to it; null while they do
     */
    public record Member(
            Participant person,
            boolean partly,
            LocalDate starts,
            @Nullable LocalDate ends) {
        public boolean on(LocalDate day) {
            return !starts.isAfter(day) && (ends == null || ends.isAfter(day));
        }

        /** Whether it is over before the day. */
        public boolean over(LocalDate day) {
            return ends != null && !ends.isAfter(day);
        }
    }
}
