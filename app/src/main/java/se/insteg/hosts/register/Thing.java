package se.insteg.hosts.register;

import java.util.List;
import java.util.Locale;
import se.insteg.hosts.ContactDetails;
import se.insteg.hosts.OfferDetails;
import se.insteg.hosts.OrganisationDetails;
import se.insteg.hosts.gatherings.GatheringDetails;
import se.insteg.hosts.relations.InterestDetails;
import se.insteg.hosts.relations.MeetingDetails;
import se.insteg.hosts.relations.PromiseDetails;

/** What is registered and has versions. */
public enum Thing {
    ORGANISATION(OrganisationDetails.FIELDS, "organisationNumber"),
    CONTACT(ContactDetails.FIELDS, ""),
    OFFER(OfferDetails.FIELDS, "reference"),
    MEETING(MeetingDetails.FIELDS, ""),
    PROMISE(PromiseDetails.FIELDS, ""),
    INTEREST(InterestDetails.FIELDS, ""),
    GATHERING(GatheringDetails.FIELDS, "");

    private final List<String> fields;
    private final String unique;

    Thing(List<String> fields, String unique) {
        this.fields = fields;
        this.unique = unique;
    }

    List<String> fields() {
        return fields;
    }

    /** The field that no two may share; empty when there is none. */
    String unique() {
        return unique;
    }

    /** As the audit log and the columns call it. */
    String noun() {
        return name().toLowerCase(Locale.ROOT);
    }
}
