/** The pages of hosts. */
@NullMarked
package se.insteg.hosts.web;

import org.jspecify.annotations.NullMarked;
