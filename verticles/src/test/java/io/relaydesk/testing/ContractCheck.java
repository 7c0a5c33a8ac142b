package io.relaydesk.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.relaydesk.gateway.Contract;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Draft;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.OutputFormat;
import io.vertx.json.schema.SchemaRepository;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Holds answers against the contract: a declared status or else a problem, the right kind of content, declared headers, the schema
 * of the body. Stricter than the contract in one thing: a field that it does not name is an error, for it might be a leak.
 */
public final class ContractCheck {
    private static final String BASE = "https://relaydesk.test/contract";
    private static final String PROBLEM = "Problem";
    private static final ContractCheck SHARED = new ContractCheck();

    private record Operation(String method, Pattern path, JsonNode responses) {}

    private final ObjectNode contract = Contract.joined();
    private final List<Operation> operations = new ArrayList<>();
    private final SchemaRepository schemas;

    private ContractCheck() {
        contract.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (operation.getValue().has("operationId")) {
                        operations.add(new Operation(
                                operation.getKey().toUpperCase(java.util.Locale.ROOT),
                                Pattern.compile(path.getKey().replaceAll("\\{\\w+}", "[^/]+")),
                                operation.getValue().path("responses")));
                    }
                }));
        var components = contract.path("components").path("schemas").deepCopy();
        components.forEach(ContractCheck::close);
        var whole = new JsonObject()
                .put("components", new JsonObject().put("schemas", new JsonObject(components.toString())));
        schemas = SchemaRepository.create(new JsonSchemaOptions()
                        .setBaseUri(BASE)
                        .setDraft(Draft.DRAFT202012)
                        .setOutputFormat(OutputFormat.Basic))
                .dereference(JsonSchema.of(BASE, whole));
    }

    static ContractCheck shared() {
        return SHARED;
    }

    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.has("properties") && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        schema.forEach(ContractCheck::close);
    }

    /** @throws AssertionError when the contract promises something else; addresses outside of /api/ are none of its business */
    void hold(Response response) {
        if (!response.path().startsWith("/api/") || response.path().equals("/api/openapi.json")) return;
        var operation = operations.stream()
                .filter(one -> one.method().equals(response.method())
                        && one.path().matcher(response.path()).matches())
                .findFirst();
        var declared = operation
                .map(one -> one.responses().path(Integer.toString(response.status())))
                .filter(JsonNode::isObject)
                .map(this::resolved);
        if (declared.isEmpty() && response.status() < 400) throw broken(response, "the contract knows no such status");
        var schema = declared.map(ContractCheck::schema).orElse(Optional.of(PROBLEM));
        if (schema.isEmpty() && !response.text().isEmpty()) throw broken(response, "there should be no body");
        schema.ifPresent(name -> holdBody(response, name));
        declared.ifPresent(promise -> promise.path("headers").fieldNames().forEachRemaining(header -> {
            if (response.header(header).isEmpty()) throw broken(response, "the header " + header + " is missing");
        }));
    }

    private void holdBody(Response response, String schema) {
        var type = schema.equals(PROBLEM) ? "application/problem+json" : "application/json";
        if (!response.header("Content-Type").equals(Optional.of(type))) throw broken(response, "it should be " + type);
        var found =
                schemas.validator(BASE + "#/components/schemas/" + schema).validate(new JsonObject(response.text()));
        if (!Boolean.TRUE.equals(found.getValid()))
            throw broken(response, "it is no " + schema + ": " + found.getErrors());
        if (schema.equals(PROBLEM) && response.json().path("status").asInt() != response.status()) {
            throw broken(response, "its two statuses differ");
        }
    }

    private static Optional<String> schema(JsonNode response) {
        var content = response.path("content").elements();
        if (!content.hasNext()) return Optional.empty();
        var reference = content.next().path("schema").path("$ref").asText();
        return Optional.of(reference.substring(reference.lastIndexOf('/') + 1));
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? contract.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static AssertionError broken(Response response, String how) {
        return new AssertionError("An answer breaks the contract: " + how + "\n" + response);
    }
}
