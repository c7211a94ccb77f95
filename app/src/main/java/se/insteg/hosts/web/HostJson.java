package se.insteg.hosts.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.insteg.hosts.HostOffer;
import se.insteg.hosts.OfferDetails;
import se.insteg.hosts.Organisation;
import se.insteg.hosts.OrganisationDetails;
import se.insteg.hosts.OrganisationLine;
import se.insteg.planner.model.Spot;
import se.insteg.taxonomy.ApiTerms;

/** Organisations and offers as programs read them; what is read here can be sent back as it is. */
final class HostJson {
    private HostJson() {}

    /** @param next where the list goes on; null at its end */
    record Page(
            List<Map<String, @Nullable Object>> items,
            @Nullable String next) {}

    static Map<String, @Nullable Object> of(Organisation organisation) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", organisation.id());
        json.put("version", organisation.version());
        json.putAll(of(organisation.details()));
        json.put("createdAt", organisation.createdAt());
        json.put("updatedAt", organisation.updatedAt());
        return json;
    }

    /** As in a list: also how many seats are free. */
    static Map<String, @Nullable Object> of(OrganisationLine line) {
        Map<String, @Nullable Object> json = of(line.organisation());
        json.put("openOffers", line.openOffers());
        json.put("freeSeats", line.freeSeats());
        return json;
    }

    static Map<String, @Nullable Object> of(OrganisationDetails details) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("name", details.name());
        json.put("organisationNumber", ApiTerms.stated(details.organisationNumber()));
        json.put("kind", details.kind().code());
        json.put("sector", ApiTerms.stated(details.sector()));
        json.put("employees", details.employees());
        place(json, details.place());
        json.put("note", ApiTerms.stated(details.note()));
        return json;
    }

    static Map<String, @Nullable Object> of(HostOffer offer) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", offer.id());
        json.put("version", offer.version());
        json.put("organisation", offer.organisationId());
        json.put("organisationName", offer.organisationName());
        json.put("takenSeats", offer.taken());
        json.putAll(of(offer.details()));
        json.put("createdAt", offer.createdAt());
        json.put("updatedAt", offer.updatedAt());
        return json;
    }

    static Map<String, @Nullable Object> of(OfferDetails details) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        OfferDetails.Work work = details.work();
        OfferDetails.Site site = details.site();
        json.put("title", details.title());
        json.put("placementKind", details.placementKind().code());
        json.put("reference", ApiTerms.stated(details.reference()));
        json.put("state", details.state().code());
        json.put("seats", details.seats());
        json.put("occupations", ApiTerms.occupations(work.occupations()));
        json.put("skills", ApiTerms.skills(work.skills()));
        json.put("minSwedish", work.minSwedish());
        json.put("minAge", work.minAge());
        place(json, site.place());
        json.put("spoken", ApiTerms.languages(site.spoken()));
        json.put("maxSameLanguage", site.maxSameLanguage());
        json.put("maxSameLanguageWhy", ApiTerms.stated(site.maxSameLanguageWhy()));
        json.put("hours", ApiTerms.of(details.period().hours()));
        json.put("starts", details.period().starts());
        json.put("ends", details.period().ends());
        return json;
    }

    private static void place(Map<String, @Nullable Object> json, Spot place) {
        json.put("place", ApiTerms.stated(place.name()));
        json.put("lat", place.hasCoordinates() ? place.lat() : null);
        json.put("lon", place.hasCoordinates() ? place.lon() : null);
    }

    /** What was registered: the answer is kept for a day, and holds no more than this. */
    record Registered(UUID id, int version) {}
}
