package org.gangmu.connect.cmis;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.chemistry.opencmis.commons.data.PropertyData;
import org.apache.chemistry.opencmis.commons.enums.CapabilityQuery;
import org.gangmu.client.Findings;
import org.gangmu.client.Stamp;
import org.gangmu.connect.Host;
import org.gangmu.connect.HostException;
import org.gangmu.connect.Item;
import org.gangmu.connect.Page;
import org.gangmu.connect.Sidecar;
import org.gangmu.client.Values;

/**
 * A repository that speaks CMIS. Labels are properties of a secondary type; where there is no such type and none can be made, they are a document beside.
 *
 * <p>Before each write the document is looked at anew; the change token, where the repository has them, closes the gap between that look and the write. Without tokens, a document whose content changed in that
 * very moment is noticed afterwards and reported as changed.
 */
final class CmisHost implements Host {

    private static final HostException.Kind SETTINGS = HostException.Kind.SETTINGS;

    private final Repository repository;
    private final Scope scope;
    private final LabelPlace wanted;
    private final Optional<String> typeId;
    private final Optional<String> rendition;
    private final Watch watch;
    private volatile Ways ways;

    /**
     * How labels are stored here.
     *
     * @param type     the secondary type, whether it is used or not; empty if there is none
     * @param sidecars whether labels go into documents beside
     * @param prepared whether it was decided for writing; before that, labels of either kind are looked for
     */
    private record Ways(Optional<ClassifiedType> type, boolean sidecars, boolean prepared, Beside beside) {
    }

    CmisHost(Repository repository, Scope scope, LabelPlace wanted, Optional<String> typeId, Optional<String> rendition, Duration overlap) {
        this.repository = repository;
        this.scope = scope;
        this.wanted = wanted;
        this.typeId = typeId;
        this.rendition = rendition;
        this.watch = new Watch(repository, scope, overlap);
    }

    @Override
    public String name() {
        return "cmis " + repository.url();
    }

    @Override
    public synchronized String prepare() throws IOException {
        CapabilityQuery query = repository.info().getCapabilities() == null ? null : repository.info().getCapabilities().getQueryCapability();
        if (query == CapabilityQuery.NONE || query == CapabilityQuery.FULLTEXTONLY) {
            throw new HostException(SETTINGS, "the repository \"" + repository.info().getId() + "\" answers no queries: what changed in it cannot be asked for");
        }
        Optional<String> folderId = folderId();
        try {
            repository.query(scope.changedSince(Optional.empty(), folderId), 1, 0);
        } catch (HostException e) {
            throw e.kind() == HostException.Kind.DOCUMENT ? new HostException(SETTINGS, "the repository does not take the query of the configuration: " + e.getMessage(), e) : e;
        }
        Optional<ClassifiedType> type = ClassifiedType.find(repository, typeId);
        String said = "labels go into the secondary type ";
        String why = "";
        if (wanted != LabelPlace.SIDECAR && type.isEmpty()) {
            Optional<String> obstacle = ClassifiedType.obstacle(repository);
            if (obstacle.isEmpty()) {
                try {
                    type = Optional.of(ClassifiedType.make(repository, typeId));
                    said = "labels go into the secondary type, made now, ";
                } catch (HostException e) {
                    if (e.kind() == HostException.Kind.BUSY || e.kind() == SETTINGS) {
                        throw e;
                    }
                    obstacle = Optional.of(e.getMessage());
                }
            }
            why = obstacle.orElse("");
        }
        if (wanted == LabelPlace.PROPERTIES && type.isEmpty()) {
            throw new HostException(SETTINGS, "there is no secondary type " + typeId.orElse(ClassifiedType.ID) + ", and none can be made (" + why + "): have it made by whoever keeps the repository, or set labels = auto");
        }
        boolean sidecars = wanted == LabelPlace.SIDECAR || type.isEmpty();
        boolean relating = relating();
        ways = new Ways(type, sidecars, true, new Beside(repository, relating));
        String where = "repository \"" + repository.info().getId() + "\": ";
        if (sidecars) {
            return where + "labels go into documents beside (NAME" + Sidecar.ENDING + ")" + (why.isEmpty() ? "" : ", because " + why) + (relating ? "; relationships lead from them to the documents" : "");
        }
        type.get().check();
        List<String> missing = type.get().missing();
        return where + said + type.get().id() + (missing.isEmpty() ? "" : ", which has no " + String.join(", ", missing) + ": their values are not stored")
                + rendition.map(r -> "; a summary goes beside (NAME.gangmu." + r + ")").orElse("");
    }

    private boolean relating() throws IOException {
        return repository.type("cmis:relationship").map(t -> !Boolean.FALSE.equals(t.isCreatable())).orElse(false);
    }

    private Ways ways() throws IOException {
        Ways known = ways;
        if (known == null) {
            Optional<ClassifiedType> type = ClassifiedType.find(repository, typeId);
            known = new Ways(type, wanted == LabelPlace.SIDECAR || type.isEmpty(), false, new Beside(repository, relating()));
            ways = known;
        }
        return known;
    }

    /** Asked each time: a folder that is gone gives no documents, as one in which nothing changed. */
    private Optional<String> folderId() throws IOException {
        if (scope.folder().isEmpty()) {
            return Optional.empty();
        }
        Document folder = repository.atPath(scope.folder().get()).orElseThrow(() -> new HostException(SETTINGS, "there is no folder " + scope.folder().get() + " in the repository at " + repository.url()
                + ", or not for this user: check the configuration, and whether the repository is the one that it was"));
        if (folder.isDocument()) {
            throw new HostException(SETTINGS, scope.folder().get() + " is no folder");
        }
        return Optional.of(folder.objectId());
    }

    @Override
    public Page changed(String since) throws IOException {
        Watch.Ids ids = watch.changed(since, folderId());
        List<Item> items = new ArrayList<>();
        for (String id : ids.ids()) {
            look(id).ifPresent(items::add);
        }
        return new Page(items, ids.next(), ids.more());
    }

    private Optional<Item> look(String id) throws IOException {
        try {
            Optional<Document> document = current(id);
            return document.isPresent() ? Optional.of(item(document.get())) : Optional.empty();
        } catch (HostException e) {
            // One at which the repository always fails must not hold up those behind it; labels that are to be taken away must not be passed over.
            boolean waits = e.kind() == HostException.Kind.BUSY && ways().prepared();
            if (waits || e.kind() == HostException.Kind.DOCUMENT) {
                // Listed, but not to be looked at: it is given out bare, so that somebody is told when it is read.
                return Optional.of(new Item(id, id, -1, "", Optional.empty(), Optional.empty(), Optional.empty()));
            }
            if (e.kind() == HostException.Kind.GONE) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public Optional<Item> find(String id) throws IOException {
        Optional<Document> document = current(bare(id));
        if (document.isEmpty() || !isInScope(document.get())) {
            return Optional.empty();
        }
        return Optional.of(item(document.get()));
    }

    /** Alfresco's own programs write "workspace://SpacesStore/UUID". */
    private static String bare(String id) {
        return id.replaceFirst("^\\w+://\\w+/", "");
    }

    /** The latest version of a document that gets labels. */
    private Optional<Document> current(String id) throws IOException {
        Optional<Document> found = repository.object(id);
        int version = id.lastIndexOf(';');
        if (found.isEmpty() && version > 0) {
            found = repository.object(id.substring(0, version));
        }
        if (found.isPresent() && found.get().isDocument() && !found.get().isLatest() && !found.get().isWorkingCopy()) {
            found = repository.latest(found.get().objectId());
        }
        return found.filter(d -> d.isDocument() && !d.isWorkingCopy() && !Beside.isName(d.name()));
    }

    private boolean isInScope(Document document) throws IOException {
        if (scope.where().isPresent() || !scope.from().equals("cmis:document")) {
            return !repository.query(scope.one(document.objectId(), folderId()), 1, 0).documents().isEmpty();
        }
        if (scope.folder().isEmpty() || scope.folder().get().equals("/")) {
            return true;
        }
        // Folders are told at once; a query may know of the document only later.
        return repository.parents(document.objectId()).stream().anyMatch(f -> (f.path() + "/").startsWith(scope.folder().get() + "/"));
    }

    private Item item(Document document) throws IOException {
        boolean once = repository.streamsAreWrittenOnce();
        Ways known = ways();
        Optional<Stamp> stamp = Optional.empty();
        Optional<String> tag = Optional.empty();
        if (known.type().isPresent() && !(known.prepared() && known.sidecars())) {
            stamp = known.type().get().stamp(document);
            tag = known.type().get().tag(document);
        }
        if (stamp.isEmpty() && (known.sidecars() || !known.prepared())) {
            Optional<Sidecar> sidecar = known.beside().sidecar(document);
            stamp = sidecar.map(Sidecar::stamp);
            tag = sidecar.flatMap(Sidecar::tag);
        }
        return new Item(document.id(), document.name(), document.size(), document.version(once), document.contentTag(once), stamp, tag);
    }

    @Override
    public byte[] read(Item item, long limit) throws IOException {
        if (item.size() > limit) {
            throw new HostException(HostException.Kind.TOO_LARGE, item.name() + " has " + item.size() + " bytes; more than " + limit + " are not read");
        }
        if (item.version().isEmpty()) {
            // Asked once more: its refusal says why.
            repository.object(item.id());
        }
        byte[] content = repository.content(objectId(item), (int) Math.min(limit, Integer.MAX_VALUE - 8));
        if (content.length > limit) {
            throw new HostException(HostException.Kind.TOO_LARGE, item.name() + " has more than " + limit + " bytes; so many are not read");
        }
        return content;
    }

    private static String objectId(Item item) {
        int end = item.version().indexOf(' ');
        return end < 0 ? item.id() : java.net.URLDecoder.decode(item.version().substring(0, end), java.nio.charset.StandardCharsets.UTF_8);
    }

    @Override
    public void write(Item item, Findings findings) throws IOException {
        Ways known = ways();
        Document document = unchanged(item);
        if (rendition.isPresent()) {
            // First: the stamp says that all is there.
            known.beside().put(document, ".gangmu." + rendition.get(), SummaryPage.write(document.name(), findings, rendition.get()), SummaryPage.mediaType(rendition.get()));
        }
        String tag = item.contentTag().orElse("");
        if (known.sidecars()) {
            known.beside().put(document, Sidecar.ENDING, Sidecar.write(document.name(), findings, tag), "application/json");
            if (known.type().isPresent() && known.type().get().isOn(document)) {
                // From before the configuration was changed: one set of labels is enough.
                update(item, document, known.type().get().remove(document, repository));
            } else {
                unchanged(item);
            }
            return;
        }
        ClassifiedType type = known.type().orElseThrow();
        if (!type.isOn(document)) {
            known.beside().remove(document, Sidecar.ENDING);
        }
        update(item, document, type.put(document, Values.of(findings, tag), repository));
    }

    @Override
    public void erase(Item item) throws IOException {
        Ways known = ways();
        Document document = unchanged(item);
        List<String> endings = new ArrayList<>(Beside.ENDINGS);
        // The sidecar last: as long as it is there, the document counts as labelled.
        endings.remove(Sidecar.ENDING);
        endings.add(Sidecar.ENDING);
        for (String ending : endings) {
            known.beside().remove(document, ending);
        }
        if (known.type().isPresent() && known.type().get().isOn(document)) {
            update(item, document, known.type().get().remove(document, repository));
        }
    }

    /** The document, if it still is as the item says. */
    private Document unchanged(Item item) throws IOException {
        Document now = current(item.id()).orElseThrow(() -> new HostException(HostException.Kind.GONE, item.name() + " is no more"));
        if (!now.version(repository.streamsAreWrittenOnce()).equals(item.version())) {
            throw changed(item);
        }
        return now;
    }

    private static HostException changed(Item item) {
        return new HostException(HostException.Kind.CHANGED, item.name() + " was changed meanwhile");
    }

    private void update(Item item, Document document, List<PropertyData<?>> properties) throws IOException {
        try {
            repository.update(document.objectId(), document.changeToken(), properties);
        } catch (HostException e) {
            throw refined(e, item, document);
        }
        if (document.changeToken().isEmpty()) {
            Optional<Document> after = current(item.id());
            boolean once = repository.streamsAreWrittenOnce();
            if (after.isPresent() && (after.get().size() != document.size() || !after.get().contentTag(once).equals(document.contentTag(once)))) {
                throw changed(item);
            }
        }
    }

    /** Repositories say the same of very different things; a look at the document tells them apart. */
    private HostException refined(HostException refusal, Item item, Document document) throws IOException {
        if (refusal.kind() == SETTINGS) {
            return refusal;
        }
        Optional<Document> now = current(item.id());
        if (now.isEmpty()) {
            return new HostException(HostException.Kind.GONE, item.name() + " is no more", refusal);
        }
        if (!now.get().version(repository.streamsAreWrittenOnce()).equals(item.version())) {
            return new HostException(HostException.Kind.CHANGED, item.name() + " was changed meanwhile", refusal);
        }
        if (now.get().isCheckedOut()) {
            // Not CHANGED: it is as it was, and looking at it again at once would not help.
            return new HostException(HostException.Kind.BUSY, item.name() + " is checked out by " + now.get().checkedOutBy() + ", and the repository takes no labels until it is checked in (" + refusal.getMessage() + ")", refusal);
        }
        // A missing right has no cause, and is no reason to ask for the type each time.
        if ((refusal.kind() == HostException.Kind.DOCUMENT || refusal.kind() == HostException.Kind.GONE) && refusal.getCause() != null && ClassifiedType.find(repository, typeId).isEmpty()) {
            return new HostException(SETTINGS, "the repository has no secondary type " + typeId.orElse(ClassifiedType.ID) + " any more: was it restored, or started anew? Start the connector again", refusal);
        }
        return refusal;
    }

    @Override
    public void unprepare() throws IOException {
        Ways known = ways();
        known.beside().removeAll(scope, folderId());
        if (known.type().isPresent() && known.type().get().isOurs()) {
            try {
                repository.deleteType(known.type().get().id());
            } catch (HostException e) {
                if (e.kind() == SETTINGS || e.kind() == HostException.Kind.BUSY) {
                    throw e;
                }
                // Documents of another folder have it, or it is not ours to delete: it does no harm.
            }
        }
        ways = null;
    }

    @Override
    public void close() {
        repository.close();
    }
}
