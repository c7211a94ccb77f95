/**
 * Where people live: accommodations with their places, who lives where from when to when, and how full each was every
 * night (LEK-02, VAN-06).
 *
 * <p>{@link se.insteg.housing.Sites} is the door to the accommodations and their figures, {@link se.insteg.housing.Stays} to
 * people's homes. No street address is kept of anybody; of those whose whereabouts must never be kept not even the site. The
 * figures count nobody who is protected, for any reader (decision 0852).
 */
@ApplicationModule(
        displayName = "housing",
        allowedDependencies = {
            "kernel",
            "access",
            "ui",
            "taxonomy",
            "taxonomy :: typed",
            "people",
            "people :: household"
        })
@NullMarked
package se.insteg.housing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
