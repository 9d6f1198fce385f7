import org.apache.solr.embedded.JettyConfig;
import org.apache.solr.embedded.JettySolrRunner;

/** Runs a real node of Solr with its web server, as Solr's own tests start it. Arguments: home, port, "guarded" to be held to the security policy that Java was given. Ends when its standard input does. */
public final class SolrMain {

    private SolrMain() {
    }

    @SuppressWarnings("removal")
    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 2) {
            // Not by an option: what compiles this file when it is run does not bear it.
            System.setSecurityManager(new SecurityManager());
        }
        System.setProperty("solr.solr.home", arguments[0]);
        JettySolrRunner node = new JettySolrRunner(arguments[0], JettyConfig.builder().waitForLoadingCoresToFinish(120_000L).setContext("/solr").setPort(Integer.parseInt(arguments[1])).build());
        node.start();
        System.out.println("listening on " + node.getBaseUrl());
        while (System.in.read() >= 0) {
            // until whoever started it is gone
        }
        System.exit(0);
    }
}
