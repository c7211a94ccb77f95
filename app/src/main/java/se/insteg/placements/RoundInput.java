package se.insteg.placements;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.insteg.hosts.HostOffer;
import se.insteg.planner.Planner;
import se.insteg.planner.model.Offer;
import se.insteg.planner.model.Person;
import se.insteg.planner.model.Spot;
import se.insteg.planner.model.Substitutes;
import se.insteg.planner.model.TravelTable;
import se.insteg.planner.reading.PointsFile;
import se.insteg.planner.wording.Sayable;

/**
 * All that goes into a round: read at one moment, so that the plan is of one world.
 *
 * @param people to place
 * @param proposed people who are proposed already and stay where they are
 * @param substitutes which occupations count instead of others
 * @param travel how long journeys take
 * @param timetable what tells one state of {@code travel} from another
 */
record RoundInput(
        List<Person> people,
        List<Person> proposed,
        Map<UUID, Proposal> standing,
        List<Sides.Side> sides,
        List<SetAside> setAside,
        Substitutes substitutes,
        TravelTable travel,
        String timetable,
        LocalDate today) {
    static final long SEED = 1;

    private static final Locale SWEDISH = Locale.of("sv");

    static RoundInput of(
            List<Person> everybody,
            List<Proposal> standing,
            List<Sides.Side> sides,
            List<SetAside> setAside,
            Substitutes substitutes,
            TravelTable travel,
            String timetable,
            LocalDate today) {
        Map<UUID, Proposal> byPerson = new HashMap<>();
        standing.forEach(one -> byPerson.put(one.personId(), one));
        Map<Boolean, List<Person>> parts = everybody.stream()
                .collect(Collectors.partitioningBy(person -> byPerson.containsKey(UUID.fromString(person.id()))));
        return new RoundInput(
                parts.getOrDefault(false, List.of()),
                parts.getOrDefault(true, List.of()),
                byPerson,
                sides,
                setAside,
                substitutes,
                travel,
                timetable,
                today);
    }

    Planner.Task task(Duration limit) {
        return task(limit, Map.of());
    }

    /** @param before by person: the offer an earlier plan gave them, kept where a plan as good allows it */
    Planner.Task task(Duration limit, Map<UUID, UUID> before) {
        Map<String, String> places = new HashMap<>();
        before.forEach((person, offer) -> places.put(person.toString(), offer.toString()));
        Map<String, Set<String>> aside = new HashMap<>();
        setAside.forEach(one -> aside.computeIfAbsent(one.personId().toString(), id -> new HashSet<>())
                .add(one.offerId().toString()));
        return new Planner.Task(
                people,
                sides.stream().map(Sides.Side::offer).toList(),
                travel,
                PointsFile.standard(),
                substitutes,
                today,
                limit,
                SEED,
                new Planner.Given(Sides.taken(sides), aside).after(places));
    }

    /** Of all that can make a difference; equal for equal worlds, in whichever order they were read. */
    String digest() {
        Map<String, String> all = new TreeMap<>();
        people.forEach(person -> all.put("person " + person.id(), texts(person).toString()));
        proposed.forEach(
                person -> all.put("proposed " + person.id(), texts(person).toString()));
        sides.forEach(side -> all.put(
                "offer " + side.offer().id(),
                texts(side.stored()) + " " + new TreeMap<>(speakers(side)) + " "
                        + side.taken().seats()));
        setAside.forEach(one -> all.put("aside " + one.personId() + " " + one.offerId(), ""));
        if (!timetable.isEmpty()) {
            all.put("timetable", timetable);
        }
        all.put("rules", PointsFile.standard() + " " + substitutes + " " + today + " " + SEED);
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(all.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is missing from this Java", impossible);
        }
    }

    private static Map<String, Integer> speakers(Sides.Side side) {
        return side.taken().speakers().entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().code(), Map.Entry::getValue));
    }

    /** What may decide about a person, under the names of the fields; what is not noted is left out. */
    static SequencedMap<String, String> texts(Person person) {
        SequencedMap<String, String> texts = new LinkedHashMap<>();
        put(texts, "wishes", said(person.wishes()));
        put(texts, "occupations", said(person.occupations()));
        put(texts, "skills", said(person.skills()));
        put(texts, "languages", said(person.languages()));
        put(texts, "swedish", person.swedish());
        put(texts, "place", spot(person.home()));
        put(texts, "maxTravel", person.maxTravel());
        put(texts, "busy", person.busy().in(SWEDISH));
        put(texts, "waitingSince", person.waitingSince());
        put(texts, "born", person.born());
        return texts;
    }

    static SequencedMap<String, String> texts(HostOffer stored) {
        SequencedMap<String, String> texts = new LinkedHashMap<>();
        stored.details().texts().forEach((field, values) -> {
            if (!field.equals("reference") && !field.equals("maxSameLanguageWhy")) {
                put(texts, field, String.join(", ", values));
            }
        });
        return texts;
    }

    static Round.Place place(Sides.Side side) {
        Offer offer = side.offer();
        return new Round.Place(
                side.stored().id(),
                side.stored().details().title(),
                offer.host(),
                offer.seats(),
                side.taken().seats(),
                texts(side.stored()));
    }

    private static String spot(Spot spot) {
        return spot.hasCoordinates() ? spot.name() + " " + spot.lat() + " " + spot.lon() : spot.name();
    }

    private static String said(List<? extends Sayable> values) {
        return values.stream().map(value -> value.in(SWEDISH)).collect(Collectors.joining(", "));
    }

    private static void put(Map<String, String> texts, String field, @Nullable Object value) {
        String text = value == null ? "" : value.toString().strip();
        if (!text.isEmpty()) {
            texts.put(field, text);
        }
    }
}
