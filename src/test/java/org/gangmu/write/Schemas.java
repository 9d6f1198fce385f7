package org.gangmu.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.List;

/** The published schemas, applied. */
final class Schemas {

    private Schemas() {
    }

    /** @param name "sentence" or "summary" */
    static List<String> faults(String name, JsonNode json) {
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(SummaryWriter.class.getResourceAsStream(name + ".schema.json"));
        return schema.validate(json).stream().map(ValidationMessage::getMessage).toList();
    }
}
