/** Forms of activities, understood. */
@NullMarked
package se.insteg.community.typed;

import org.jspecify.annotations.NullMarked;
