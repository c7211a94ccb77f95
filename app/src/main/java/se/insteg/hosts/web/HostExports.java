package se.insteg.hosts.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import se.insteg.hosts.HostOffer;
import se.insteg.hosts.Hosts;
import se.insteg.hosts.OfferDetails;
import se.insteg.hosts.OrganisationDetails;
import se.insteg.hosts.OrganisationLine;
import se.insteg.hosts.typed.OrganisationNumber;
import se.insteg.kernel.Form;
import se.insteg.planner.model.Skill;
import se.insteg.planner.model.Spot;
import se.insteg.planner.output.XlsxList;
import se.insteg.planner.output.XlsxList.Column;
import se.insteg.taxonomy.StoredTerms;
import se.insteg.ui.XlsxDownload;

/**
 * The lists of organisations and offers as spreadsheets, without contact persons. That of offers is read back by an import
 * of offers, and by the planner: its columns and words are Swedish whatever the language of the pages.
 */
@Controller
class HostExports {
    private static final Locale SWEDISH = Locale.of("sv");

    private static final List<Column> ORGANISATIONS = List.of(
            new Column("anordnare", 32),
            new Column("organisationsnummer", 18),
            new Column("sort", 14),
            new Column("verksamhet", 24),
            new Column("antal anställda", 14),
            new Column("ort", 18),
            new Column("lat", 10),
            new Column("lon", 10),
            new Column("öppna praktikplatser", 18),
            new Column("lediga platser", 14));

    private static final List<Column> OFFERS = List.of(
            new Column("id", 14),
            new Column("anordnare", 30),
            new Column("organisationsnummer", 18),
            new Column("vad man gör", 30),
            new Column("praktikform", 16),
            new Column("läge", 10),
            new Column("platser", 9),
            new Column("lediga platser", 13),
            new Column("yrke", 28),
            new Column("kompetens", 28),
            new Column("svenska", 9),
            new Column("minsta ålder", 12),
            new Column("ort", 18),
            new Column("lat", 10),
            new Column("lon", 10),
            new Column("språk på plats", 22),
            new Column("max samma språk", 15),
            new Column("varför max samma språk", 28),
            new Column("tider", 26),
            new Column("start", 12),
            new Column("slut", 12));

    private final Hosts hosts;
    private final MessageSource messages;
    private final Clock clock;

    HostExports(Hosts hosts, MessageSource messages, Clock clock) {
        this.hosts = hosts;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/hosts/export")
    void organisations(Form form, HttpServletResponse response) {
        XlsxDownload.send(
                response,
                "anordnare-" + LocalDate.now(clock),
                "Anordnare",
                ORGANISATIONS,
                list -> hosts.exportOrganisations(
                        HostFilters.organisations(form).from(null, null),
                        some -> some.forEach(line -> write(line, list))));
    }

    @GetMapping("/offers/export")
    void offers(Form form, HttpServletResponse response) {
        XlsxDownload.send(
                response,
                "praktikplatser-" + LocalDate.now(clock),
                "Praktikplatser",
                OFFERS,
                list -> hosts.exportOffers(
                        HostFilters.offers(form).from(null, null),
                        (some, numbers) -> some.forEach(
                                offer -> write(offer, numbers.getOrDefault(offer.organisationId(), ""), list))));
    }

    private void write(OrganisationLine line, XlsxList list) {
        OrganisationDetails details = line.organisation().details();
        list.row(
                details.name(),
                OrganisationNumber.said(details.organisationNumber()),
                word("kind", details.kind().code()),
                details.sector(),
                details.employees(),
                details.place().name(),
                lat(details.place()),
                lon(details.place()),
                line.openOffers(),
                line.freeSeats());
    }

    private void write(HostOffer offer, String organisationNumber, XlsxList list) {
        OfferDetails details = offer.details();
        OfferDetails.Work work = details.work();
        OfferDetails.Site site = details.site();
        OfferDetails.Period period = details.period();
        list.row(
                details.reference().isEmpty()
                        ? offer.id()
                        : details.reference(), // so that a row read back is known again
                offer.organisationName(),
                OrganisationNumber.said(organisationNumber),
                details.title(),
                word("placementKind", details.placementKind().code()),
                word("state", details.state().code()),
                details.seats(),
                offer.free(),
                String.join(
                        " | ",
                        work.occupations().stream().map(StoredTerms::text).toList()),
                String.join(" | ", work.skills().stream().map(Skill::name).toList()),
                work.minSwedish(),
                work.minAge(),
                site.place().name(),
                lat(site.place()),
                lon(site.place()),
                String.join(", ", site.spoken().stream().map(StoredTerms::said).toList()),
                site.maxSameLanguage(),
                site.maxSameLanguageWhy(),
                StoredTerms.text(period.hours()),
                period.starts(),
                period.ends());
    }

    private String word(String field, String code) {
        return messages.getMessage("hosts." + field + "." + code, null, SWEDISH);
    }

    private static Object lat(Spot spot) {
        return spot.hasCoordinates() ? spot.lat() : "";
    }

    private static Object lon(Spot spot) {
        return spot.hasCoordinates() ? spot.lon() : "";
    }
}
