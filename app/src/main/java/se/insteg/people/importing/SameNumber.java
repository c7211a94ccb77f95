package se.insteg.people.importing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.insteg.people.Duplicate;
import se.insteg.people.Duplicate.Likeness;
import se.insteg.people.Participant;
import se.insteg.people.PersonLine;

/** Known people who carry a number that a row brings, among those who may be the same. */
final class SameNumber {
    private SameNumber() {}

    /** Those who carry it first: it tells more than a name. */
    static List<Duplicate> among(List<Duplicate> alike, List<PersonLine> carrying) {
        List<Duplicate> all = new ArrayList<>();
        for (PersonLine line : carrying) {
            Set<Likeness> likenesses = EnumSet.of(Likeness.NUMBER);
            alike.stream()
                    .filter(one -> one.person().id().equals(line.id()))
                    .forEach(one -> likenesses.addAll(one.likenesses()));
            all.add(new Duplicate(line, likenesses));
        }
        alike.stream()
                .filter(one -> carrying.stream()
                        .noneMatch(line -> line.id().equals(one.person().id())))
                .forEach(all::add);
        return all;
    }

    /** Those who carry it beside the one whom the row is about. */
    static List<Duplicate> others(@Nullable Participant stored, List<PersonLine> carrying) {
        return carrying.stream()
                .filter(line -> stored == null || !line.id().equals(stored.id()))
                .map(line -> new Duplicate(line, Set.of(Likeness.NUMBER)))
                .toList();
    }
}
