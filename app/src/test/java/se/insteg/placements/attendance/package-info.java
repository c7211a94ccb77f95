@NullMarked
package se.insteg.placements.attendance;

import org.jspecify.annotations.NullMarked;
