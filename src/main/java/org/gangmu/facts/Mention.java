package org.gangmu.facts;

/**
 * A person named in a sentence.
 *
 * @param from   where the words for the person begin: the office's start, or the name's
 * @param start  of the name
 * @param end    of the name
 * @param name   as written, without the space that sets two characters out to three
 * @param office as written, empty if none
 */
record Mention(int from, int start, int end, String name, String office) {
}
