package org.gangmu.extract;

import java.nio.charset.Charset;

/**
 * Bytes as characters.
 *
 * @param text      the characters; a malformed byte sequence is one U+FFFD
 * @param charset   the encoding they were read in
 * @param malformed how many byte sequences stand for no character
 * @param firstBad  the offset in bytes of the first of them; -1 if there is none
 */
record Decoded(String text, Charset charset, int malformed, int firstBad) {
}
