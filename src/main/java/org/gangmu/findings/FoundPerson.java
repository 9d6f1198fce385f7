package org.gangmu.findings;

import java.util.List;

/**
 * A person that an article names.
 *
 * @param article ordinal of the article
 * @param roles   spoke, presided, attended …
 */
public record FoundPerson(int article, String name, String office, List<String> roles) {

    public FoundPerson {
        roles = List.copyOf(roles);
    }
}
