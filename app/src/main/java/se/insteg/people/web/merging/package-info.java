/** The pages of likely duplicates: side by side, made one, parted again. */
@NullMarked
package se.insteg.people.web.merging;

import org.jspecify.annotations.NullMarked;
