package dev.lacuna.masking.corruption;

import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.MaskingTables;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.sampler.Selection;
import dev.lacuna.masking.units.UnitList;

/**
 * Another phrase of a list in place of a whole unit, drawn uniformly (KBIR, Kulkarni et al. 2022). The phrase differs
 * from the unit and leaves the row no longer than {@code stretch} times what it was; where 1000 draws find none the
 * unit stays. If a unit has several runs, each gives way to the same phrase; with {@code each=word} so does each of its
 * words.
 *
 * <p>{@code fresh=yes} renames: the phrase stands nowhere in the row and is no other unit's, so that what was alike
 * stays alike and what differed still differs; a row for which none is left is skipped.
 */
public final class ReplacePhrase implements Corruption {
    private static final int MOST_DRAWS = 1000;
    private static final int NONE = -1;

    private final Phrases phrases;
    private final boolean byWord;
    private final boolean fresh;
    private final double stretch;
    private final UnitRuns runs = new UnitRuns();
    private int[] phraseOf = new int[64];

    /** {@code replace-phrase(source=keyphrase-universe, each=run, fresh=no, stretch=1.5)}; see {@link Phrases#of}. */
    public ReplacePhrase(PieceSpec spec, MaskingTables tables) {
        spec.allow(0, "source", "tokens", "count", "each", "fresh", "stretch");
        phrases = Phrases.of(spec, tables);
        byWord = spec.choice("each", "run", "word").equals("word");
        fresh = spec.choice("fresh", "no", "yes").equals("yes");
        stretch = spec.number(0, "stretch", phrases.areTokens() ? 1 : 1.5, 1, 100);
    }

    @Override
    public double stretch() {
        return stretch;
    }

    @Override
    public void corrupt(Row row, UnitList units, Selection selection, MaskedExample out) {
        int size = row.sequence().size();
        runs.read(row.sequence(), units, selection, byWord);
        if (!drawPhrases(row, units, selection)) {
            out.skip("no fresh name left");
            return;
        }
        out.beginRebuild();
        int p = 0;
        while (p < size) {
            int unit = runs.unitAt(p);
            int end = unit < 0 ? p + 1 : runs.end(p);
            if (unit < 0) {
                out.copy(p);
            } else if (phraseOf[unit] == NONE) {
                keep(p, end, out);
            } else {
                write(phraseOf[unit], p, end, out);
            }
            p = end;
        }
        out.endRebuild();
    }

    private static void keep(int from, int to, MaskedExample out) {
        for (int p = from; p < to; p++) {
            out.copy(p);
            out.fate(p, MaskedExample.KEPT);
        }
    }

    private void write(int phrase, int from, int to, MaskedExample out) {
        byte fate = phrases.areTokens() ? MaskedExample.INFILLED : MaskedExample.SIMILAR;
        int length = phrases.length(phrase);
        for (int i = 0; i < length; i++) {
            if (from + i < to) {
                out.replace(from + i, phrases.subword(phrase, i), fate);
            } else {
                out.insert(phrases.subword(phrase, i));
            }
        }
        for (int p = from + length; p < to; p++) {
            out.leaveOut(p, fate);
        }
    }

    /** Draws a phrase for every selected unit; returns false where a fresh one is wanted and there is none. */
    private boolean drawPhrases(Row row, UnitList units, Selection selection) {
        if (units.size() > phraseOf.length) {
            phraseOf = new int[units.size() * 2];
        }
        int room = (int) Math.ceil(row.sequence().size() * stretch)
                - row.sequence().size();
        for (int u = 0; u < units.size(); u++) {
            phraseOf[u] = selection.isSelected(u) ? draw(row, units, u, room) : NONE;
            if (phraseOf[u] != NONE) {
                room -= growth(units, u, phraseOf[u]);
            } else if (fresh && selection.isSelected(u)) {
                return false;
            }
        }
        return true;
    }

    private int draw(Row row, UnitList units, int unit, int room) {
        for (int tries = 0; phrases.size() > 0 && tries < MOST_DRAWS; tries++) {
            int phrase = row.random().nextInt(phrases.size());
            if (phrases.length(phrase) > 0
                    && !isSame(row, units, unit, phrase)
                    && growth(units, unit, phrase) <= room
                    && (!fresh || isFresh(row, unit, phrase))) {
                return phrase;
            }
        }
        return NONE;
    }

    private boolean isSame(Row row, UnitList units, int unit, int phrase) {
        int from = units.position(units.start(unit));
        return runs.end(from) - from == phrases.length(phrase)
                && phrases.standsAt(phrase, row.sequence().ids(), from);
    }

    /** Positions that the row gains. */
    private int growth(UnitList units, int unit, int phrase) {
        int occurrences = 0;
        for (int i = units.start(unit); i < units.end(unit); i++) {
            occurrences += runs.unitAt(units.position(i)) == unit ? 1 : 0;
        }
        return occurrences * phrases.length(phrase) - units.length(unit);
    }

    private boolean isFresh(Row row, int unit, int phrase) {
        for (int u = 0; u < unit; u++) {
            if (phraseOf[u] == phrase) {
                return false;
            }
        }
        int[] ids = row.sequence().ids();
        for (int p = 0; p < ids.length; p++) {
            if (phrases.standsAt(phrase, ids, p)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return "replace-phrase(" + phrases + ", each=" + (byWord ? "word" : "run") + ", fresh=" + (fresh ? "yes" : "no")
                + ", stretch=" + stretch + ")";
    }
}
