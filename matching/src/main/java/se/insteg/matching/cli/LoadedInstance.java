package se.insteg.matching.cli;

import se.insteg.matching.Instance;

/**
 * An instance read from a file.
 *
 * @param minimises true when the file has costs, which the instance holds as negative points
 */
record LoadedInstance(Instance instance, boolean minimises) {}
