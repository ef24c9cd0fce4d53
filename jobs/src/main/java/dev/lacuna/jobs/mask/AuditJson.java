package dev.lacuna.jobs.mask;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.masking.Recipe;
import dev.lacuna.masking.RecipeSpec;
import dev.lacuna.masking.audit.AuditCounts;
import dev.lacuna.masking.audit.Auditor;
import dev.lacuna.masking.audit.BinnedRates;
import dev.lacuna.masking.audit.Overlaps;
import dev.lacuna.masking.audit.RecipeAudit;
import dev.lacuna.tokenization.tags.UniversalTag;
import java.util.List;

/** What an audit counted, as {@code audit.json} has it. */
final class AuditJson {
    private AuditJson() {}

    /** @param recipes those of {@code specs}, bound */
    static ObjectNode of(List<RecipeSpec> specs, List<Recipe> recipes, AuditCounts counts) {
        ObjectNode node = Json.object();
        ArrayNode array = node.putArray("recipes");
        for (int r = 0; r < specs.size(); r++) {
            array.add(recipe(specs.get(r), recipes.get(r), counts.recipes().get(r)));
        }
        node.set("overlap", overlap(counts));
        return node;
    }

    private static ObjectNode recipe(RecipeSpec spec, Recipe recipe, RecipeAudit audit) {
        ObjectNode node = Json.object()
                .put("name", spec.name())
                .put("family", spec.about().family())
                .put("paper", spec.about().paper())
                .put("purpose", spec.about().purpose())
                .put("formula", spec.about().formula())
                .put("identity", recipe.toString());
        node.setAll(SelectionJson.of(audit.counts()));
        double rows = Math.max(1, audit.counts().rows());
        node.put("targetsPerRow", audit.counts().targets() / rows)
                .put("selectedEntropy", audit.selectedEntropy())
                .put("inputRatio", audit.inputRatio());
        tags(node.putArray("byTag"), audit.tags());
        SelectionJson.rates(node.putArray("byWordLength"), "length", audit.wordLengths(), 1);
        SelectionJson.rates(node.putArray("byPosition"), "sixteenth", audit.positions(), 0);
        node.set("spans", spans(recipe.spanLaw(), audit));
        leaks(node.putObject("leaks"), audit);
        schedule(node.putArray("schedule"), audit);
        ObjectNode skipped = node.putObject("skipped");
        audit.skipped().forEach(skipped::put);
        return node;
    }

    private static void leaks(ObjectNode node, RecipeAudit audit) {
        node.put("repeats", audit.leaks().repeats())
                .put("siblings", audit.leaks().siblings())
                .put("shown", audit.leaks().shown())
                .put("decileBits", audit.counts().deciles().mutualInformation())
                .put("tagBits", audit.tags().mutualInformation());
    }

    private static void tags(ArrayNode array, BinnedRates tags) {
        for (int tag = 0; tag < tags.bins(); tag++) {
            if (tags.subwords(tag) > 0) {
                SelectionJson.rate(
                        array.addObject().put("tag", UniversalTag.of((byte) tag).name()), tags, tag);
            }
        }
    }

    private static ObjectNode spans(double[] law, RecipeAudit audit) {
        ObjectNode spans = Json.object();
        SelectionJson.histogram(
                spans.putArray("runs"), "subwords", "count", audit.spans().runs());
        SelectionJson.histogram(
                spans.putArray("spans"), "units", "count", audit.spans().spans());
        if (law != null) {
            ArrayNode shares = spans.putArray("law");
            for (int units = 0; units < law.length; units++) {
                if (law[units] > 0) {
                    shares.addObject().put("units", units).put("share", law[units]);
                }
            }
        }
        return spans;
    }

    /** Nothing for a recipe that stays the same. */
    private static void schedule(ArrayNode array, RecipeAudit audit) {
        if (audit.isScheduled()) {
            array.addObject().put("progress", 0).put("rate", audit.first().rate());
            array.addObject()
                    .put("progress", Auditor.PROGRESS)
                    .put("rate", audit.counts().rate());
            array.addObject().put("progress", 1).put("rate", audit.last().rate());
        }
    }

    /** A row and a column for each recipe, in their order. */
    private static ObjectNode overlap(AuditCounts counts) {
        ObjectNode overlap = Json.object();
        ArrayNode jaccard = overlap.putArray("jaccard");
        ArrayNode chance = overlap.putArray("chance");
        int recipes = counts.overlaps().recipes();
        for (int a = 0; a < recipes; a++) {
            ArrayNode jaccards = jaccard.addArray();
            ArrayNode chances = chance.addArray();
            double rate = counts.recipes().get(a).counts().rate();
            for (int b = 0; b < recipes; b++) {
                jaccards.add(counts.overlaps().jaccard(a, b));
                chances.add(
                        Overlaps.byChance(rate, counts.recipes().get(b).counts().rate()));
            }
        }
        return overlap;
    }
}
