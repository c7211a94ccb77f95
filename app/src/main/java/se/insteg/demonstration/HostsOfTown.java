package se.insteg.demonstration;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.insteg.hosts.ContactDetails;
import se.insteg.hosts.Hosts;
import se.insteg.hosts.OfferDetails;
import se.insteg.hosts.OfferState;
import se.insteg.hosts.OrganisationDetails;
import se.insteg.hosts.OrganisationKind;
import se.insteg.planner.model.LanguageNames;
import se.insteg.planner.model.OccupationCatalogue;
import se.insteg.planner.model.Skill;
import se.insteg.planner.model.Spot;
import se.insteg.planner.model.SwedishLevel;

/** The hosts of a town, whom one meets there, and what they offer (LEK-07, LEK-09). */
final class HostsOfTown {
    private final String town;
    private final LocalDate today;
    private final Hosts hosts;
    private final Map<String, UUID> ids = new HashMap<>();
    private final Map<String, Spot> places = new HashMap<>();
    private int offers;

    HostsOfTown(String town, LocalDate today, Hosts hosts) {
        this.town = town;
        this.today = today;
        this.hosts = hosts;
    }

    void register() {
        Tables.read("hosts.csv").stream().filter(row -> row[0].equals(town)).forEach(this::organisation);
        Tables.read("offers.csv").stream()
                .filter(row -> ids.containsKey(row[0]))
                .forEach(this::offer);
    }

    private void organisation(String[] row) {
        Spot place = Places.named(row[4]);
        UUID id = hosts.register(new OrganisationDetails(
                        row[1], "", OrganisationKind.of(row[2]), row[3], place, Integer.valueOf(row[5]), ""))
                .orElseThrow();
        ids.put(row[1], id);
        places.put(row[1], place);
        String address = row[6].toLowerCase(Locale.ROOT)
                .replace('å', 'a')
                .replace('ä', 'a')
                .replace('ö', 'o')
                .replace('é', 'e')
                .replaceAll("[^a-z]+", ".");
        hosts.register(id, new ContactDetails(row[6], row[7], "", address + "@anordnare.example", true));
    }

    private void offer(String[] row) {
        Spot place = places.getOrDefault(row[0], Spot.UNKNOWN);
        OfferDetails.Work work = new OfferDetails.Work(
                List.of(OccupationCatalogue.starter().find(row[2])),
                Tables.parts(row[3], "\\|").stream().map(Skill::of).toList(),
                row[4].equals("A0") ? null : SwedishLevel.valueOf(row[4]),
                number(row[10]));
        OfferDetails.Site site = new OfferDetails.Site(
                place,
                Tables.parts(row[6], ",").stream().map(LanguageNames::find).toList(),
                number(row[11]),
                row[12]);
        OfferDetails.Period period = new OfferDetails.Period(Townsfolk.hours(row[7]), day(row[8]), day(row[9]));
        String reference = "%s-%03d".formatted(town.substring(0, 1).toUpperCase(Locale.ROOT) + "E", ++offers);
        OfferDetails details = new OfferDetails(
                reference, row[1], OfferState.of(row[13]), Integer.parseInt(row[5]), work, site, period);
        if (hosts.register(ids.getOrDefault(row[0], new UUID(0, 0)), details).isEmpty()) {
            throw new IllegalStateException("Two offers of the demonstration have the reference " + reference);
        }
    }

    private static @Nullable Integer number(String cell) {
        return cell.isEmpty() ? null : Integer.valueOf(cell);
    }

    private @Nullable LocalDate day(String fromToday) {
        return fromToday.isEmpty() ? null : today.plusDays(Long.parseLong(fromToday));
    }
}
