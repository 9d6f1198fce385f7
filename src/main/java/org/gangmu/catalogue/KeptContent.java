package org.gangmu.catalogue;

import java.util.List;
import org.gangmu.text.Language;

/**
 * A content with what one edition decided of it, as far as judging it again may need it.
 *
 * @param id         its number in this catalogue
 * @param decisions  the number of what was decided
 * @param languages  of its articles, in order
 * @param derivation why its sentences have their labels, packed
 */
public record KeptContent(long id, String sha256, String ending, long decisions, List<Language> languages, byte[] derivation) {

    public KeptContent {
        languages = List.copyOf(languages);
    }
}
