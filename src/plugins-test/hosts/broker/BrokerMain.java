import java.io.File;
import org.apache.activemq.broker.Broker;
import org.apache.activemq.broker.BrokerFilter;
import org.apache.activemq.broker.BrokerPlugin;
import org.apache.activemq.broker.BrokerService;
import org.apache.activemq.broker.ConnectionContext;
import org.apache.activemq.broker.TransportConnector;
import org.apache.activemq.command.ConnectionInfo;
import org.apache.activemq.store.kahadb.KahaDBPersistenceAdapter;

/** A broker of ActiveMQ that keeps its messages on disk: {@code java -cp 'libraries/*' BrokerMain.java PORT FOLDER}. Prints "port N" when it listens. User and password: connector/secret. */
public final class BrokerMain {

    private BrokerMain() {
    }

    public static void main(String[] args) throws Exception {
        BrokerService broker = new BrokerService();
        broker.setBrokerName("broker");
        broker.setUseJmx(false);
        broker.setUseShutdownHook(false);
        KahaDBPersistenceAdapter store = new KahaDBPersistenceAdapter();
        store.setDirectory(new File(args[1]));
        broker.setPersistenceAdapter(store);
        broker.getSystemUsage().getStoreUsage().setLimit(100L << 20);
        broker.getSystemUsage().getTempUsage().setLimit(100L << 20);
        broker.setPlugins(new BrokerPlugin[] {Guarded::new});
        TransportConnector connector = broker.addConnector("tcp://127.0.0.1:" + args[0]);
        broker.start();
        broker.waitUntilStarted();
        System.out.println("port " + connector.getConnectUri().getPort());
        System.out.flush();
        // Ends with whoever started it.
        while (System.in.read() >= 0) {
            Thread.onSpinWait();
        }
        System.exit(0);
    }

    /** What the usual plugin does, without its libraries. */
    private static final class Guarded extends BrokerFilter {

        Guarded(Broker next) {
            super(next);
        }

        @Override
        public void addConnection(ConnectionContext context, ConnectionInfo info) throws Exception {
            if (!"connector".equals(info.getUserName()) || !"secret".equals(info.getPassword())) {
                throw new SecurityException("User name or password is invalid.");
            }
            super.addConnection(context, info);
        }
    }
}
