/** The tables of consents, sheets and what was handed out. Knows nothing of rights. */
@NullMarked
package se.insteg.skills.cv.store;

import org.jspecify.annotations.NullMarked;
