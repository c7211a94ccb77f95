/** Forms of agreements, offers and share cards, read. */
@NullMarked
package se.insteg.cooperation.typed;

import org.jspecify.annotations.NullMarked;
