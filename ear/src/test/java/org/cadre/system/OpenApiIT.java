package org.cadre.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import com.google.gson.GsonBuilder;
import com.google.gson.ToNumberPolicy;

import io.openapiparser.OpenApiParser;
import io.openapiparser.ValidationErrorTextBuilder;
import io.openapiprocessor.jsonschema.reader.UriReader;
import io.openapiprocessor.jsonschema.schema.DocumentLoader;
import io.openapiprocessor.jsonschema.schema.DocumentStore;
import io.openapiprocessor.jsonschema.schema.SchemaStore;
import io.openapiprocessor.jsonschema.validator.Validator;

/** The API's document as the server tells it; its own test looks into every operation. */
@SystemTest
class OpenApiIT {
    @Test
    void whatIsServedIsValidByTheOfficialSchema(Cadre cadre) {
        Answer served = cadre.visitor().get("/openapi?format=json");
        assertThat(served.status()).isEqualTo(200);
        assertThat(served.header("Content-Type")).startsWith("application/json");
        var gson = new GsonBuilder().setObjectToNumberStrategy(ToNumberPolicy.LONG_OR_DOUBLE).create();
        var loader = new DocumentLoader(new UriReader(), text -> gson.fromJson(text, Object.class));
        Map<?, ?> document = gson.fromJson(served.body(), Map.class);
        assertThat(String.valueOf(document.get("openapi"))).startsWith("3.1.");
        var result = new OpenApiParser(new DocumentStore(), loader).parse(URI.create("memory:/openapi.json"), document);
        var schemas = new SchemaStore(loader);
        schemas.registerDraft202012();
        boolean valid = result.validate(new Validator(), schemas);
        assertThat(valid).as(() -> result.getValidationErrors().stream()
                .map(error -> new ValidationErrorTextBuilder().getText(error)).filter(text -> !text.contains("/if/"))
                .collect(Collectors.joining("\n"))).isTrue();
    }

    @Test
    void yamlIsServedToo(Cadre cadre) {
        Answer served = cadre.visitor().get("/openapi");
        assertThat(served.header("Content-Type")).startsWith("application/yaml");
        assertThat(served.body()).startsWith("openapi: \"3.1.").contains("operationId: \"fileAsk\"");
    }
}
