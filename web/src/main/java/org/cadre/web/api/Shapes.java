package org.cadre.web.api;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.cadre.web.problem.ProblemJson;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The records that the API reads and writes, by the names of their schemas. */
final class Shapes {
    private final Map<String, Class<?>> found = new TreeMap<>();

    private Shapes() {}

    static Map<String, Class<?>> reachableFrom(Collection<Class<?>> resources) {
        var shapes = new Shapes();
        shapes.visit(ProblemJson.class);
        for (Class<?> resource : resources)
            for (Method method : resource.getDeclaredMethods())
                if (Modifier.isPublic(method.getModifiers()))
                    shapes.visit(method);
        return shapes.found;
    }

    /** The components that are not marked as ones that may be absent. */
    static List<String> alwaysThere(Class<?> shape) {
        return Arrays.stream(shape.getRecordComponents())
                .filter(part -> !part.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(RecordComponent::getName).toList();
    }

    private void visit(Method method) {
        visit(method.getGenericReturnType());
        for (Type parameter : method.getGenericParameterTypes())
            visit(parameter);
        for (APIResponse response : method.getAnnotationsByType(APIResponse.class))
            visit(response.content());
        if (method.isAnnotationPresent(RequestBody.class))
            visit(method.getAnnotation(RequestBody.class).content());
    }

    private void visit(Content[] contents) {
        for (Content content : contents)
            visit(content.schema().implementation());
    }

    private void visit(Type type) {
        if (type instanceof ParameterizedType generic)
            Arrays.stream(generic.getActualTypeArguments()).forEach(this::visit);
        if (!(type instanceof Class<?> shape) || !shape.isRecord())
            return;
        Class<?> other = found.putIfAbsent(name(shape), shape);
        if (other != null && other != shape)
            throw new IllegalStateException(other + " and " + shape + " have one name");
        if (other == null)
            for (RecordComponent part : shape.getRecordComponents())
                visit(part.getGenericType());
    }

    private static String name(Class<?> shape) {
        var schema = shape.getAnnotation(Schema.class);
        return schema == null || schema.name().isEmpty() ? shape.getSimpleName() : schema.name();
    }
}
