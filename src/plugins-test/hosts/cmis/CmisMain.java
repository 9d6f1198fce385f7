import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.chemistry.opencmis.commons.PropertyIds;
import org.apache.chemistry.opencmis.commons.data.ContentStream;
import org.apache.chemistry.opencmis.commons.data.ExtensionsData;
import org.apache.chemistry.opencmis.commons.data.ObjectData;
import org.apache.chemistry.opencmis.commons.data.Properties;
import org.apache.chemistry.opencmis.commons.data.PropertyData;
import org.apache.chemistry.opencmis.commons.definitions.TypeDefinition;
import org.apache.chemistry.opencmis.commons.enums.IncludeRelationships;
import org.apache.chemistry.opencmis.commons.exceptions.CmisNotSupportedException;
import org.apache.chemistry.opencmis.commons.exceptions.CmisUnauthorizedException;
import org.apache.chemistry.opencmis.commons.exceptions.CmisVersioningException;
import org.apache.chemistry.opencmis.commons.impl.dataobjects.PropertiesImpl;
import org.apache.chemistry.opencmis.commons.impl.dataobjects.PropertyStringImpl;
import org.apache.chemistry.opencmis.commons.server.CallContext;
import org.apache.chemistry.opencmis.commons.server.CmisService;
import org.apache.chemistry.opencmis.commons.spi.Holder;
import org.apache.chemistry.opencmis.inmemory.server.InMemoryService;
import org.apache.chemistry.opencmis.inmemory.server.InMemoryServiceFactoryImpl;
import org.apache.chemistry.opencmis.inmemory.types.DefaultTypeSystemCreator;
import org.apache.chemistry.opencmis.server.impl.CmisRepositoryContextListener;
import org.apache.chemistry.opencmis.server.impl.atompub.CmisAtomPubServlet;
import org.apache.chemistry.opencmis.server.impl.browser.CmisBrowserBindingServlet;
import org.apache.chemistry.opencmis.server.shared.BasicAuthCallContextHandler;
import org.eclipse.jetty.ee8.servlet.ServletContextHandler;
import org.eclipse.jetty.ee8.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * The in-memory server of OpenCMIS over HTTP: {@code java -cp 'libraries/*' CmisMain.java PORT [MODE…]}. Prints "port N" when it listens. Users and passwords: gangmu/secret, clerk/secret.
 *
 * <p>Modes lay a thin coat around the server, for what other repositories do and it does not: {@code locked}: takes no new types, as Alfresco. {@code tokenless}: has no change tokens, as Alfresco.
 * {@code hashing}: tells a hash of the content. {@code locking}: a document that is checked out takes no properties, as Alfresco.
 */
public final class CmisMain {

    private CmisMain() {
    }

    public static void main(String[] args) throws Exception {
        Set<String> modes = Set.of(List.of(args).subList(1, args.length).toArray(String[]::new));
        Map<String, String> parameters = new HashMap<>();
        parameters.put("InMemoryServer.RepositoryId", "A1");
        parameters.put("InMemoryServer.TypesCreatorClass", DefaultTypeSystemCreator.class.getName());
        Guarded repository = new Guarded(modes);
        repository.init(parameters);

        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        connector.setPort(Integer.parseInt(args[0]));
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler();
        context.setAttribute(CmisRepositoryContextListener.SERVICES_FACTORY, repository);
        ServletHolder browser = new ServletHolder(new CmisBrowserBindingServlet());
        browser.setInitParameter("callContextHandler", BasicAuthCallContextHandler.class.getName());
        context.addServlet(browser, "/browser/*");
        ServletHolder atom = new ServletHolder(new CmisAtomPubServlet());
        atom.setInitParameter("callContextHandler", BasicAuthCallContextHandler.class.getName());
        atom.setInitParameter("cmisVersion", "1.1");
        context.addServlet(atom, "/atom11/*");
        server.setHandler(context);
        server.start();
        System.out.println("port " + connector.getLocalPort());
        System.out.flush();
        // Ends with whoever started it.
        while (System.in.read() >= 0) {
            Thread.onSpinWait();
        }
        System.exit(0);
    }

    /** The server asks for no password by itself. */
    private static final class Guarded extends InMemoryServiceFactoryImpl {

        private final Set<String> modes;

        Guarded(Set<String> modes) {
            this.modes = modes;
        }

        @Override
        public CmisService getService(CallContext context) {
            if (!Set.of("gangmu", "clerk").contains(String.valueOf(context.getUsername())) || !"secret".equals(context.getPassword())) {
                throw new CmisUnauthorizedException("wrong user or password");
            }
            return new Coat(this, context, modes);
        }
    }

    private static final class Coat extends InMemoryService {

        private final String user;
        private final Set<String> modes;

        Coat(Guarded factory, CallContext context, Set<String> modes) {
            super(factory.getStoreManger(), context);
            this.user = context.getUsername();
            this.modes = modes;
        }

        @Override
        public TypeDefinition createType(String repository, TypeDefinition type, ExtensionsData extension) {
            if (modes.contains("locked")) {
                throw new CmisNotSupportedException("no new types here");
            }
            return super.createType(repository, type, extension);
        }

        @Override
        public void updateProperties(String repository, Holder<String> id, Holder<String> token, Properties properties, ExtensionsData extension) {
            if (modes.contains("locking")) {
                Map<String, PropertyData<?>> now = super.getObject(repository, id.getValue(), null, false, IncludeRelationships.NONE, null, false, false, null).getProperties().getProperties();
                if (Boolean.TRUE.equals(now.get(PropertyIds.IS_VERSION_SERIES_CHECKED_OUT).getFirstValue()) && !Boolean.TRUE.equals(now.get(PropertyIds.IS_PRIVATE_WORKING_COPY).getFirstValue())) {
                    throw new CmisVersioningException("the original is locked");
                }
            }
            super.updateProperties(repository, id, token, properties, extension);
        }

        @Override
        public ObjectData getObject(String repository, String id, String filter, Boolean actions, IncludeRelationships relationships, String renditions, Boolean policies, Boolean acl, ExtensionsData extension) {
            ObjectData object = super.getObject(repository, id, filter, actions, relationships, renditions, policies, acl, extension);
            if (modes.contains("tokenless")) {
                without(object, PropertyIds.CHANGE_TOKEN);
            }
            // The client library that clerks use takes no property that the type does not name.
            if (modes.contains("hashing") && user.equals("gangmu")) {
                hash(object, repository, id, extension);
            }
            return object;
        }

        private static void without(ObjectData object, String property) {
            PropertiesImpl properties = (PropertiesImpl) object.getProperties();
            Map<String, PropertyData<?>> all = new HashMap<>(properties.getProperties());
            if (all.remove(property) != null) {
                properties.removeProperty(property);
            }
        }

        private void hash(ObjectData object, String repository, String id, ExtensionsData extension) {
            PropertyData<?> length = object.getProperties().getProperties().get(PropertyIds.CONTENT_STREAM_LENGTH);
            if (length == null || !(length.getFirstValue() instanceof BigInteger n) || n.signum() <= 0) {
                return;
            }
            ContentStream content = getContentStream(repository, id, null, null, null, extension);
            try (var bytes = content.getStream()) {
                String hash = "{sha-256}" + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.readAllBytes()));
                ((PropertiesImpl) object.getProperties()).addProperty(new PropertyStringImpl(PropertyIds.CONTENT_STREAM_HASH, List.of(hash)));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
