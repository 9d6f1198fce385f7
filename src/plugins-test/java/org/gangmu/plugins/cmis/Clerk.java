package org.gangmu.plugins.cmis;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.chemistry.opencmis.client.api.CmisObject;
import org.apache.chemistry.opencmis.client.api.Document;
import org.apache.chemistry.opencmis.client.api.Folder;
import org.apache.chemistry.opencmis.client.api.Property;
import org.apache.chemistry.opencmis.client.api.Session;
import org.apache.chemistry.opencmis.client.runtime.SessionFactoryImpl;
import org.apache.chemistry.opencmis.commons.PropertyIds;
import org.apache.chemistry.opencmis.commons.SessionParameter;
import org.apache.chemistry.opencmis.commons.data.ContentStream;
import org.apache.chemistry.opencmis.commons.enums.BindingType;
import org.apache.chemistry.opencmis.commons.enums.VersioningState;
import org.apache.chemistry.opencmis.commons.impl.dataobjects.ContentStreamImpl;

/** Somebody who works in the repository beside the connector, with a client of his own. */
final class Clerk {

    private final Session session;

    Clerk(int port) {
        session = SessionFactoryImpl.newInstance().createSession(new HashMap<>(Map.of(SessionParameter.USER, "clerk", SessionParameter.PASSWORD, "secret", SessionParameter.BINDING_TYPE, BindingType.BROWSER.value(),
                SessionParameter.BROWSER_URL, "http://127.0.0.1:" + port + "/browser", SessionParameter.REPOSITORY_ID, "A1", SessionParameter.CACHE_SIZE_OBJECTS, "0")));
        session.getDefaultContext().setCacheEnabled(false);
    }

    Session session() {
        return session;
    }

    Folder folder(String path) {
        Folder at = session.getRootFolder();
        for (String name : path.substring(1).split("/")) {
            String next = at.isRootFolder() ? "/" + name : at.getPath() + "/" + name;
            at = session.existsPath(next) ? (Folder) session.getObjectByPath(next)
                    : at.createFolder(Map.of(PropertyIds.OBJECT_TYPE_ID, "cmis:folder", PropertyIds.NAME, name));
        }
        return at;
    }

    String puts(String folder, String name, String text) {
        return puts(folder, name, text, "cmis:document", VersioningState.NONE);
    }

    String putsVersioned(String folder, String name, String text) {
        return puts(folder, name, text, "VersionableType", VersioningState.MAJOR);
    }

    private String puts(String folder, String name, String text, String type, VersioningState state) {
        return folder(folder).createDocument(Map.of(PropertyIds.OBJECT_TYPE_ID, type, PropertyIds.NAME, name), stream(name, text), state).getId();
    }

    static ContentStream stream(String name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new ContentStreamImpl(name, BigInteger.valueOf(bytes.length), "text/plain", new ByteArrayInputStream(bytes));
    }

    Document sees(String id) {
        session.clear();
        return (Document) session.getObject(id);
    }

    void rewrites(String id, String text) {
        sees(id).setContentStream(stream("x.txt", text), true);
    }

    boolean seesAt(String path) {
        session.clear();
        return session.existsPath(path);
    }

    String readsAt(String path) throws java.io.IOException {
        session.clear();
        return new String(((Document) session.getObjectByPath(path)).getContentStream().getStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Names of all that lies in a folder. */
    List<String> lists(String folder) {
        session.clear();
        List<String> names = new java.util.ArrayList<>();
        ((Folder) session.getObjectByPath(folder)).getChildren().forEach(c -> names.add(c.getName()));
        return names.stream().sorted().toList();
    }

    /** All that the repository tells of an object but who changed it last and when. */
    Map<String, List<?>> allOf(String id) {
        CmisObject object = sees(id);
        Map<String, List<?>> out = new TreeMap<>();
        for (Property<?> property : object.getProperties()) {
            if (!Set.of(PropertyIds.CHANGE_TOKEN, PropertyIds.LAST_MODIFICATION_DATE, PropertyIds.LAST_MODIFIED_BY).contains(property.getId())) {
                out.put(property.getId(), property.getValues());
            }
        }
        return out;
    }
}
