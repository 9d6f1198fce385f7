package org.gangmu.connect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.gangmu.client.Findings;
import org.gangmu.client.GangmuClient;
import org.gangmu.client.ServiceException;
import org.gangmu.client.Stamp;

/** Brings the labels of one document up to date, whatever happens to the document meanwhile. */
final class Labeller {

    /** Somebody who changes a document so often is at work on it. */
    private static final int TRIES = 5;
    /** A document that kills its reader may have had bad luck. */
    private static final int READER_TRIES = 3;
    private static final String READER_LOST = "reader-lost";

    private final Host host;
    private final GangmuClient gangmu;
    private final ConnectorState state;
    private final long maxBytes;

    Labeller(Host host, GangmuClient gangmu, ConnectorState state, long maxBytes) {
        this.host = host;
        this.gangmu = gangmu;
        this.state = state;
        this.maxBytes = maxBytes;
    }

    /**
     * Labels a document, if it needs to be.
     *
     * @param edition  of the rules in force
     * @param attempts that failed before
     * @throws StoppedException if no document can be labelled now
     */
    Outcome label(Item first, String edition, int attempts) throws StoppedException, IOException, InterruptedException {
        Item item = first;
        for (int i = 0; i < TRIES; i++) {
            if (isCurrent(item, edition)) {
                return Outcome.CURRENT;
            }
            try {
                return judge(item, edition, attempts);
            } catch (HostException e) {
                switch (e.kind()) {
                    case CHANGED -> {
                        Optional<Item> now = find(item.id());
                        if (now.isEmpty()) {
                            return Outcome.GONE;
                        }
                        item = now.get();
                    }
                    case GONE -> {
                        return Outcome.GONE;
                    }
                    case SETTINGS -> throw new StoppedException(false, e.getMessage(), e);
                    default -> {
                        return Outcome.later(e.getMessage());
                    }
                }
            }
        }
        return Outcome.later("it changes while it is read, again and again");
    }

    /** A document by its id, as the host has it now. */
    Optional<Item> find(String id) throws IOException, StoppedException {
        try {
            return host.find(id);
        } catch (HostException e) {
            switch (e.kind()) {
                case GONE -> {
                    return Optional.empty();
                }
                case SETTINGS -> throw new StoppedException(false, e.getMessage(), e);
                default -> throw e;
            }
        }
    }

    private boolean isCurrent(Item item, String edition) throws IOException {
        return item.isPlainlyCurrent(edition)
                || item.stamp().isPresent() && item.stamp().get().edition().equals(edition) && !item.version().isEmpty() && state.isCurrent(item.id(), item.version());
    }

    private Outcome judge(Item item, String edition, int attempts) throws IOException, StoppedException, InterruptedException {
        byte[] content;
        try {
            content = host.read(item, maxBytes);
        } catch (HostException e) {
            if (e.kind() != HostException.Kind.TOO_LARGE) {
                throw e;
            }
            // Its bytes were not read: what stands for them is what the host says of them.
            String sha256 = GangmuClient.sha256((item.size() + " " + item.contentTag().orElse("")).getBytes(StandardCharsets.UTF_8));
            return write(item, Findings.refused(new Stamp(sha256, edition), new Findings.Problem("too-large", e.getMessage())));
        }
        String sha256 = GangmuClient.sha256(content);
        if (item.stamp().equals(Optional.of(new Stamp(sha256, edition)))) {
            state.current(item.id(), item.version());
            return Outcome.CURRENT;
        }
        try {
            return write(item, gangmu.summarize(item.name(), content));
        } catch (ServiceException e) {
            if (e.blame() != ServiceException.Blame.DOCUMENT) {
                throw new StoppedException(e.blame() == ServiceException.Blame.SERVICE, e.getMessage(), e);
            }
            if (e.kind().equals(READER_LOST) && attempts + 1 < READER_TRIES) {
                return Outcome.later(e.getMessage());
            }
            return write(item, Findings.refused(new Stamp(sha256, edition), new Findings.Problem(e.kind(), e.getMessage())));
        }
    }

    private Outcome write(Item item, Findings findings) throws IOException {
        // Under newer rules than was told, too: otherwise the writing of it would be the next change, and so on.
        if (item.stamp().equals(Optional.of(findings.stamp()))) {
            state.current(item.id(), item.version());
            return Outcome.CURRENT;
        }
        Outcome outcome = findings.problem().map(p -> Outcome.refused(p.toString())).orElseGet(() -> Outcome.written(findings.notes()));
        // First: killed behind the writing, the next pass would find the document current and not tell.
        if (outcome.reason().isEmpty()) {
            state.sound(item.id());
        } else {
            state.unsound(new ConnectorState.Unsound(item.id(), item.name(), outcome.reason()));
        }
        host.write(item, findings);
        return outcome;
    }
}
