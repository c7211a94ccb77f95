/** An association's own activities, by its link: what it sends, how that stands, and who comes. */
@NamedInterface("association")
@NullMarked
package se.insteg.community.association;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
