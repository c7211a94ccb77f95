package se.insteg.housing.register;

import java.util.UUID;
import org.springframework.stereotype.Component;
import se.insteg.people.WhereaboutsKept;

/** Takes the sites and places out of the homes of somebody whose whereabouts must no longer be kept. */
@Component
class WhereaboutsForgotten implements WhereaboutsKept {
    private final StayTable stays;

    WhereaboutsForgotten(StayTable stays) {
        this.stays = stays;
    }

    @Override
    public void forget(UUID personId) {
        stays.forgetWhere(personId);
    }
}
