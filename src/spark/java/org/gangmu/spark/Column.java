package org.gangmu.spark;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/**
 * A column of a Parquet table.
 *
 * @param <R>  of the rows
 * @param type its name and kind
 * @param put  writes its value of a row
 */
record Column<R>(Type type, BiConsumer<RecordConsumer, R> put) {

    private static final String LIST = "list";
    private static final String ELEMENT = "element";

    static <R> Column<R> text(String name, Function<R, String> value) {
        return new Column<>(Types.required(PrimitiveTypeName.BINARY).as(LogicalTypeAnnotation.stringType()).named(name),
                (out, row) -> out.addBinary(Binary.fromString(value.apply(row))));
    }

    static <R> Column<R> number(String name, ToIntFunction<R> value) {
        return new Column<>(Types.required(PrimitiveTypeName.INT32).named(name), (out, row) -> out.addInteger(value.applyAsInt(row)));
    }

    static <R> Column<R> large(String name, ToLongFunction<R> value) {
        return new Column<>(Types.required(PrimitiveTypeName.INT64).named(name), (out, row) -> out.addLong(value.applyAsLong(row)));
    }

    static <R> Column<R> real(String name, ToDoubleFunction<R> value) {
        return new Column<>(Types.required(PrimitiveTypeName.DOUBLE).named(name), (out, row) -> out.addDouble(value.applyAsDouble(row)));
    }

    static <R> Column<R> texts(String name, Function<R, List<String>> values) {
        return list(name, values, text(ELEMENT, Function.identity()));
    }

    static <R> Column<R> reals(String name, Function<R, List<Double>> values) {
        return list(name, values, real(ELEMENT, Double::doubleValue));
    }

    /** A list of rows of their own. */
    static <R, E> Column<R> rows(String name, Function<R, List<E>> values, List<Column<E>> columns) {
        Type type = Types.requiredGroup().addFields(columns.stream().map(Column::type).toArray(Type[]::new)).named(ELEMENT);
        return list(name, values, new Column<>(type, (out, row) -> {
            out.startGroup();
            writeAll(columns, out, row);
            out.endGroup();
        }));
    }

    /** In the three steps that Parquet prescribes for lists. */
    private static <R, E> Column<R> list(String name, Function<R, List<E>> values, Column<E> element) {
        Type type = Types.requiredGroup().as(LogicalTypeAnnotation.listType()).repeatedGroup().addField(element.type).named(LIST).named(name);
        return new Column<>(type, (out, row) -> {
            List<E> all = values.apply(row);
            out.startGroup();
            if (!all.isEmpty()) {
                out.startField(LIST, 0);
                for (E one : all) {
                    out.startGroup();
                    element.write(out, one, 0);
                    out.endGroup();
                }
                out.endField(LIST, 0);
            }
            out.endGroup();
        });
    }

    /** Writes all fields of a row. */
    static <R> void writeAll(List<Column<R>> columns, RecordConsumer out, R row) {
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).write(out, row, i);
        }
    }

    private void write(RecordConsumer out, R row, int index) {
        out.startField(type.getName(), index);
        put.accept(out, row);
        out.endField(type.getName(), index);
    }
}
