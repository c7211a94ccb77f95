/**
 * The hours that somebody has attended, counted and never typed: by part of civic orientation and by perspective, held
 * against what the law asks of whoever began that day.
 *
 * <p>{@link se.insteg.programmes.hours.HourLedger} is pure arithmetic; {@link se.insteg.programmes.hours.Hours} reads what it
 * needs and is the door. Hours that another municipality or school gave are told of with their source
 * ({@link se.insteg.programmes.hours.Elsewhere}).
 */
@NamedInterface("hours")
@NullMarked
package se.insteg.programmes.hours;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
