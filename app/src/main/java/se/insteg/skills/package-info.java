/**
 * What a person can: what they say of themselves and what is confirmed, never mixed up (LEK-05, LEK-17, VAN-14, SAL-04,
 * SAL-06, MAR-13, MAR-18).
 *
 * <p>A {@link se.insteg.skills.Claim} is one thing said about what somebody can or wishes, with its source and day; staff
 * confirm it, or withdraw it with a reason, and nothing is overwritten. {@link se.insteg.skills.Profile} is the door: it
 * asks for the right, writes the audit log, and tells {@code people} what counts, so that the next matching knows. What is
 * said later about the same {@link se.insteg.skills.Thing} takes the place of what was said before.
 *
 * <p>In {@code mapping} people are asked, by staff or alone on their phone, in the words of the municipality's own templates;
 * {@code elsewhere} reads what they have said to others. In {@code cv} it leaves the house, by consent; in {@code search}
 * people are found by it.
 */
@ApplicationModule(
        displayName = "skills",
        allowedDependencies = {
            "kernel",
            "access",
            "ui",
            "people",
            "people :: card",
            "people :: peers",
            "taxonomy",
            "taxonomy :: typed"
        })
@NullMarked
package se.insteg.skills;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
