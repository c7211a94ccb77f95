/** Understands the forms about initiatives. */
@NullMarked
package se.insteg.insights.typed;

import org.jspecify.annotations.NullMarked;
