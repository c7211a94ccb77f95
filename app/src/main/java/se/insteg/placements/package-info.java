/**
 * Who could go where, who is proposed where, and why (LEK-07, LEK-10, VAN-05).
 *
 * <p>{@link se.insteg.placements.Matching} looks from three sides: people for an offer, offers for a person, and (with {@link
 * se.insteg.placements.Rounds}) the best plan for everybody. Order and explanation are one object of the planner's, told in
 * every language as {@link se.insteg.placements.Shown}. {@link se.insteg.placements.Proposals} proposes, withdraws and sets
 * aside, each with a typed reason; {@link se.insteg.placements.Decisions} keeps what was decided together with exactly what
 * was shown. What the host and the participant answer to a proposal, each by their own way, is {@link
 * se.insteg.placements.Asking}'s to ask and {@link se.insteg.placements.Answers}' to tell. {@link se.insteg.placements.LivePlans} keeps the best plan at hand and asks it what would be if something were
 * otherwise, without saving anything. Must-haves that the municipality lets be waived are in {@link se.insteg.placements.Waivers}; age and seats
 * never are.
 *
 * <p>Placements that ran before the municipality took Insteg into use come from a spreadsheet: {@code importing}, and
 * {@code Bringing} of the agreement.
 *
 * <p>Whom anybody meets here is decided by {@code people}: protected people are matched for their own handler only, and no
 * count tells of them.
 */
@ApplicationModule(
        displayName = "placements",
        allowedDependencies = {
            "kernel",
            "access",
            "ui",
            "people",
            "people :: identity",
            "people :: household",
            "people :: status",
            "rules",
            "taxonomy",
            "taxonomy :: typed",
            "travel",
            "hosts",
            "hosts :: relations",
            "hosts :: typed",
            "imports",
            "outbox",
            "people :: card",
            "skills",
            "skills :: search",
            "skills :: cv"
        })
@NullMarked
package se.insteg.placements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
