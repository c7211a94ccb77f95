/** The pages of what happens between the municipality and hosts. */
@NullMarked
package se.insteg.hosts.relations.web;

import org.jspecify.annotations.NullMarked;
