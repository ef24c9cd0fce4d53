package dev.lacuna.jobs.cli;

import dev.lacuna.jobs.statistics.StatisticsTables;
import dev.lacuna.jobs.statistics.TableStep;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The part of a command's help that lists the tables of statistics; made only when help is asked for. */
final class TablesSection {
    private static final String KEY = "tables";
    private static final int INDENT = 2;

    private TablesSection() {}

    static void addTo(CommandLine command) {
        List<String> sections = new ArrayList<>(command.getHelpSectionKeys());
        sections.add(sections.indexOf(UsageMessageSpec.SECTION_KEY_FOOTER_HEADING), KEY);
        command.setHelpSectionKeys(sections);
        command.getHelpSectionMap().put(KEY, TablesSection::render);
    }

    private static String render(Help help) {
        List<TableStep> tables = StatisticsTables.described().all();
        int names =
                tables.stream().mapToInt(step -> step.table().length()).max().orElse(0);
        int first = INDENT + names;
        TextTable rows = TextTable.forColumns(
                help.colorScheme(),
                new Column(first, INDENT, Overflow.SPAN),
                new Column(help.commandSpec().usageMessage().width() - first, INDENT, Overflow.WRAP));
        tables.forEach(step -> rows.addRowValues(step.table(), step.description()));
        return help.createHeading("%nTables, in the order in which they are made:%n") + rows;
    }
}
