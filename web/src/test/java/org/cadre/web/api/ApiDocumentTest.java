package org.cadre.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.bind.JsonbBuilder;

import org.cadre.scopes.Scope;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.openapiparser.OpenApiParser;
import io.openapiparser.OpenApiResult;
import io.openapiparser.ValidationErrorTextBuilder;
import io.openapiprocessor.interfaces.Converter;
import io.openapiprocessor.jsonschema.reader.UriReader;
import io.openapiprocessor.jsonschema.schema.DocumentLoader;
import io.openapiprocessor.jsonschema.schema.DocumentStore;
import io.openapiprocessor.jsonschema.schema.SchemaStore;
import io.openapiprocessor.jsonschema.validator.Validator;

class ApiDocumentTest {
    private static JsonObject document = JsonValue.EMPTY_JSON_OBJECT;

    private record Operation(String name, JsonObject json) {}

    @BeforeAll
    static void read() throws IOException {
        document = ApiDocument.read();
    }

    @Test
    void theDocumentIsValidByTheOfficialSchema() {
        assertThat(document.getString("openapi")).startsWith("3.1.");
        Converter converter = text -> JsonbBuilder.create().fromJson(text, Object.class);
        var loader = new DocumentLoader(new UriReader(), converter);
        var result = new OpenApiParser(new DocumentStore(), loader).parse(URI.create("memory:/openapi.json"),
                JsonbBuilder.create().fromJson(document.toString(), Map.class));
        var schemas = new SchemaStore(loader);
        schemas.registerDraft202012();
        boolean valid = result.validate(new Validator(), schemas);
        assertThat(valid).as(() -> faults(result)).isTrue();
    }

    /** Without those of conditions, which only choose what is checked. */
    private static String faults(OpenApiResult result) {
        return result.getValidationErrors().stream().map(error -> new ValidationErrorTextBuilder().getText(error))
                .filter(text -> !text.contains("/if/")).collect(Collectors.joining("\n"));
    }

    @Test
    void everyOperationIsWhole() {
        var names = new HashSet<String>();
        for (Operation operation : operations()) {
            JsonObject json = operation.json();
            assertThat(json.getString("summary", "")).as(operation.name()).isNotBlank();
            assertThat(names.add(json.getString("operationId", ""))).as(operation.name()).isTrue();
            assertThat(json.containsKey("security") || document.containsKey("security")).as(operation.name()).isTrue();
        }
        assertThat(names).doesNotContain("").hasSizeGreaterThan(30);
    }

    @Test
    void everyOperationNamesTheScopeThatItNeeds() {
        for (Operation operation : operations()) {
            var security = operation.json().getJsonArray("security");
            if (operation.name().equals("post /api/v1/tokens"))
                assertThat(security).isEmpty();
            else
                assertThat(Scope.all()).extracting(Scope::toString).as(operation.name())
                        .contains(security.getJsonObject(0).getJsonArray("token").getString(0));
        }
    }

    @Test
    void headersOfProgramsAreToldWhereTheyAreHeeded() {
        assertThat(headers("fileAsk")).containsEntry("Idempotency-Key", false);
        assertThat(headers("replaceMyProfile")).containsEntry("If-Match", true);
        assertThat(headers("editComment")).containsEntry("If-Match", false);
        assertThat(headers("listAsks")).isEmpty();
    }

    private static Map<String, Boolean> headers(String operation) {
        var json = operations().stream().map(Operation::json)
                .filter(one -> one.getString("operationId").equals(operation)).findFirst().orElseThrow();
        var parameters = json.containsKey("parameters") ? json.getJsonArray("parameters") : JsonValue.EMPTY_JSON_ARRAY;
        return parameters.getValuesAs(JsonObject.class).stream().filter(one -> one.getString("in").equals("header"))
                .collect(Collectors.toMap(one -> one.getString("name"), one -> one.getBoolean("required")));
    }

    @Test
    void everyOperationTellsItsProblems() {
        for (Operation operation : operations()) {
            JsonObject responses = operation.json().getJsonObject("responses");
            assertThat(responses.keySet()).as(operation.name()).anyMatch(code -> code.startsWith("4"));
            responses.forEach((code, response) -> {
                if (code.compareTo("400") >= 0)
                    assertThat(response.asJsonObject().getJsonObject("content").keySet())
                            .as(operation.name() + " " + code).containsExactly("application/problem+json");
            });
        }
    }

    @Test
    void everyBodyHasAnExample() {
        for (Operation operation : operations()) {
            JsonObject json = operation.json();
            if (json.containsKey("requestBody"))
                assertExamples(operation.name(), json.getJsonObject("requestBody"));
            for (String code : List.of("200", "201", "202"))
                if (json.getJsonObject("responses").containsKey(code))
                    assertExamples(operation.name() + " " + code, json.getJsonObject("responses").getJsonObject(code));
        }
    }

    @Test
    void whatIsAlwaysThereIsRequired() {
        JsonObject schemas = document.getJsonObject("components").getJsonObject("schemas");
        assertThat(strings(schemas.getJsonObject("NewAsk"))).containsExactly("text");
        assertThat(strings(schemas.getJsonObject("Ask"))).contains("id", "title", "filedAt")
                .doesNotContain("acceptedAnswer");
        assertThat(schemas.getJsonObject("Ask").getJsonObject("properties").getJsonObject("urgency"))
                .isEqualTo(Json.createObjectBuilder().add("$ref", "#/components/schemas/Urgency").build());
        assertThat(schemas.getJsonObject("Urgency").getJsonArray("enum")).hasSize(3);
        assertThat(schemas.keySet()).containsAll(Shapes.reachableFrom(new ApiApplication().getClasses()).keySet());
    }

    @Test
    void everyPropertyHasOneTypeAndValuesHaveOneName() {
        JsonObject schemas = document.getJsonObject("components").getJsonObject("schemas");
        schemas.forEach((name, schema) -> {
            var properties = schema.asJsonObject().getOrDefault("properties", JsonValue.EMPTY_JSON_OBJECT);
            properties.asJsonObject().forEach((property, value) -> assertThat(
                    value.asJsonObject().get("type") instanceof JsonArray).as(name + "." + property).isFalse());
        });
        assertThat(schemas.getJsonObject("NewServiceAccount").getJsonObject("properties").getJsonObject("clearance"))
                .isEqualTo(Json.createObjectBuilder().add("description", "PUBLIC where absent")
                        .add("$ref", "#/components/schemas/Classification").build());
    }

    @Test
    void partsOfAPathComeInItsOrder() {
        var names = operations().stream().filter(one -> one.json().getString("operationId").equals("acceptAnswer"))
                .flatMap(one -> one.json().getJsonArray("parameters").getValuesAs(JsonObject.class).stream())
                .map(parameter -> parameter.getString("name")).toList();
        assertThat(names).startsWith("id", "answer");
    }

    /** Generators rename these, or make code of them that does not compile. */
    @Test
    void noNameIsOneThatClientsHaveAlready() {
        assertThat(document.getJsonObject("components").getJsonObject("schemas").keySet()).doesNotContain("File",
                "Import", "Channels", "List", "Object", "Error", "Date");
    }

    @Test
    void yamlQuotesWhatItMust() {
        JsonObject json = Json.createReader(new StringReader(
                "{\"a\": {\"200\": [\"x: y\\n\", {\"b\": true}], \"$ref\": \"#\"}, \"none\": [], \"n\": 1}"))
                .readObject();
        assertThat(Yaml.of(json)).isEqualTo("""
                a:
                  "200":
                    - "x: y\\n"
                    -
                      b: true
                  "$ref": "#"
                none: []
                n: 1
                """);
    }

    @Test
    void jsonIsServedWhereItIsAskedFor() {
        assertThat(DocumentServlet.wantsJson(null, "application/json")).isTrue();
        assertThat(DocumentServlet.wantsJson("json", "application/yaml")).isTrue();
        assertThat(DocumentServlet.wantsJson("yaml", "application/json")).isFalse();
        assertThat(DocumentServlet.wantsJson(null, "*/*")).isFalse();
    }

    private static void assertExamples(String name, JsonObject part) {
        assertThat(part.getJsonObject("content")).as(name).isNotEmpty();
        part.getJsonObject("content").forEach((type, media) -> assertThat(
                media.asJsonObject().containsKey("examples") || media.asJsonObject().containsKey("example"))
                .as(name + " " + type).isTrue());
    }

    private static List<String> strings(JsonObject schema) {
        return schema.getJsonArray("required").getValuesAs(value -> ((JsonString) value).getString());
    }

    private static List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        document.getJsonObject("paths").forEach((path, item) -> item.asJsonObject().forEach((method, operation) -> {
            if (operation instanceof JsonObject json && json.containsKey("responses"))
                operations.add(new Operation(method + " " + path, json));
        }));
        return operations;
    }
}
