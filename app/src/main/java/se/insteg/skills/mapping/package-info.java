/**
 * Mapping what a person can: templates in the structure of the EU Skills Profile Tool, interviews that are interrupted and
 * taken up again in two languages (LEK-05, VAN-14), what participants say themselves on their phone (SAL-04, SAL-06), and
 * how many were held.
 *
 * <p>The doors are {@link se.insteg.skills.mapping.Templates}, {@link se.insteg.skills.mapping.Interviews}, {@link
 * se.insteg.skills.mapping.OwnMapping} and {@link se.insteg.skills.mapping.MappingFigures}. What an answer says of somebody
 * becomes a claim by {@link se.insteg.skills.Profile} when the interview ends; nothing here writes claims.
 */
@NamedInterface("mapping")
@NullMarked
package se.insteg.skills.mapping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
