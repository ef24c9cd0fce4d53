package dev.lacuna.jobs.corpus;

import dev.lacuna.tokenization.UserException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/** Takes the wanted columns out of rows. A column inside of groups is named with dots. */
final class ParquetFields {
    private final MessageType projection;
    private final ParquetLeaf[] leaves;
    private final String[] values;

    private ParquetFields(MessageType projection, ParquetLeaf[] leaves) {
        this.projection = projection;
        this.leaves = leaves;
        this.values = new String[leaves.length];
    }

    /** @throws UserException if a column is not there, or of a type that cannot be used */
    static ParquetFields of(MessageType schema, FieldNames names, CorpusFile file) {
        ParquetLeaf[] leaves = new ParquetLeaf[names.slots()];
        MessageType projection = new MessageType(schema.getName());
        for (int slot = 0; slot < leaves.length; slot++) {
            String name = names.bySlot().get(slot);
            if (name != null) {
                List<Type> path = path(schema, name, file);
                leaves[slot] = new ParquetLeaf(path);
                String misfit = leaves[slot].misfit(FieldNames.isText(slot));
                if (misfit != null) {
                    throw new UserException("Cannot read corpus: column " + name + " is " + misfit
                            + "; set corpus.fields to other columns, which are " + columns(schema) + " (" + file.name()
                            + ")");
                }
                projection = projection.union(new MessageType(schema.getName(), chain(path, 0)));
            }
        }
        return new ParquetFields(projection, leaves);
    }

    /** The types from the root to the column {@code name}, whose own name may hold dots. */
    private static List<Type> path(GroupType schema, String name, CorpusFile file) {
        if (schema.containsField(name)) {
            return List.of(schema.getType(name));
        }
        String[] steps = name.split("\\.", -1);
        Type[] path = new Type[steps.length];
        Type at = schema;
        for (int i = 0; i < steps.length; i++) {
            if (at.isPrimitive() || !at.asGroupType().containsField(steps[i])) {
                throw new UserException("Cannot read corpus: no column is called " + name
                        + "; set corpus.fields to columns of the file, which are " + columns(schema) + " ("
                        + file.name() + ")");
            }
            at = at.asGroupType().getType(steps[i]);
            path[i] = at;
        }
        return Arrays.asList(path);
    }

    private static String columns(GroupType schema) {
        return schema.getFields().stream().map(Type::getName).limit(30).collect(Collectors.joining(", "));
    }

    private static Type chain(List<Type> path, int depth) {
        Type type = path.get(depth);
        return depth == path.size() - 1 ? type : type.asGroupType().withNewFields(chain(path, depth + 1));
    }

    /** The part of the schema that has to be read. */
    MessageType projection() {
        return projection;
    }

    /** The values by slot, null where there is none; good until the next call. */
    String[] read(Group row) throws BadRecord {
        for (int slot = 0; slot < leaves.length; slot++) {
            values[slot] = leaves[slot] == null ? null : leaves[slot].read(row);
        }
        return values;
    }
}
