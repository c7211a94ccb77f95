/**
 * What a participant says is wrong at a workplace, and what becomes of it (FACTS: unpaid work needs somewhere to complain).
 * It reaches those the municipality has named, never the host, and its words are sealed (decision 2302).
 */
@NamedInterface("complaint")
@NullMarked
package se.insteg.placements.complaint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
