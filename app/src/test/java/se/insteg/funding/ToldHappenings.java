package se.insteg.funding;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import se.insteg.people.Happening;
import se.insteg.people.Happenings;

/** A room of tests alone: says of somebody what it was told to. */
@Component
class ToldHappenings implements Happenings {
    private final Map<UUID, List<Happening>> told = new ConcurrentHashMap<>();

    void tell(UUID person, Happening... happened) {
        told.put(person, List.of(happened));
    }

    @Override
    public List<Happening> of(UUID person) {
        return told.getOrDefault(person, List.of());
    }
}
