package org.gangmu.connect.cmis;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.chemistry.opencmis.client.bindings.CmisBindingFactory;
import org.apache.chemistry.opencmis.commons.PropertyIds;
import org.apache.chemistry.opencmis.commons.SessionParameter;
import org.apache.chemistry.opencmis.commons.data.ContentStream;
import org.apache.chemistry.opencmis.commons.data.ObjectData;
import org.apache.chemistry.opencmis.commons.data.ObjectList;
import org.apache.chemistry.opencmis.commons.data.PropertyData;
import org.apache.chemistry.opencmis.commons.data.RepositoryInfo;
import org.apache.chemistry.opencmis.commons.definitions.TypeDefinition;
import org.apache.chemistry.opencmis.commons.enums.IncludeRelationships;
import org.apache.chemistry.opencmis.commons.enums.RelationshipDirection;
import org.apache.chemistry.opencmis.commons.enums.VersioningState;
import org.apache.chemistry.opencmis.commons.exceptions.CmisBaseException;
import org.apache.chemistry.opencmis.commons.exceptions.CmisConnectionException;
import org.apache.chemistry.opencmis.commons.exceptions.CmisConstraintException;
import org.apache.chemistry.opencmis.commons.exceptions.CmisObjectNotFoundException;
import org.apache.chemistry.opencmis.commons.impl.dataobjects.ContentStreamImpl;
import org.apache.chemistry.opencmis.commons.spi.BindingsObjectFactory;
import org.apache.chemistry.opencmis.commons.spi.CmisBinding;
import org.apache.chemistry.opencmis.commons.spi.Holder;
import org.gangmu.connect.HostException;

/** Asks one repository, call by call; nothing that it told is kept but what it is. May be used by many threads at once. */
final class Repository implements Closeable {

    private static final String ALL = "*";
    private static final String NO_RENDITIONS = "cmis:none";
    private static final String NO_CONTENT = "No content stream";

    private final URI url;
    private final String bindingName;
    private final Optional<String> wanted;
    private final CmisBinding binding;
    private volatile RepositoryInfo info;

    /** A folder that a document lies in. */
    record Folder(String id, String path) {
    }

    /** What a query found, and whether there is more. */
    record Found(List<Document> documents, boolean more) {
    }

    private Repository(URI url, String bindingName, Optional<String> wanted, CmisBinding binding) {
        this.url = url;
        this.bindingName = bindingName;
        this.wanted = wanted;
        this.binding = binding;
    }

    /** Asks nothing yet. */
    static Repository at(URI url, boolean atompub, Optional<String> wanted, String user, String password, Duration timeout) {
        Map<String, String> parameters = new HashMap<>();
        parameters.put(SessionParameter.USER, user);
        parameters.put(SessionParameter.PASSWORD, password);
        parameters.put(SessionParameter.CONNECT_TIMEOUT, Long.toString(Math.min(timeout.toMillis(), 10_000)));
        parameters.put(SessionParameter.READ_TIMEOUT, Long.toString(timeout.toMillis()));
        CmisBindingFactory factory = CmisBindingFactory.newInstance();
        if (atompub) {
            parameters.put(SessionParameter.ATOMPUB_URL, url.toString());
            return new Repository(url, "atompub", wanted, factory.createCmisAtomPubBinding(parameters));
        }
        parameters.put(SessionParameter.BROWSER_URL, url.toString());
        // Answers without the definition of each property beside its value: half the bytes.
        parameters.put(SessionParameter.BROWSER_SUCCINCT, "true");
        return new Repository(url, "browser", wanted, factory.createCmisBrowserBinding(parameters));
    }

    URI url() {
        return url;
    }

    BindingsObjectFactory values() {
        return binding.getObjectFactory();
    }

    private static <T> T ask(String what, Supplier<T> call) throws IOException {
        try {
            return call.get();
        } catch (CmisBaseException e) {
            throw Refusals.of(e, what);
        }
    }

    private static <T> Optional<T> askForOne(String what, Supplier<T> call) throws IOException {
        try {
            return Optional.of(call.get());
        } catch (CmisObjectNotFoundException e) {
            return Optional.empty();
        } catch (CmisBaseException e) {
            throw Refusals.of(e, what);
        }
    }

    /** What the repository is. @throws HostException SETTINGS if what answers is no CMIS, or has no such repository */
    RepositoryInfo info() throws IOException {
        RepositoryInfo known = info;
        if (known == null) {
            known = choose(infos());
            info = known;
        }
        return known;
    }

    private List<RepositoryInfo> infos() throws IOException {
        try {
            return binding.getRepositoryService().getRepositoryInfos(null);
        } catch (CmisConnectionException e) {
            IOException refusal = Refusals.of(e, url.toString());
            if (refusal.getMessage().contains(": no answer (")) {
                throw refusal;
            }
            throw noCmis(refusal);
        } catch (CmisObjectNotFoundException e) {
            throw noCmis(e);
        } catch (CmisBaseException e) {
            throw Refusals.of(e, url.toString());
        }
    }

    private HostException noCmis(Exception e) {
        return new HostException(HostException.Kind.SETTINGS, "what answers at " + url + " is no CMIS of the " + bindingName + " binding (" + e.getMessage() + "): check url and binding", e);
    }

    private RepositoryInfo choose(List<RepositoryInfo> infos) throws HostException {
        return infos.stream().filter(i -> wanted.isEmpty() || wanted.get().equals(i.getId())).findFirst()
                .orElseThrow(() -> new HostException(HostException.Kind.SETTINGS, url + " has no repository " + wanted.map(w -> "\"" + w + "\"").orElse("")
                        + "; there is " + infos.stream().map(RepositoryInfo::getId).collect(Collectors.joining(", "))));
    }

    private String id() throws IOException {
        return info().getId();
    }

    /** Whether the content of a document gets a new id whenever it is written. */
    boolean streamsAreWrittenOnce() throws IOException {
        return String.valueOf(info().getProductName()).contains("Alfresco");
    }

    Optional<Document> object(String objectId) throws IOException {
        String id = id();
        return askForOne("document " + objectId, () -> Document.of(binding.getObjectService().getObject(id, objectId, ALL, false, IncludeRelationships.NONE, NO_RENDITIONS, false, false, null)));
    }

    Optional<Document> latest(String objectId) throws IOException {
        String id = id();
        return askForOne("latest version of " + objectId, () -> Document.of(
                binding.getVersioningService().getObjectOfLatestVersion(id, objectId, null, false, ALL, false, IncludeRelationships.NONE, NO_RENDITIONS, false, false, null)));
    }

    Optional<Document> atPath(String path) throws IOException {
        String id = id();
        return askForOne(path, () -> Document.of(binding.getObjectService().getObjectByPath(id, path, ALL, false, IncludeRelationships.NONE, NO_RENDITIONS, false, false, null)));
    }

    List<Folder> parents(String objectId) throws IOException {
        String id = id();
        return ask("folders of " + objectId, () -> binding.getNavigationService().getObjectParents(id, objectId, ALL, false, IncludeRelationships.NONE, NO_RENDITIONS, false, null).stream()
                .map(p -> Document.of(p.getObject())).map(f -> new Folder(f.objectId(), f.text(PropertyIds.PATH).orElse("/"))).toList());
    }

    Found query(String statement, int most, int skip) throws IOException {
        String id = id();
        ObjectList list = ask("query " + statement, () -> binding.getDiscoveryService().query(id, statement, false, false, IncludeRelationships.NONE, NO_RENDITIONS,
                BigInteger.valueOf(most), BigInteger.valueOf(skip), null));
        List<ObjectData> objects = list.getObjects() == null ? List.of() : list.getObjects();
        boolean more = list.hasMoreItems() != null ? list.hasMoreItems() : objects.size() >= most;
        return new Found(objects.stream().map(Document::of).toList(), more && !objects.isEmpty());
    }

    /** At most {@code limit} bytes of the content and one more, so that the caller sees that there are more; none if the document has no content. */
    byte[] content(String objectId, int limit) throws IOException {
        String id = id();
        String what = "content of " + objectId;
        ContentStream content;
        try {
            content = binding.getObjectService().getContentStream(id, objectId, null, null, null, null);
        } catch (CmisBaseException e) {
            if (e instanceof CmisConstraintException && (Refusals.names(e) || NO_CONTENT.equals(e.getMessage()))) {
                // The repository's way to say that there is none, or the client's, which by AtomPub sees it without asking.
                return new byte[0];
            }
            throw Refusals.of(e, what);
        }
        if (content == null || content.getStream() == null) {
            return new byte[0];
        }
        try (InputStream bytes = content.getStream()) {
            return bytes.readNBytes(limit == Integer.MAX_VALUE ? limit : limit + 1);
        } catch (CmisBaseException e) {
            throw Refusals.of(e, what);
        }
    }

    /** @param changeToken that the document must still have; empty: whatever it has */
    void update(String objectId, Optional<String> changeToken, List<PropertyData<?>> properties) throws IOException {
        String id = id();
        Supplier<Boolean> update = () -> {
            binding.getObjectService().updateProperties(id, new Holder<>(objectId), new Holder<>(changeToken.orElse(null)), values().createPropertiesData(properties), null);
            return true;
        };
        String what = "labels of " + objectId;
        try {
            ask(what, update);
        } catch (HostException e) {
            throw e;
        } catch (IOException e) {
            // Servers close connections that are kept open, and do so in the very moment of a call too. If that one was done all the same, the token tells, or the same is written again.
            ask(what, update);
        }
    }

    String createDocument(String folderId, String name, byte[] content, String mediaType) throws IOException {
        String id = id();
        List<PropertyData<?>> properties = new ArrayList<>();
        properties.add(values().createPropertyIdData(PropertyIds.OBJECT_TYPE_ID, "cmis:document"));
        properties.add(values().createPropertyStringData(PropertyIds.NAME, name));
        return ask(name, () -> binding.getObjectService().createDocument(id, values().createPropertiesData(properties), folderId, stream(name, content, mediaType), VersioningState.NONE, null, null, null, null));
    }

    void overwrite(Document document, byte[] content, String mediaType) throws IOException {
        String id = id();
        ask(document.name(), () -> {
            binding.getObjectService().setContentStream(id, new Holder<>(document.objectId()), true, new Holder<>(document.changeToken().orElse(null)), stream(document.name(), content, mediaType), null);
            return null;
        });
    }

    private static ContentStream stream(String name, byte[] content, String mediaType) {
        return new ContentStreamImpl(name, BigInteger.valueOf(content.length), mediaType, new ByteArrayInputStream(content));
    }

    /** Deletes an object with all its versions; one that is no more is well. */
    void delete(String objectId) throws IOException {
        String id = id();
        askForOne(objectId, () -> {
            binding.getObjectService().deleteObject(id, objectId, true, null);
            return objectId;
        });
    }

    void relate(String sourceId, String targetId, String name) throws IOException {
        String id = id();
        List<PropertyData<?>> properties = List.of(values().createPropertyIdData(PropertyIds.OBJECT_TYPE_ID, "cmis:relationship"), values().createPropertyStringData(PropertyIds.NAME, name),
                values().createPropertyIdData(PropertyIds.SOURCE_ID, sourceId), values().createPropertyIdData(PropertyIds.TARGET_ID, targetId));
        ask("relationship " + name, () -> binding.getObjectService().createRelationship(id, values().createPropertiesData(properties), null, null, null, null));
    }

    /** Relationships that lead from an object or to it. */
    List<Document> relationships(String objectId, boolean from) throws IOException {
        String id = id();
        return ask("relationships of " + objectId, () -> binding.getRelationshipService().getObjectRelationships(id, objectId, true,
                from ? RelationshipDirection.SOURCE : RelationshipDirection.TARGET, null, ALL, false, null, null, null).getObjects().stream().map(Document::of).toList());
    }

    /** The definition as it is now, not as it was when it was last asked for. */
    Optional<TypeDefinition> type(String typeId) throws IOException {
        String id = id();
        try {
            binding.clearRepositoryCache(id);
            return Optional.of(binding.getRepositoryService().getTypeDefinition(id, typeId, null));
        } catch (CmisObjectNotFoundException e) {
            return Optional.empty();
        } catch (CmisBaseException e) {
            // Some say "invalid argument" of a type that there is not.
            if (Refusals.of(e, typeId) instanceof HostException refusal && refusal.kind() == HostException.Kind.DOCUMENT) {
                return Optional.empty();
            }
            throw Refusals.of(e, "type " + typeId);
        }
    }

    TypeDefinition createType(TypeDefinition type) throws IOException {
        String id = id();
        return ask("type " + type.getId(), () -> binding.getRepositoryService().createType(id, type, null));
    }

    void deleteType(String typeId) throws IOException {
        String id = id();
        ask("type " + typeId, () -> {
            binding.getRepositoryService().deleteType(id, typeId, null);
            return null;
        });
    }

    @Override
    public void close() {
        binding.close();
    }
}
