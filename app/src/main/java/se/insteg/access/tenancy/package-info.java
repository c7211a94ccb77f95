/** One transaction per request, begun for one municipality, and nothing leaves before it is committed. */
@NullMarked
package se.insteg.access.tenancy;

import org.jspecify.annotations.NullMarked;
