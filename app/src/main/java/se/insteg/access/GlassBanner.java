package se.insteg.access;

import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import org.springframework.stereotype.Component;
import se.insteg.kernel.Banner;
import se.insteg.kernel.Viewer;
import se.insteg.kernel.Words;

/** Says on every page that a case is open in an emergency, until when, and lets it be shut. */
@Component
class GlassBanner implements Banner.Plug {
    private final CurrentStaff current;
    private final Clock clock;

    GlassBanner(CurrentStaff current, Clock clock) {
        this.current = current;
        this.clock = clock;
    }

    @Override
    public List<Banner> banners(Viewer viewer) {
        SignedIn me = current.find();
        return me == null
                ? List.of()
                : me.glass().stream()
                        .filter(glass -> clock.instant().isBefore(glass.endsAt()))
                        .map(glass -> new Banner(
                                Words.of("access.glass.banner", LocalTime.ofInstant(glass.endsAt(), clock.getZone())),
                                "/people/" + glass.personId(),
                                Words.of("access.glass.banner.open"),
                                "/people/glass/" + glass.id() + "/end",
                                Words.of("access.glass.banner.end")))
                        .toList();
    }
}
