/**
 * What a person hands out about what they can: a CV and a card "this is what I bring" in Swedish, and a portfolio in their
 * own language (LEK-17, SAL-06, MAR-18).
 *
 * <p>A {@link se.insteg.skills.cv.Sheet} is frozen when it is saved: what was handed out can always be read again. It
 * leaves the house by {@link se.insteg.skills.cv.Sheets#handOut} only, and only while the person's consent to that use is
 * in force ({@link se.insteg.skills.cv.Consents}). Nothing in it tells of legal status, sex, religion or numbers.
 */
@NamedInterface("cv")
@NullMarked
package se.insteg.skills.cv;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
