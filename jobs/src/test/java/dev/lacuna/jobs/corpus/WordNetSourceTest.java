package dev.lacuna.jobs.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.jobs.LocalFiles;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The glosses that come with Lacuna; the counts are those of WordNet 3.1 itself (wnstats(7WN): synsets). */
class WordNetSourceTest {
    private static final List<Document> GLOSSES = new ArrayList<>();

    @BeforeAll
    static void read() {
        CorpusSource source = new WordNetSource(false);
        source.splits().forEach(split -> source.read(split, LocalFiles.configuration(), new SkipLog())
                .forEachRemaining(GLOSSES::add));
    }

    @Test
    void holdsEverySynsetOnce() {
        assertThat(GLOSSES).hasSize(117_791);
        Set<String> ids = new HashSet<>();
        GLOSSES.forEach(gloss -> ids.add(gloss.id()));
        assertThat(ids).hasSize(117_791);
    }

    @Test
    void beginsWithAble() {
        Document first = GLOSSES.get(0);
        assertThat(first.id()).isEqualTo("adj-00001740");
        assertThat(first.text())
                .startsWith("(usually followed by `to') having the necessary means or skill or know-how or authority")
                .endsWith("\"");
        assertThat(first.columns()).containsExactly("adj.all");
        assertThat(first.source()).isEqualTo("data.adj");
        assertThat(first.offset()).isEqualTo(1740);
    }

    @Test
    void entityIsTheTopNoun() {
        assertThat(GLOSSES)
                .filteredOn(gloss -> gloss.id().equals("noun-00001740"))
                .singleElement()
                .satisfies(gloss -> {
                    assertThat(gloss.text()).startsWith("that which is perceived or known or inferred to have its own");
                    assertThat(gloss.columns()).containsExactly("noun.Tops");
                });
    }

    @Test
    void domainsAreTheFortyFiveLexicographerFilesOfTheirPartOfSpeech() {
        Set<String> domains = new HashSet<>();
        for (Document gloss : GLOSSES) {
            String domain = gloss.columns().get(0);
            domains.add(domain);
            assertThat(domain).startsWith(gloss.id().substring(0, gloss.id().indexOf('-')) + ".");
        }
        assertThat(domains).hasSize(45);
    }

    @Test
    void noGlossIsEmptyOrHoldsItsSynsetData() {
        assertThat(GLOSSES)
                .noneMatch(gloss -> gloss.text().isBlank() || gloss.text().contains(" | "));
    }
}
