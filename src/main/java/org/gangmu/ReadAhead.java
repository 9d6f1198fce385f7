package org.gangmu;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gangmu.evidence.DroolsRuleEngine;
import org.gangmu.tag.ArticleTagger;
import org.gangmu.text.Language;

/** Loads the rule engine and a language's word models while its rulebook is being read: none of them waits for another. */
final class ReadAhead {

    private static final Set<Language> STARTED = ConcurrentHashMap.newKeySet();

    private ReadAhead() {
    }

    /** Starts once for each language, in the background. */
    static void start(Language language) {
        if (STARTED.add(language)) {
            Thread reader = new Thread(() -> read(language), "gangmu-read-ahead");
            reader.setDaemon(true);
            // Whoever needs what could not be loaded meets the same error and can tell it.
            reader.setUncaughtExceptionHandler((thread, error) -> { });
            reader.start();
        }
    }

    private static void read(Language language) {
        new DroolsRuleEngine(List.of());
        ArticleTagger.load(language);
    }
}
