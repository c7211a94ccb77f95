/**
 * Finds people by what they can: "teachers with Swedish A2 or more who have no placement". Searches are asked of those whom
 * the asker may see, told as a count before anybody is shown, and can be kept under a name.
 */
@NamedInterface("search")
@NullMarked
package se.insteg.skills.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
