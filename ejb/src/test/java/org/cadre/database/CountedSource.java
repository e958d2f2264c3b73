package org.cadre.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

/** A data source that notes each statement as it goes to the database; a batch goes as one. */
final class CountedSource {
    private final List<String> sent = new CopyOnWriteArrayList<>();

    /** What was sent since the last call. */
    List<String> take() {
        var taken = new ArrayList<>(sent);
        sent.clear();
        return taken;
    }

    DataSource of(DataSource plain) {
        return proxy(DataSource.class, (_, method, args) -> {
            Object result = call(plain, method, args);
            return result instanceof Connection connection ? of(connection) : result;
        });
    }

    private Connection of(Connection plain) {
        return proxy(Connection.class, (_, method, args) -> {
            Object result = call(plain, method, args);
            return switch (result) {
                case PreparedStatement prepared -> of(PreparedStatement.class, prepared, args[0].toString());
                case Statement statement -> of(Statement.class, statement, "");
                case null, default -> result;
            };
        });
    }

    private <S extends Statement> S of(Class<S> type, S plain, String sql) {
        return proxy(type, (_, method, args) -> {
            if (method.getName().startsWith("execute"))
                sent.add(args == null ? sql : args[0].toString());
            return call(plain, method, args);
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(CountedSource.class.getClassLoader(), new Class<?>[]{type}, handler));
    }

    private static @Nullable Object call(Object target, java.lang.reflect.Method method, Object @Nullable [] args)
            throws Throwable {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }
}
