package dev.lacuna.jobs.mask;

import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.table.TokenizedTable;
import dev.lacuna.masking.Annotations;
import dev.lacuna.masking.Origin;
import dev.lacuna.masking.RecipeSpec;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.packing.Fragmenter;
import dev.lacuna.masking.packing.Packer;
import dev.lacuna.tokenization.SpecialTokens;
import dev.lacuna.tokenization.TokenSequence;
import dev.lacuna.tokenization.UserException;
import dev.lacuna.tokenization.document.TokenizedText;
import java.util.ArrayList;
import java.util.List;

/** Makes rows of single documents, one fragment each, to look at what recipes do with them. */
public final class DocumentRows {
    private final StepContext context;
    private final SpecialTokens special;
    private final int sequenceLength;

    /** @param context a step that reads the run; nothing is staged */
    public DocumentRows(StepContext context, SpecialTokens special, int sequenceLength) {
        this.context = context;
        this.special = special;
        this.sequenceLength = sequenceLength;
    }

    /** A row of a text from outside the run, or of a pair of texts, however long it is. */
    public Sequence ofText(TokenizedText text) {
        Annotations notes = new Annotations(
                new int[0], text.tags(), text.secondStart(), Annotations.NONE.columns(), Annotations.NONE.wordValues());
        // [CLS], and [SEP] behind each text.
        int special = text.secondStart() < 0 ? 2 : 3;
        return rows(Origin.of("--text"), text.tokens(), notes, text.tokens().size() + special)
                .get(0);
    }

    /** Refuses recipes that want rows to carry values of words, which a text from outside the run has not. */
    public static void requireTextAlone(List<RecipeSpec> recipes) {
        Carried carried = Carried.of(recipes);
        if (!carried.columns().isEmpty()) {
            throw new UserException(
                    "Cannot explain: a text from outside the run has no values of words; give a document "
                            + "by --document (" + String.join(", ", carried.names()) + ")");
        }
    }

    /** The first row of the document {@code id}, with all that {@code recipes} want rows to carry. */
    public Sequence ofDocument(String id, List<RecipeSpec> recipes) {
        Carried carried = Carried.of(recipes);
        FragmentCodec codec = new FragmentCodec(carried);
        int length = sequenceLength;
        context.sparkContext().setJobDescription("explain: look for document " + id);
        List<byte[]> found = NotedDocuments.read(context, carried)
                .filter(document -> {
                    Origin origin = TokenizedTable.origin(document.row());
                    return origin.document().equals(id) && origin.part() == 0 && origin.segmentation() == 0;
                })
                .flatMap(document -> {
                    List<byte[]> fragments = new ArrayList<>();
                    new Fragmenter(Packer.capacity(length))
                            .cut(
                                    TokenizedTable.origin(document.row()),
                                    TokenizedTable.tokens(document.row()),
                                    Rows.notes(document, carried),
                                    fragment -> fragments.add(codec.encode(fragment)));
                    return fragments.iterator();
                })
                .take(1);
        if (found.isEmpty()) {
            throw new UserException("Cannot explain: the run has no such document with words (" + id + ")");
        }
        List<Sequence> rows = new ArrayList<>();
        Packer packer = new Packer(sequenceLength, special, rows::add);
        packer.add(codec.decode(found.get(0)));
        packer.finish();
        return rows.get(0);
    }

    private List<Sequence> rows(Origin origin, TokenSequence tokens, Annotations notes, int length) {
        List<Sequence> rows = new ArrayList<>();
        Packer packer = new Packer(length, special, rows::add);
        new Fragmenter(Packer.capacity(length)).cut(origin, tokens, notes, packer::add);
        packer.finish();
        return rows;
    }
}
