package se.insteg.imports.staging;

import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.insteg.access.Forgetting;
import se.insteg.access.Kept;

/** Throws away imports after a day, with their rows. */
@Component
public class Expiry implements Forgetting {
    private final BatchTable batches;

    Expiry(BatchTable batches) {
        this.batches = batches;
    }

    @Override
    public String name() {
        return "imports.batches";
    }

    @Override
    public Map<String, Kept> tables() {
        return Map.of("imports.batch", BatchTable.KEPT);
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(15);
    }

    @Override
    public int forget() {
        return batches.deleteOld();
    }
}
