package se.insteg.travel;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Rights;
import se.insteg.access.Subject;
import se.insteg.access.Tenancy;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;
import se.insteg.planner.model.TravelTable;
import se.insteg.transit.FeedReader;
import se.insteg.transit.Timetable;
import se.insteg.transit.TimetableFile;
import se.insteg.transit.UnusableFeed;

/** The timetable a municipality uses: the latest it took in. The one before is kept, so that a wrong file can be taken back. */
@Component
public class Timetables {
    /** Of a file, in bytes; the largest county's is two thirds of it. */
    public static final long LARGEST = 96L << 20;

    private static final Logger LOG = LoggerFactory.getLogger(Timetables.class);
    private static final int KEPT = 2;

    /** A county's timetable takes some 20 MB of memory. */
    private static final int AT_HAND = 8;

    private final TimetableTable table;
    private final Rights rights;
    private final CurrentStaff current;
    private final Tenancy tenancy;
    private final Audit audit;
    private final Clock clock;

    /** By municipality; whoever asked longest ago gives way. */
    private final Map<UUID, InUse> atHand = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, InUse> eldest) {
            return size() > AT_HAND;
        }
    };

    /** One at a time: reading a feed takes memory. */
    private final Object reading = new Object();

    Timetables(TimetableTable table, Rights rights, CurrentStaff current, Tenancy tenancy, Audit audit, Clock clock) {
        this.table = table;
        this.rights = rights;
        this.current = current;
        this.tenancy = tenancy;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is in use, ready to be asked.
     *
     * @param travel the same object until the timetable or the day changes
     */
    public record InUse(StoredTimetable stored, Timetable timetable, LocalDate day, TravelTable travel) {
        /** What tells one state of {@link #travel} from another. */
        public String version() {
            return stored.id().toString();
        }
    }

    /** Travel times for the planner: by the timetable in use, else only estimated. */
    public TravelTable travel() {
        return inUse().map(InUse::travel).orElse(TravelTable.EMPTY);
    }

    /** The timetable in use. Public knowledge: asks no right. */
    public Optional<InUse> inUse() {
        UUID tenant = tenancy.current();
        LocalDate today = LocalDate.now(clock);
        return table.all().stream().findFirst().flatMap(stored -> {
            synchronized (atHand) {
                InUse here = atHand.get(tenant);
                if (here != null && here.stored().equals(stored) && here.day().equals(today)) {
                    return Optional.of(here);
                }
                Optional<Timetable> timetable = here != null && here.stored().equals(stored)
                        ? Optional.of(here.timetable())
                        : read(stored, table.content(stored.id()));
                return timetable.map(one -> {
                    InUse now = new InUse(stored, one, today, new TravelTable(new ShiftJourneys(one, today)));
                    atHand.put(tenant, now);
                    return now;
                });
            }
        });
    }

    /** What cannot be read leaves matching to estimates, and says so in the log and on the page. */
    private static Optional<Timetable> read(StoredTimetable stored, byte[] content) {
        try {
            return Optional.of(TimetableFile.read(new ByteArrayInputStream(content)));
        } catch (IOException broken) {
            LOG.error("The timetable {} cannot be read; it must be taken in anew", stored.id(), broken);
            return Optional.empty();
        }
    }

    /** SEE_TIMETABLE. Those that are kept, the one in use first. */
    public List<StoredTimetable> all() {
        rights.require(Action.SEE_TIMETABLE, Subject.MUNICIPALITY);
        return table.all();
    }

    /** CHANGE_TIMETABLE. Removed or not. */
    public StoredTimetable find(UUID id) {
        rights.require(Action.CHANGE_TIMETABLE, Subject.MUNICIPALITY);
        return table.find(id).orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "travel.refused.notHere"));
    }

    /**
     * CHANGE_TIMETABLE. Takes a feed into use. The same form sent twice has one effect.
     *
     * @param name of the file, for people
     * @throws UnusableFeed when it is no timetable; what was in use stays so
     */
    public void bring(UUID id, String name, Path feed) throws UnusableFeed, IOException {
        rights.require(Action.CHANGE_TIMETABLE, Subject.MUNICIPALITY);
        if (table.find(id).isPresent()) {
            return;
        }
        Timetable timetable;
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        synchronized (reading) {
            timetable = FeedReader.read(feed);
            TimetableFile.write(timetable, content);
        }
        StoredTimetable stored = new StoredTimetable(
                id,
                name,
                timetable.stops().size(),
                timetable.lines().size(),
                timetable.firstDay(),
                timetable.lastDay(),
                clock.instant(),
                null);
        if (table.insert(stored, content.toByteArray(), current.require().staffId())) {
            table.forgetOlderThan(KEPT);
            note("TIMETABLE_BROUGHT", id);
        }
    }

    /** CHANGE_TIMETABLE. What was in use before is in use again. */
    public void remove(UUID id) {
        if (table.remove(find(id).id(), clock.instant())) {
            note("TIMETABLE_REMOVED", id);
        }
    }

    /** CHANGE_TIMETABLE. */
    public void restore(UUID id) {
        if (table.remove(find(id).id(), null)) {
            note("TIMETABLE_BROUGHT", id);
        }
    }

    private void note(String deed, UUID id) {
        audit.write(new Audit.Entry(deed, "timetable", id, "administration", ""));
    }

    /** An id for {@link #bring}. */
    public UUID next() {
        return Ids.next(clock);
    }
}
