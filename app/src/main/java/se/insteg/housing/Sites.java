package se.insteg.housing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.housing.register.SiteTable;
import se.insteg.kernel.Refusal;

/** The municipality's accommodations and how full they are. Figures only: nobody is named, and nobody protected is counted. */
@Component
public class Sites {
    /** The longest time that is looked at in one go. */
    public static final int MOST_DAYS = 4000;

    private static final String ADMINISTRATION = "administration";

    private final SiteTable table;
    private final Rights rights;
    private final Audit audit;
    private final CurrentStaff current;
    private final Clock clock;

    Sites(SiteTable table, Rights rights, Audit audit, CurrentStaff current, Clock clock) {
        this.table = table;
        this.rights = rights;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    /** What became of a change. */
    public enum Changed {
        DONE,
        /** Somebody else was first. */
        OVERTAKEN,
        NAME_TAKEN
    }

    /** SEE_HOUSING. By name. */
    public List<Site> all() {
        rights.require(Action.SEE_HOUSING, Subject.MUNICIPALITY);
        return table.all();
    }

    /** SEE_HOUSING. */
    public Site find(UUID id) {
        rights.require(Action.SEE_HOUSING, Subject.MUNICIPALITY);
        return table.find(id).orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "housing.refused.noSite"));
    }

    /** CHANGE_HOUSING. Empty when another site has the name. @param places from the day it opens, or from today */
    public Optional<UUID> register(SiteDetails details, int places) {
        rights.require(Action.CHANGE_HOUSING, Subject.MUNICIPALITY);
        Optional<UUID> id = table.insert(details);
        id.ifPresent(made -> {
            LocalDate opened = details.openedOn();
            table.places(made, opened == null ? LocalDate.now(clock) : opened, places);
            audit.write(new Audit.Entry("SITE_REGISTERED", "site", made, ADMINISTRATION));
        });
        return id;
    }

    /** CHANGE_HOUSING. */
    public Changed change(UUID id, int version, SiteDetails details) {
        rights.require(Action.CHANGE_HOUSING, Subject.MUNICIPALITY);
        if (find(id).details().equals(details)) {
            return Changed.DONE;
        }
        return switch (table.update(id, version, details)) {
            case DONE -> {
                audit.write(new Audit.Entry("SITE_CHANGED", "site", id, ADMINISTRATION));
                yield Changed.DONE;
            }
            case STALE -> Changed.OVERTAKEN;
            case NAME_TAKEN -> Changed.NAME_TAKEN;
        };
    }

    /** CHANGE_HOUSING. So many can live there from that day on. */
    public void places(UUID id, LocalDate from, int places) {
        rights.require(Action.CHANGE_HOUSING, Subject.MUNICIPALITY);
        Site site = find(id);
        table.places(site.id(), from, places);
        audit.write(new Audit.Entry("SITE_CHANGED", "site", id, ADMINISTRATION, "places=" + places + " from=" + from));
    }

    /**
     * CHANGE_HOUSING. How many slept there on nights when they were counted on the spot: instead of what is registered. A
     * night counted before gets the new figure.
     */
    public void countNights(UUID id, Map<LocalDate, Integer> nights) {
        rights.require(Action.CHANGE_HOUSING, Subject.MUNICIPALITY);
        Site site = find(id);
        table.counted(site.id(), nights, current.require().staffId());
        audit.write(new Audit.Entry("SITE_CHANGED", "site", id, ADMINISTRATION, "nights=" + nights.size()));
    }

    /** SEE_HOUSING. The first day anything is known of; today when nothing is. */
    public LocalDate first() {
        rights.require(Action.SEE_HOUSING, Subject.MUNICIPALITY);
        return table.first().orElseGet(() -> LocalDate.now(clock));
    }

    /** SEE_HOUSING. Of each of these sites, in their order. @param to not before from, and at most {@link #MOST_DAYS} later */
    public Map<Site, Occupancy> occupancy(List<Site> sites, LocalDate from, LocalDate to) {
        rights.require(Action.SEE_HOUSING, Subject.MUNICIPALITY);
        Map<UUID, List<Occupancy.Span>> spans = table.spans(from, to);
        Map<UUID, Map<LocalDate, Integer>> counted = table.counted(from, to);
        Map<Site, Occupancy> all = new LinkedHashMap<>();
        for (Site site : sites) {
            all.put(
                    site,
                    Occupancy.of(
                            from,
                            to,
                            spans.getOrDefault(site.id(), new ArrayList<>()),
                            counted.getOrDefault(site.id(), Map.of()),
                            site));
        }
        return all;
    }

    /** EXPORT_HOUSING. Notes that the figures leave in a file. */
    public void exported() {
        rights.require(Action.EXPORT_HOUSING, Subject.MUNICIPALITY);
        audit.write(new Audit.Entry("OCCUPANCY_EXPORTED", "municipality", null, "statistik"));
    }
}
