package org.gangmu.connect.cmis;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gangmu.connect.Host;
import org.gangmu.connect.HostProvider;
import org.gangmu.connect.Setting;
import org.gangmu.connect.Settings;

/** Opens repositories that speak CMIS: {@code host = cmis}. */
public final class CmisProvider implements HostProvider {

    private static final String READER = "com.ctc.wstx.stax.WstxInputFactory";

    @Override
    public String kind() {
        return "cmis";
    }

    @Override
    public List<Setting> settings() {
        return List.of(Setting.required("url", "address of the binding, such as http://127.0.0.1:8080/alfresco/api/-default-/public/cmis/versions/1.1/browser"),
                Setting.optional("binding", "browser or atompub (default: browser)"),
                Setting.optional("repository", "id of the repository (default: the first)"),
                Setting.required("user", "who reads the documents and writes the labels"),
                Setting.required("password", "of the user; ${NAME} takes it from the environment, @FILE from a file"),
                Setting.optional("folder", "path of a folder: its documents and those of all folders in it (default: the whole repository)"),
                Setting.optional("query", "documents that a CMIS query finds: what stands after WHERE, or a whole SELECT"),
                Setting.optional("labels", "properties, sidecar, or auto: properties where the repository has or takes the secondary type, else a document beside (default: auto)"),
                Setting.optional("type", "id of the secondary type (default: " + ClassifiedType.ID + ", or P:" + ClassifiedType.ID + " as Alfresco names it)"),
                Setting.optional("rendition", "a summary for people in a document beside: none, html or md (default: none)"),
                Setting.optional("overlap", "seconds that each look goes back behind the newest change seen; longer than the longest transaction of the repository (default: 10)"),
                Setting.optional("timeout", "seconds to wait for an answer (default: 60)"));
    }

    @Override
    public Host open(Settings settings) {
        URI url = settings.address("url");
        boolean atompub = choice(settings, "binding", List.of("browser", "atompub")).equals("atompub");
        if (atompub && !isThere(READER)) {
            throw settings.wrong("binding", "atompub needs a library that is not there: put woodstox-core and stax2-api into target/lib-connect, or use the browser binding");
        }
        Scope scope = Scope.of(settings);
        LabelPlace place = LabelPlace.valueOf(choice(settings, "labels", List.of("auto", "properties", "sidecar")).toUpperCase(Locale.ROOT));
        String rendition = choice(settings, "rendition", List.of("none", "html", "md"));
        Repository repository = Repository.at(url, atompub, settings.text("repository"), settings.needed("user"), settings.needed("password"),
                settings.seconds("timeout", java.time.Duration.ofSeconds(60)));
        return new CmisHost(repository, scope, place, settings.text("type"), rendition.equals("none") ? Optional.empty() : Optional.of(rendition),
                settings.seconds("overlap", java.time.Duration.ofSeconds(10)));
    }

    private static String choice(Settings settings, String name, List<String> choices) {
        String text = settings.text(name, choices.get(0));
        if (!choices.contains(text)) {
            throw settings.wrong(name, "it should be one of " + String.join(", ", choices) + ", not \"" + text + "\"");
        }
        return text;
    }

    private static boolean isThere(String name) {
        try {
            Class.forName(name, false, CmisProvider.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
