/**
 * What somebody has said elsewhere about what they can: a file from a public employment tool, a Europass CV, what another
 * municipality handed them (MAR-18). It is kept because they consent to it, and goes when they take the consent back.
 *
 * <p>{@link se.insteg.skills.elsewhere.BroughtFiles} is the door. A file that is understood is read into claims of the
 * person's own word, chosen among before anything is kept and confirmed where every claim is; any other file is a document
 * and no more.
 */
@NamedInterface("elsewhere")
@NullMarked
package se.insteg.skills.elsewhere;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
