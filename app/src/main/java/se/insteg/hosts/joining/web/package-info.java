/** The pages where two entries about one organisation are compared and put together. */
@NullMarked
package se.insteg.hosts.joining.web;

import org.jspecify.annotations.NullMarked;
