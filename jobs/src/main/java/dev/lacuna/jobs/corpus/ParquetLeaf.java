package dev.lacuna.jobs.corpus;

import java.util.List;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.EnumLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.JsonLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.StringLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveStringifier;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;

/** One column of a Parquet file: a value, maybe inside of groups. Types other than text are written out as Parquet does. */
final class ParquetLeaf {
    private final String[] groups;
    private final Type type;
    private final boolean repeated;

    /** @param path the types from the root's field to the column */
    ParquetLeaf(List<Type> path) {
        groups = path.subList(0, path.size() - 1).stream().map(Type::getName).toArray(String[]::new);
        type = path.get(path.size() - 1);
        repeated = path.stream().anyMatch(step -> step.isRepetition(Type.Repetition.REPEATED));
    }

    /** Why the column cannot be used, or null if it can. */
    String misfit(boolean asText) {
        if (repeated || !type.isPrimitive()) {
            return "not a single value";
        }
        if (asText && !isText()) {
            return "no text but " + type;
        }
        return primitive().getPrimitiveTypeName() == PrimitiveTypeName.INT96 ? "of the outdated type INT96" : null;
    }

    private PrimitiveType primitive() {
        return type.asPrimitiveType();
    }

    /** Text is bytes said to be text, or bytes said to be nothing, as old writers leave them. */
    private boolean isText() {
        LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
        return primitive().getPrimitiveTypeName() == PrimitiveTypeName.BINARY
                && (meaning == null
                        || meaning instanceof StringLogicalTypeAnnotation
                        || meaning instanceof EnumLogicalTypeAnnotation
                        || meaning instanceof JsonLogicalTypeAnnotation);
    }

    /** The value in {@code row} as text, null if it or a group around it is null. */
    String read(Group row) throws BadRecord {
        Group group = row;
        for (String name : groups) {
            if (group.getFieldRepetitionCount(name) == 0) {
                return null;
            }
            group = group.getGroup(name, 0);
        }
        String name = type.getName();
        return group.getFieldRepetitionCount(name) == 0 ? null : text(group, name);
    }

    private String text(Group group, String name) throws BadRecord {
        if (isText()) {
            byte[] bytes = group.getBinary(name, 0).getBytes();
            return Utf8.decode(bytes, bytes.length);
        }
        PrimitiveStringifier stringifier = primitive().stringifier();
        return switch (primitive().getPrimitiveTypeName()) {
            case BOOLEAN -> stringifier.stringify(group.getBoolean(name, 0));
            case INT32 -> stringifier.stringify(group.getInteger(name, 0));
            case INT64 -> stringifier.stringify(group.getLong(name, 0));
            case FLOAT -> stringifier.stringify(group.getFloat(name, 0));
            case DOUBLE -> stringifier.stringify(group.getDouble(name, 0));
            case BINARY, FIXED_LEN_BYTE_ARRAY, INT96 -> stringifier.stringify(group.getBinary(name, 0));
        };
    }
}
