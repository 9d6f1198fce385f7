import java.nio.file.Path;
import org.apache.catalina.Context;
import org.apache.catalina.Wrapper;
import org.apache.catalina.servlets.WebdavServlet;
import org.apache.catalina.startup.Tomcat;

/** Serves the folder of its first argument by WebDAV, on a free port of this machine that it prints; ends with its input. */
class WebDavMain {

    public static void main(String[] args) throws Exception {
        Path work = Path.of(args[1]);
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(work.toString());
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        Context context = tomcat.addContext("/dav", Path.of(args[0]).toString());
        Wrapper servlet = Tomcat.addServlet(context, "dav", new WebdavServlet());
        servlet.addInitParameter("readonly", "false");
        servlet.addInitParameter("listings", "false");
        servlet.addInitParameter("allowSpecialPaths", "true");
        context.addServletMappingDecoded("/*", "dav");
        tomcat.start();
        System.out.println(tomcat.getConnector().getLocalPort());
        while (System.in.read() >= 0) {
            // who started it closes its input in the end
        }
        System.exit(0);
    }
}
