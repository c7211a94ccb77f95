/** The page of what waits, failed or is to be printed. */
@NullMarked
package se.insteg.outbox.web;

import org.jspecify.annotations.NullMarked;
