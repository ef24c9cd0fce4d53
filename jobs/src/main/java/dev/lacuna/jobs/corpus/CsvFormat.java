package dev.lacuna.jobs.corpus;

import dev.lacuna.jobs.config.CsvParams;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;

/** Rows of fields between delimiters (RFC 4180), each file with its own first row. */
record CsvFormat(FieldNames names, CsvParams params) implements FileFormat {
    @Override
    public Sharing sharing() {
        return params.multiline() ? Sharing.TURNS : Sharing.RANGES;
    }

    private CsvStates states() {
        return new CsvStates(params.delimiter(), params.quote());
    }

    private Records records(ByteLines lines) {
        return params.multiline() ? new CsvRecords(lines, states()) : lines;
    }

    private CsvHeader header(CorpusFile file, Configuration configuration) throws IOException {
        try (Records records = records(new ByteLines(file.open(configuration), 0))) {
            return CsvHeader.read(file, records, new CsvRows(states()), params.header(), names);
        }
    }

    @Override
    public FileDocuments read(FileTask task) throws IOException {
        CsvHeader header = header(task.file(), task.configuration());
        CsvRows rows = new CsvRows(states());
        String[] values = new String[names.slots()];
        return new RecordDocuments(task, records(task.lines()), (row, offset, assembler) -> {
            if (offset != header.offset()) {
                take(rows.fields(offset == 0 ? Utf8.withoutMark(row) : row), header, values);
                assembler.record(offset, names, values);
            }
        });
    }

    private static void take(List<String> row, CsvHeader header, String[] values) throws BadRecord {
        if (row.size() != header.fields()) {
            throw new BadRecord(BadRecord.FIELD_COUNT);
        }
        for (int slot = 0; slot < values.length; slot++) {
            int field = header.bySlot()[slot];
            values[slot] = field < 0 || row.get(field).isEmpty() ? null : row.get(field);
        }
    }

    @Override
    public void check(CorpusFile file, Configuration configuration) throws IOException {
        header(file, configuration);
    }

    @Override
    public Map<String, String> parameters() {
        return Map.of(
                "delimiter", String.valueOf(params.delimiter()),
                "quote", params.quote() == CsvParams.NO_QUOTE ? "none" : String.valueOf(params.quote()),
                "header", String.valueOf(params.header()),
                "multiline", String.valueOf(params.multiline()));
    }
}
