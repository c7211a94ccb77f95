package se.insteg.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import se.insteg.housing.Occupancy;
import se.insteg.housing.Site;
import se.insteg.housing.SiteDetails;
import se.insteg.housing.SiteKind;
import se.insteg.housing.Sites;
import se.insteg.housing.Stay;
import se.insteg.housing.Stays;
import se.insteg.people.Participant;
import se.insteg.people.People;

/**
 * Two asylum accommodations that held about 500 people at most (LEK-02), and a residential care home (VAN-06). The nights
 * before Insteg are figures, as a municipality would bring them from its lists; from then on those who live there are
 * registered one by one. That is a re-enactment: sites, nights and people are invented.
 */
final class HomesOfTown {
    /** Before this many days ago nights are counted, from then on people are registered. */
    private static final int COUNTED_UNTIL = 150;

    private static final String NORET = "Boendet Noret";
    private static final String INSJON = "Boendet Insjön";

    /** Days ago, and how many lived in the two accommodations then; in between in a straight line. LEK-02: at most about 500. */
    private static final int[][] NIGHTS = {{430, 42}, {360, 260}, {290, 430}, {255, 498}, {235, 489}, {200, 340}};

    private final LocalDate today;
    private final People people;
    private final Sites sites;
    private final Stays stays;
    private final Map<String, UUID> ids = new HashMap<>();

    HomesOfTown(LocalDate today, People people, Sites sites, Stays stays) {
        this.today = today;
        this.people = people;
        this.sites = sites;
        this.stays = stays;
    }

    /** In the name of a coordinator. @param all the people of the town @param alone children who live at the care home */
    void register(List<UUID> all, List<UUID> alone) {
        add(NORET, SiteKind.ASYLUM, "Noret", "Migrationsverket", 280);
        add(INSJON, SiteKind.ASYLUM, "Insjön", "Migrationsverket", 240);
        add("Källgården", SiteKind.CARE_HOME, "Leksand", "Kommunen", 8);
        sites.places(id(NORET), today.minusDays(COUNTED_UNTIL), 200);
        sites.places(id(INSJON), today.minusDays(COUNTED_UNTIL), 180);
        Map<Move, List<UUID>> moves = new TreeMap<>();
        for (Participant person : people.findAll(all)) {
            moves.computeIfAbsent(move(person), move -> new ArrayList<>()).add(person.id());
        }
        moves.forEach((move, who) -> stays.move(who, new Stays.Move(home(move.place()), move.from(), null, "")));
        stays.move(alone, new Stays.Move(at("Källgården"), today.minusDays(COUNTED_UNTIL), null, "Anvisad"));
        count();
    }

    /** @param place where they live */
    private record Move(String place, LocalDate from) implements Comparable<Move> {
        @Override
        public int compareTo(Move other) {
            int first = from.compareTo(other.from);
            return first == 0 ? place.compareTo(other.place) : first;
        }
    }

    /** On the first of the month in which they began to wait. */
    private Move move(Participant person) {
        LocalDate waiting = person.details().everyday().waitingSince();
        LocalDate from = waiting == null ? today.minusDays(60) : waiting.withDayOfMonth(1);
        LocalDate first = today.minusDays(COUNTED_UNTIL);
        return new Move(person.details().everyday().home().name(), from.isBefore(first) ? first : from);
    }

    private Stay.Home home(String place) {
        return switch (place) {
            case "Noret" -> at(NORET);
            case "Insjön" -> at(INSJON);
            default -> new Stay.Home(Stay.Kind.OWN, null, place);
        };
    }

    private Stay.Home at(String site) {
        return new Stay.Home(Stay.Kind.SITE, id(site), "");
    }

    private UUID id(String site) {
        return ids.getOrDefault(site, new UUID(0, 0));
    }

    private void add(String name, SiteKind kind, String place, String operator, int places) {
        LocalDate opened = today.minusDays(NIGHTS[0][0]);
        sites.register(new SiteDetails(name, kind, place, operator, opened, null), places)
                .ifPresent(id -> ids.put(name, id));
    }

    /** The last figures lead over to what is registered, so that the picture has no step. */
    private void count() {
        LocalDate first = today.minusDays(COUNTED_UNTIL);
        List<Site> both = sites.all().stream()
                .filter(site -> site.details().kind() == SiteKind.ASYLUM)
                .toList();
        Map<Site, Occupancy> then = sites.occupancy(both, first, first);
        int registered =
                then.values().stream().mapToInt(one -> one.last().people()).sum();
        Map<LocalDate, Integer> noret = new TreeMap<>();
        Map<LocalDate, Integer> insjon = new TreeMap<>();
        for (int ago = NIGHTS[0][0]; ago > COUNTED_UNTIL; ago--) {
            int all = people(ago, registered);
            int there = Math.round(all * 0.54f);
            noret.put(today.minusDays(ago), there);
            insjon.put(today.minusDays(ago), all - there);
        }
        sites.countNights(id(NORET), noret);
        sites.countNights(id(INSJON), insjon);
    }

    private static int people(int ago, int last) {
        for (int i = 0; i < NIGHTS.length; i++) {
            int from = NIGHTS[i][0];
            int to = i == NIGHTS.length - 1 ? COUNTED_UNTIL : NIGHTS[i + 1][0];
            int then = i == NIGHTS.length - 1 ? last : NIGHTS[i + 1][1];
            if (ago <= from && ago > to) {
                return NIGHTS[i][1] + (then - NIGHTS[i][1]) * (from - ago) / (from - to);
            }
        }
        return last;
    }
}
