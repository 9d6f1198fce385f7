package org.gangmu.connect.cmis;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.chemistry.opencmis.commons.PropertyIds;
import org.gangmu.connect.HostException;
import org.gangmu.connect.Sidecar;

/** Keeps documents of our own beside the ones they tell of: in the same folder, and related to them where the repository has relationships. */
final class Beside {

    static final List<String> ENDINGS = List.of(Sidecar.ENDING, ".gangmu.html", ".gangmu.md");
    /** Own documents are far smaller; what is larger is none. */
    private static final int LARGEST = 50_000_000;

    private final Repository repository;
    private final boolean relating;

    Beside(Repository repository, boolean relating) {
        this.repository = repository;
        this.relating = relating;
    }

    static boolean isName(String name) {
        return ENDINGS.stream().anyMatch(name::endsWith);
    }

    private static boolean isOurs(String ending, byte[] content) {
        return ending.equals(Sidecar.ENDING) ? Sidecar.read(content).isPresent() : SummaryPage.isOurs(content);
    }

    /** The sidecar of a document, if there is one. */
    Optional<Sidecar> sidecar(Document document) throws IOException {
        for (Repository.Folder folder : repository.parents(document.objectId())) {
            Optional<Document> found = repository.atPath(path(folder, Sidecar.nameOf(document.name())));
            if (found.isPresent()) {
                Optional<Sidecar> sidecar = Sidecar.read(content(found.get()));
                if (sidecar.isPresent()) {
                    return sidecar;
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Puts content beside a document, in the place of what we had put there with this ending.
     *
     * @throws HostException DOCUMENT if there is no place for it, or somebody else's document is in it
     */
    void put(Document document, String ending, byte[] content, String mediaType) throws IOException {
        String name = document.name() + ending;
        List<Repository.Folder> folders = repository.parents(document.objectId());
        if (folders.isEmpty()) {
            throw new HostException(HostException.Kind.DOCUMENT, document.name() + " lies in no folder: nothing can be put beside it");
        }
        Optional<Document> there = Optional.empty();
        for (Repository.Folder folder : folders) {
            there = there.isPresent() ? there : repository.atPath(path(folder, name));
        }
        Map<String, Document> related = related(document, ending);
        String id;
        if (there.isPresent()) {
            id = there.get().objectId();
            byte[] old = content(there.get());
            if (old.length > 0 && !isOurs(ending, old)) {
                throw new HostException(HostException.Kind.DOCUMENT, name + " is there already, and is no work of the connector: rename it");
            }
            if (!Arrays.equals(old, content)) {
                repository.overwrite(there.get(), content, mediaType);
            }
        } else {
            id = repository.createDocument(folders.get(0).id(), name, content, mediaType);
        }
        if (relating && !related.containsKey(id)) {
            repository.relate(id, document.objectId(), name);
        }
        // Under the name that the document had before it was renamed, or in the folder that it was moved from.
        for (Document old : related.values()) {
            if (!old.objectId().equals(id)) {
                deleteIfOurs(old, ending);
            }
        }
    }

    /** Takes away what was put beside a document with this ending. */
    void remove(Document document, String ending) throws IOException {
        Map<String, Document> ours = related(document, ending);
        for (Repository.Folder folder : repository.parents(document.objectId())) {
            repository.atPath(path(folder, document.name() + ending)).ifPresent(d -> ours.put(d.objectId(), d));
        }
        for (Document own : ours.values()) {
            deleteIfOurs(own, ending);
        }
    }

    /** Takes away what was left by documents that are no more. What lies beside a document is another connector's: those of this one are gone already. */
    void removeAll(Scope scope, Optional<String> folderId) throws IOException {
        for (String ending : ENDINGS) {
            int passed = 0;
            Repository.Found found;
            do {
                found = repository.query(scope.named(ending, folderId), 100, passed);
                for (Document own : found.documents()) {
                    Optional<Document> whole = repository.object(own.objectId());
                    if (whole.isEmpty() || !whole.get().name().endsWith(ending) || hasDocument(whole.get(), ending) || !deleteIfOurs(whole.get(), ending)) {
                        passed++;
                    }
                }
            } while (found.more());
        }
    }

    private boolean hasDocument(Document own, String ending) throws IOException {
        String name = own.name().substring(0, own.name().length() - ending.length());
        for (Repository.Folder folder : repository.parents(own.objectId())) {
            if (repository.atPath(path(folder, name)).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private boolean deleteIfOurs(Document own, String ending) throws IOException {
        if (!isOurs(ending, content(own))) {
            return false;
        }
        delete(own);
        return true;
    }

    private void delete(Document own) throws IOException {
        if (relating) {
            // Some repositories keep relationships whose source is gone.
            for (Document relationship : repository.relationships(own.objectId(), true)) {
                repository.delete(relationship.objectId());
            }
        }
        repository.delete(own.objectId());
    }

    /** Own documents that lead to this one, by id. */
    private Map<String, Document> related(Document document, String ending) throws IOException {
        Map<String, Document> out = new LinkedHashMap<>();
        if (relating) {
            Predicate<Document> ours = d -> d.name().endsWith(ending);
            for (Document relationship : repository.relationships(document.objectId(), false)) {
                Optional<String> source = relationship.text(PropertyIds.SOURCE_ID);
                if (source.isPresent()) {
                    repository.object(source.get()).filter(ours).ifPresent(d -> out.put(d.objectId(), d));
                }
            }
        }
        return out;
    }

    private byte[] content(Document document) throws IOException {
        byte[] content = repository.content(document.objectId(), LARGEST);
        return content.length > LARGEST ? "too large to be ours".getBytes(java.nio.charset.StandardCharsets.US_ASCII) : content;
    }

    private static String path(Repository.Folder folder, String name) {
        return folder.path().endsWith("/") ? folder.path() + name : folder.path() + "/" + name;
    }
}
