/**
 * Those who offer placements: employers, schools and associations, whom one meets there, and what they offer (LEK-07,
 * LEK-09).
 *
 * <p>{@link se.insteg.hosts.Hosts} is the door. It asks for the right, writes the audit log and keeps each version; upper
 * rooms never read these tables. An offer counts its taken seats itself, so that two who want the last one cannot both get
 * it; who sits there is for the rooms above to know.
 *
 * <p>Upper rooms add what they know to an offer's page through {@link se.insteg.hosts.OfferPageSource}, and hear of news by
 * {@link se.insteg.hosts.OfferChanged}.
 */
@ApplicationModule(
        displayName = "hosts",
        allowedDependencies = {
            "kernel",
            "access",
            "ui",
            "imports",
            "outbox",
            "people",
            "people :: card",
            "taxonomy",
            "taxonomy :: typed"
        })
@NullMarked
package se.insteg.hosts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
