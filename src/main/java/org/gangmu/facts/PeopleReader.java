package org.gangmu.facts;

import java.util.List;

/** Reads who did what from the sentences of an article. Implementations are thread-safe. */
interface PeopleReader {

    void read(List<Reading> sentences, PeopleList people);
}
