/**
 * What a newcomer finds when Insteg demonstrates: Leksand as it was re-enacted (LEK-02, LEK-06 to LEK-10) with two
 * accommodations, its people, hosts and offers, Rättvik next door with its own few, and Sala, where residents found about 50
 * placements themselves (SAL-05 to SAL-07).
 *
 * <p>Everything is done through the doors of the other rooms, in the names of the demonstration's staff, so nothing here
 * can be that could not have been typed. People and hosts are invented; days are counted from the day of the first start;
 * chance has a fixed seed. Stands above all other rooms, and does nothing unless Insteg was asked to demonstrate.
 */
@ApplicationModule(
        displayName = "demonstration",
        allowedDependencies = {
            "kernel",
            "access",
            "taxonomy",
            "rules",
            "people",
            "people :: status",
            "people :: household",
            "people :: identity",
            "people :: handlers",
            "casework",
            "housing",
            "people :: card",
            "skills",
            "skills :: mapping",
            "people :: peers",
            "skills :: peers",
            "people :: information",
            "skills :: search",
            "skills :: cv",
            "skills :: elsewhere",
            "hosts",
            "hosts :: relations",
            "hosts :: gatherings",
            "hosts :: outreach",
            "cooperation",
            "cooperation :: invoice",
            "programmes",
            "programmes :: attendance",
            "programmes :: consent",
            "programmes :: guidance",
            "programmes :: interpreter",
            "programmes :: leading",
            "programmes :: packages",
            "programmes :: reach",
            "surveys",
            "travel",
            "placements",
            "placements :: agreement",
            "placements :: attendance",
            "placements :: followup",
            "placements :: complaint",
            "placements :: certificate",
            "tracks",
            "outcomes",
            "insights",
            "insights :: learning",
            "community",
            "community :: association"
        })
@NullMarked
package se.insteg.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
