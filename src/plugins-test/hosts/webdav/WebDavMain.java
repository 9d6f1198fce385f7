import java.nio.file.Path;
import org.apache.catalina.Context;
import org.apache.catalina.Wrapper;
import org.apache.catalina.servlets.WebdavServlet;
import org.apache.catalina.startup.Tomcat;

/** Serves the folder of its first argument by WebDAV under /dav, on the port of its second; its third is a folder for itself. */
class WebDavMain {

    public static void main(String[] args) throws Exception {
        Path work = Path.of(args[2]);
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(work.toString());
        tomcat.setPort(Integer.parseInt(args[1]));
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        Context context = tomcat.addContext("/dav", Path.of(args[0]).toString());
        Wrapper servlet = Tomcat.addServlet(context, "dav", new WebdavServlet());
        servlet.addInitParameter("readonly", "false");
        // Without it PROPFIND is refused too.
        servlet.addInitParameter("listings", "true");
        context.addServletMappingDecoded("/*", "dav");
        tomcat.start();
        tomcat.getServer().await();
    }
}
