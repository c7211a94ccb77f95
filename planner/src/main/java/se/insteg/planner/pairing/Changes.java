package se.insteg.planner.pairing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import se.insteg.planner.criteria.SeatLimits;
import se.insteg.planner.model.Offer;
import se.insteg.planner.model.Person;
import se.insteg.planner.model.Skill;
import se.insteg.planner.model.SwedishLevel;
import se.insteg.planner.model.TravelTable;
import se.insteg.planner.model.WeeklySchedule;
import se.insteg.planner.wording.Message;

/** The changes worth trying for a pair: for each kind some steps, the smallest first. */
final class Changes {
    private final TravelTable travel;

    Changes(TravelTable travel) {
        this.travel = travel;
    }

    /** A change with both sides as they would be. */
    record Step(Change change, Person person, Offer offer) {}

    /** One list for each kind of change, empty ones left out. */
    List<List<Step>> of(Judgement judgement) {
        List<List<Step>> kinds = new ArrayList<>();
        if (broken(judgement, "swedish")) {
            kinds.add(moreSwedish(judgement));
        }
        if (broken(judgement, "schedule")) {
            kinds.add(freeHours(judgement));
        }
        if (broken(judgement, "maxTravel")) {
            kinds.add(longerTravel(judgement));
        }
        if (broken(judgement, SeatLimits.SEATS)) {
            kinds.add(List.of(oneMoreSeat(judgement)));
        }
        if (broken(judgement, SeatLimits.SAME_LANGUAGE)) {
            kinds.add(List.of(higherLanguageLimit(judgement)));
        }
        if (judgement.person().wishes().isEmpty()
                && !judgement.offer().occupations().isEmpty()) {
            kinds.add(List.of(sameWish(judgement)));
        }
        kinds.add(oneMoreSkill(judgement));
        kinds.removeIf(List::isEmpty);
        return kinds;
    }

    private static boolean broken(Judgement judgement, String criterion) {
        return Objects.equals(judgement.reason(criterion).met(), false);
    }

    private static List<Step> moreSwedish(Judgement judgement) {
        Person person = judgement.person();
        return Arrays.stream(SwedishLevel.values())
                .filter(level -> level.compareTo(person.swedish()) > 0)
                .map(level -> new Step(
                        new Change(Change.Kind.SWEDISH, Message.of("whatif.swedish", level, person.swedish())),
                        person.withSwedish(level),
                        judgement.offer()))
                .toList();
    }

    private static List<Step> freeHours(Judgement judgement) {
        Person person = judgement.person();
        WeeklySchedule hours = judgement.offer().hours();
        if (hours == null) {
            return List.of();
        }
        WeeklySchedule clash = hours.overlap(person.busy());
        return List.of(new Step(
                new Change(Change.Kind.HOURS, Message.of("whatif.hours", clash)),
                person.withBusy(person.busy().without(clash)),
                judgement.offer()));
    }

    private List<Step> longerTravel(Judgement judgement) {
        Person person = judgement.person();
        int minutes = travel.minutes(person, judgement.offer());
        Integer most = person.maxTravel();
        if (most == null || minutes >= TravelTable.NO_WAY) {
            return List.of();
        }
        return List.of(new Step(
                new Change(Change.Kind.TRAVEL_LIMIT, Message.of("whatif.travel", minutes, most)),
                person.withMaxTravel(minutes),
                judgement.offer()));
    }

    private static Step oneMoreSeat(Judgement judgement) {
        Offer offer = judgement.offer();
        return new Step(
                new Change(Change.Kind.SEAT, Message.of("whatif.seat")),
                judgement.person(),
                offer.withSeats(offer.seats() + 1));
    }

    private static Step higherLanguageLimit(Judgement judgement) {
        Offer offer = judgement.offer();
        Integer most = offer.maxSameLanguage();
        int higher = (most == null ? 0 : most) + 1;
        return new Step(
                new Change(Change.Kind.LANGUAGE_LIMIT, Message.of("whatif.sameLanguage", higher)),
                judgement.person(),
                offer.withMaxSameLanguage(higher));
    }

    /** Only where no wish is noted: that is a question to ask, not a wish to change. */
    private static Step sameWish(Judgement judgement) {
        Person person = judgement.person();
        var wished = judgement.offer().occupations().getFirst();
        return new Step(
                new Change(Change.Kind.WISH, Message.of("whatif.wish", wished)),
                person.withWishes(List.of(wished)),
                judgement.offer());
    }

    private static List<Step> oneMoreSkill(Judgement judgement) {
        Person person = judgement.person();
        List<Step> steps = new ArrayList<>();
        for (Skill asked : judgement.offer().skills()) {
            if (person.skills().stream().noneMatch(skill -> skill.key().equals(asked.key()))) {
                List<Skill> more = new ArrayList<>(person.skills());
                more.add(asked);
                steps.add(new Step(
                        new Change(Change.Kind.SKILL, Message.of("whatif.skill", asked)),
                        person.withSkills(more),
                        judgement.offer()));
            }
        }
        return steps;
    }
}
