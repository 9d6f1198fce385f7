package org.gangmu.connect.cmis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.chemistry.opencmis.commons.enums.Cardinality;
import org.gangmu.serve.Service;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ClassifiedTypeTest {

    /** Alfresco takes no type from a connector: there, the model that the service gives out has to hold all that a connector writes. */
    @Test
    void theModelForAlfrescoHasTheSameProperties() throws Exception {
        Map<String, Cardinality> model = new TreeMap<>();
        try (InputStream xml = Service.class.getResourceAsStream("alfresco-model.xml")) {
            NodeList properties = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(xml).getElementsByTagName("property");
            for (int i = 0; i < properties.getLength(); i++) {
                Element property = (Element) properties.item(i);
                boolean multiple = property.getElementsByTagName("multiple").getLength() > 0;
                model.put(property.getAttribute("name").replace(ClassifiedType.PREFIX, ""), multiple ? Cardinality.MULTI : Cardinality.SINGLE);
            }
        }
        assertEquals(new TreeMap<>(ClassifiedType.names()), model);
    }
}
